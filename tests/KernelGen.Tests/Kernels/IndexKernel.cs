using KernelGen.Execution;

namespace KernelGen.Tests.Kernels;

/// <summary>Adds to each element its index.</summary>
internal unsafe struct IndexKernel : IKernel<IndexKernel.Arguments>
{
    private static readonly KernelInfo s_info = new()
    {
        Name = "Tests.Index",
        Cost = new(1, 4, 4, 4),
        Operands =
        [
            new("x", 4, OperandAccess.Read, OperandExtent.Element),
            new("destination", 4, OperandAccess.Write, OperandExtent.Element),
        ],
        Programs = TestPrograms.Index(),
    };

    internal struct Arguments
    {
        internal Operand<int> X;
        internal Operand<int> Destination;
    }

    public static KernelInfo Info => s_info;

    public static void Run(in Arguments arguments, nint start, nint end)
    {
        for (nint i = start; i < end; i++)
            arguments.Destination.Address[i] = unchecked(arguments.X.Address[i] + (int)i);
    }

    internal static void Add(ReadOnlySpan<int> x, Span<int> destination, KernelRuntime runtime)
    {
        fixed (int* px = x, pd = destination)
        {
            var arguments = new Arguments { X = new(px, x.Length), Destination = new(pd, x.Length) };
            KernelRuntime.Run<IndexKernel, Arguments>(runtime, in arguments, x.Length);
        }
    }
}
