using System.Globalization;
using KernelGen.Dispatch;

namespace KernelGen.Benchmarks.Dispatch;

/// <summary>One kernel at one size, its operands in spans or in arrays.</summary>
/// <param name="Kernel">The kernel's name.</param>
/// <param name="Octave">The number of elements, as a power of two.</param>
/// <param name="InArrays">Whether the operands are arrays.</param>
/// <param name="Decision">What is decided.</param>
/// <param name="Times">Microseconds of a call on each device.</param>
internal sealed record DispatchPoint(
    string Kernel, int Octave, bool InArrays, Decision Decision, IReadOnlyDictionary<string, double> Times)
{
    /// <summary>The device that is chosen.</summary>
    public string Chosen => Decision.Device;

    public double Best => Times.Values.Min();

    /// <summary>How many times as long as the best device the chosen one takes.</summary>
    public double Regret => Times[Chosen] / Best;

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Kernel,-18} 2^{Octave,-2} {(InArrays ? "arrays" : "spans "),-6} {Chosen,-12} {Regret,5:0.00} x; ") +
        string.Join(", ", Times.Select(time => string.Create(
            CultureInfo.InvariantCulture, $"{time.Key} {time.Value:0.000} µs, {Predicted(time.Key)}")));

    // Learned of calls of this size, or else where.
    private string Predicted(string device) => Decision.Candidates.FirstOrDefault(c => c.Device == device)?.Cost is { } cost
        ? string.Create(CultureInfo.InvariantCulture, $"{(cost.IsLearned ? "known" : "guessed")} as {cost.Total:0.000}")
        : "impossible";
}
