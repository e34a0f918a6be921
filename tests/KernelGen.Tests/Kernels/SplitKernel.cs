using KernelGen.Execution;

namespace KernelGen.Tests.Kernels;

/// <summary>Two outputs: the high and the low half of each element, with a table looked up in for the low one.</summary>
internal unsafe struct SplitKernel : IKernel<SplitKernel.Arguments>
{
    private static readonly KernelInfo s_info = new()
    {
        Name = "Tests.Split",
        Cost = new(4, 4, 8, 4),
        Operands =
        [
            new("x", 4, OperandAccess.Read, OperandExtent.Element),
            new("table", 4, OperandAccess.Read, OperandExtent.Whole),
            new("high", 4, OperandAccess.Write, OperandExtent.Element),
            new("low", 4, OperandAccess.Write, OperandExtent.Element),
        ],
        Programs = TestPrograms.Split(),
    };

    internal struct Arguments
    {
        internal Operand<int> X;
        internal Operand<int> Table;
        internal Operand<int> High;
        internal Operand<int> Low;
    }

    public static KernelInfo Info => s_info;

    public static (int High, int Low) Of(int x, int i, ReadOnlySpan<int> table) =>
        (x >> 16, (x & 0xFFFF) + table[(int)((uint)(x + i) % (uint)table.Length)]);

    public static void Run(in Arguments arguments, nint start, nint end)
    {
        var table = new ReadOnlySpan<int>(arguments.Table.Address, (int)arguments.Table.Length);
        for (nint i = start; i < end; i++)
        {
            (arguments.High.Address[i], arguments.Low.Address[i]) = Of(arguments.X.Address[i], (int)i, table);
        }
    }

    internal static void Split(
        ReadOnlySpan<int> x, ReadOnlySpan<int> table, Span<int> high, Span<int> low, KernelRuntime runtime)
    {
        fixed (int* px = x, pt = table, ph = high, pl = low)
        {
            var arguments = new Arguments
            {
                X = new(px, x.Length), Table = new(pt, table.Length), High = new(ph, x.Length), Low = new(pl, x.Length),
            };
            KernelRuntime.Run<SplitKernel, Arguments>(runtime, in arguments, x.Length);
        }
    }

    internal static void Split(
        KernelArray<int> x, KernelArray<int> table, KernelArray<int> high, KernelArray<int> low, KernelRuntime runtime)
    {
        var arguments = new Arguments
        {
            X = new(null, x.Length), Table = new(null, table.Length), High = new(null, x.Length),
            Low = new(null, x.Length),
        };
        KernelRuntime.Run<SplitKernel, Arguments>(runtime, in arguments, x.Length, [x, table, high, low]);
    }
}
