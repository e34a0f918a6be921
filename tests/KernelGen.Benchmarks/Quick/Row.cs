namespace KernelGen.Benchmarks.Quick;

/// <summary>One line of the report: a promise and what was measured of it.</summary>
/// <param name="Promise">What is compared, and what was promised.</param>
/// <param name="Figure">What was measured; NaN where it could not be.</param>
/// <param name="Spread">How sure the figure is, or why there is none, in words.</param>
internal sealed record Row(Promise Promise, double Figure, string Spread)
{
    public bool IsMissed => !double.IsNaN(Figure) && !Promise.Bound.Holds(Figure);

    private string FigureText => double.IsNaN(Figure) ? "-" : Promise.Bound.Text(Figure);

    /// <summary>As a line of a Markdown table.</summary>
    public string ToMarkdown() => $"| {Promise.Name} | {FigureText} | {Promise.Bound} |";

    public override string ToString()
    {
        string verdict = double.IsNaN(Figure) ? "not measured" : IsMissed ? "MISSED" : "ok";
        return $"{Promise.Name,-58} {FigureText,9}   {Promise.Bound,-12} {verdict,-12} {Spread}";
    }
}
