using KernelGen.Execution;

namespace KernelGen.Tests.Kernels;

/// <summary>A reduction: the sum of each block, folded by the overload.</summary>
internal unsafe struct SumKernel : IKernel<SumKernel.Arguments>
{
    private static readonly KernelInfo s_info = new()
    {
        Name = "Tests.Sum",
        Cost = new(1, 8, 0, 8),
        Operands =
        [
            new("x", 8, OperandAccess.Read, OperandExtent.Element),
            new("partials", 8, OperandAccess.Write, OperandExtent.Block),
        ],
        Grain = Reductions.BlockLength,
        DirectLength = 256,
        Programs = TestPrograms.Sum(),
    };

    internal struct Arguments
    {
        internal Operand<long> X;
        internal Operand<long> Partials;
    }

    public static KernelInfo Info => s_info;

    public static void Run(in Arguments arguments, nint start, nint end)
    {
        Assert.Equal(0, start % Reductions.BlockLength);
        for (nint block = start; block < end; block += Reductions.BlockLength)
        {
            long sum = 0;
            for (nint i = block; i < Math.Min(block + Reductions.BlockLength, end); i++)
                sum += arguments.X.Address[i];
            arguments.Partials.Address[block / Reductions.BlockLength] = sum;
        }
    }

    internal static long Sum(ReadOnlySpan<long> x, KernelRuntime? runtime)
    {
        using var partials = new PartialBuffer<long>(stackalloc long[64], x.Length);
        fixed (long* px = x, pp = partials.Values)
        {
            var arguments = new Arguments { X = new(px, x.Length), Partials = new(pp, partials.Values.Length) };
            KernelRuntime.Run<SumKernel, Arguments>(runtime, in arguments, x.Length);
        }
        return Reductions.Fold<long, SumFold<long>>(partials.Values);
    }

    internal static long Sum(KernelArray<long> x, KernelRuntime? runtime)
    {
        using var partials = new PartialBuffer<long>(stackalloc long[64], x.Length);
        fixed (long* pp = partials.Values)
        {
            var arguments = new Arguments { X = new(null, x.Length), Partials = new(pp, partials.Values.Length) };
            KernelRuntime.Run<SumKernel, Arguments>(runtime, in arguments, x.Length, [x, null]);
        }
        return Reductions.Fold<long, SumFold<long>>(partials.Values);
    }
}
