using KernelGen.Execution;

namespace KernelGen.Tests.Kernels;

/// <summary>What one element is, given those of two inputs and a uniform.</summary>
internal interface IFormula
{
    static abstract int Of(int x, int y, int a);
}

/// <summary>An element-wise kernel of two inputs for any formula.</summary>
internal unsafe struct FormulaKernel<TFormula> : IKernel<FormulaKernel<TFormula>.Arguments>
    where TFormula : IFormula
{
    private static readonly KernelInfo s_info = new()
    {
        Name = $"Tests.{typeof(TFormula).Name}",
        Cost = new(2, 8, 4, 4),
        Operands =
        [
            new("x", 4, OperandAccess.Read, OperandExtent.Element),
            new("y", 4, OperandAccess.Read, OperandExtent.Element),
            new("destination", 4, OperandAccess.Write, OperandExtent.Element),
        ],
        Programs = TestPrograms.Formula<TFormula>(),
    };

    internal struct Arguments
    {
        internal Operand<int> X;
        internal Operand<int> Y;
        internal Operand<int> Destination;
        internal int A;
    }

    public static KernelInfo Info => s_info;

    public static void Run(in Arguments arguments, nint start, nint end)
    {
        for (nint i = start; i < end; i++)
        {
            arguments.Destination.Address[i] =
                TFormula.Of(arguments.X.Address[i], arguments.Y.Address[i], arguments.A);
        }
    }

    internal static void Call(
        ReadOnlySpan<int> x, ReadOnlySpan<int> y, int a, Span<int> destination, KernelRuntime runtime)
    {
        fixed (int* px = x, py = y, pd = destination)
        {
            var arguments = new Arguments
            {
                X = new(px, x.Length), Y = new(py, x.Length), Destination = new(pd, x.Length), A = a,
            };
            KernelRuntime.Run<FormulaKernel<TFormula>, Arguments>(runtime, in arguments, x.Length);
        }
    }

    internal static void Call(
        KernelArray<int> x, KernelArray<int> y, int a, KernelArray<int> destination, KernelRuntime runtime)
    {
        var arguments = new Arguments
        {
            X = new(null, x.Length), Y = new(null, x.Length), Destination = new(null, x.Length), A = a,
        };
        KernelRuntime.Run<FormulaKernel<TFormula>, Arguments>(
            runtime, in arguments, x.Length, [x, y, destination]);
    }

    /// <summary>A call of arrays and spans mixed: the first input and the output are arrays.</summary>
    internal static void Call(
        KernelArray<int> x, ReadOnlySpan<int> y, int a, KernelArray<int> destination, KernelRuntime runtime)
    {
        fixed (int* py = y)
        {
            var arguments = new Arguments
            {
                X = new(null, x.Length), Y = new(py, x.Length), Destination = new(null, x.Length), A = a,
            };
            KernelRuntime.Run<FormulaKernel<TFormula>, Arguments>(
                runtime, in arguments, x.Length, [x, null, destination]);
        }
    }

    /// <summary>A call of arrays and spans mixed: the inputs are an array and a span, the output is a span.</summary>
    internal static void Call(
        KernelArray<int> x, ReadOnlySpan<int> y, int a, Span<int> destination, KernelRuntime runtime)
    {
        fixed (int* py = y, pd = destination)
        {
            var arguments = new Arguments
            {
                X = new(null, x.Length), Y = new(py, x.Length), Destination = new(pd, x.Length), A = a,
            };
            KernelRuntime.Run<FormulaKernel<TFormula>, Arguments>(
                runtime, in arguments, x.Length, [x, null, null]);
        }
    }
}
