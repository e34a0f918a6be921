using System.Globalization;

namespace KernelGen.Generator.Targets;

/// <summary>What a kernel costs for one element, from its IR.</summary>
/// <param name="Work">Weighted operations on lanes of the widest type.</param>
/// <param name="BytesRead">Of element-wise inputs.</param>
/// <param name="BytesWritten">Of outputs.</param>
/// <param name="LaneBytes">The size of the widest type in the kernel; 0 where it is not vectorised.</param>
internal sealed record KernelCosts(double Work, double BytesRead, double BytesWritten, int LaneBytes)
{
    /// <summary>An unvectorised kernel's work is unknown; it is taken for this many operations.</summary>
    private const double UnknownWork = 16;

    /// <summary>So few need no more vectors at once than the machine has registers.</summary>
    private const double FewOperations = 8;

    private const double DirectNanoseconds = 3000;

    /// <summary>The costs of a function after the SIMD passes; of a kernel without one.</summary>
    public static KernelCosts Of(KernelModel model, KernelFunction? function)
    {
        double read = 0;
        double written = 0;
        if (model.Function is { } original)
        {
            foreach (Parameter parameter in original.Parameters)
            {
                int size = parameter.Variable.Type.Size();
                if (parameter.Kind is ParameterKind.Element or ParameterKind.InOut)
                    read += size;
                if (parameter.Kind is ParameterKind.Output or ParameterKind.InOut && original.Reduction == KernelReduction.None)
                    written += size;
            }
        }
        else
        {
            read = 4 * model.Parameters.Count;
            written = 4 * model.Results.Count;
        }

        if (function is null)
            return new KernelCosts(UnknownWork, read, written, 0);
        int widest = LaneWidth.Of(function);
        double work = StaticCost.Of(function.Body, e => Weight(e, widest));
        return new KernelCosts(work, read, written, widest);
    }

    /// <summary>Each operation that costs something: its name with its argument's type, how often it is done, and its weight.</summary>
    public static IEnumerable<(string Name, double Times, double Weight)> Operations(KernelFunction function)
    {
        int widest = LaneWidth.Of(function);
        return StaticCost.Operations(function.Body)
            .Select(o => (Name(o.Expr), o.Times, Weight: Weight(o.Expr, widest)))
            .Where(static o => o.Weight > 0);
    }

    /// <summary>
    /// Up to how many elements a call is too small for a choice of device to matter, where vectors have 512 bits.
    /// </summary>
    public int DirectLength
    {
        get
        {
            double nanoseconds = LaneBytes == 0 ? 10 : (Math.Max(Work, 1) * LaneBytes / 400) + ((BytesRead + BytesWritten) / 192);
            double elements = Math.Max(64, Math.Min(65536, DirectNanoseconds / nanoseconds));
            return 1 << (int)Math.Floor(Math.Log(elements, 2));
        }
    }

    /// <summary>Whether the loop may have more vectors than the machine has registers, and keep some on the stack.</summary>
    public bool UsesStack(KernelLayout layout) => LaneBytes > 0
        && (Work > FewOperations || layout.IsReduction || layout.Operands.Any(static operand => operand.Scalar is null));

    /// <summary>In words, for the head of the generated file.</summary>
    public string Describe() => LaneBytes == 0
        ? "unknown, one call of the marked method"
        : string.Format(
            CultureInfo.InvariantCulture,
            "{0:0.##} operations on {1}-bit lanes, {2} bytes read, {3} bytes written",
            Work, LaneBytes * 8, BytesRead, BytesWritten);

    public string ToCSharp() => string.Format(
        CultureInfo.InvariantCulture,
        "new KernelCost(Work: {0}, BytesRead: {1}, BytesWritten: {2}, LaneBytes: {3})",
        Work, BytesRead, BytesWritten, LaneBytes);

    private static string Name(Expr expr) => expr is Apply apply
        ? $"{apply.Op} {apply.Arguments[apply.Op == Op.Select ? 1 : 0].Type.Keyword()}"
        : $"{expr.GetType().Name} {expr.Type.Keyword()}";

    private static double Weight(Expr expr, int widest) => StaticCost.Weight(expr) * Math.Max(1, expr.Type.Size() / (double)widest);
}
