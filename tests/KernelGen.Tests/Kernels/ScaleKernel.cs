using KernelGen.Execution;
using KernelGen.Tests.Modelled;

namespace KernelGen.Tests.Kernels;

/// <summary>What the generator makes of <c>float Scale([Uniform] float factor, float x) => factor * x</c>, by hand.</summary>
internal unsafe struct ScaleKernel : IKernel<ScaleKernel.Arguments>
{
    internal const int DirectLength = 256;

    private static readonly KernelInfo s_info = new()
    {
        Name = "Tests.Scale",
        Cost = new(1, 4, 4, 4),
        Operands =
        [
            new("x", 4, OperandAccess.Read, OperandExtent.Element),
            new("destination", 4, OperandAccess.Write, OperandExtent.Element),
        ],
        DirectLength = DirectLength,
        Programs = [new FakeProgram(), new ModelledProgram()],
    };

    internal struct Arguments
    {
        internal Operand<float> X;
        internal Operand<float> Destination;
        internal float Factor;
    }

    public static KernelInfo Info => s_info;

    public static void Run(in Arguments arguments, nint start, nint end)
    {
        for (nint i = start; i < end; i++)
            arguments.Destination.Address[i] = arguments.Factor * arguments.X.Address[i];
    }

    internal static void Scale(float factor, ReadOnlySpan<float> x, Span<float> destination, KernelRuntime? runtime)
    {
        Operands.RequireRoom(destination.Length, x.Length, "destination", "x");
        Operands.RequireNoOverlap<float, float>(x, destination, "destination", "x");
        fixed (float* px = x, pd = destination)
        {
            var arguments = new Arguments
            {
                X = new(px, x.Length), Destination = new(pd, x.Length), Factor = factor,
            };
            if (x.Length <= DirectLength && KernelRuntime.IsDirect(runtime))
                Run(in arguments, 0, x.Length);
            else
                KernelRuntime.Run<ScaleKernel, Arguments>(runtime, in arguments, x.Length);
        }
    }

    internal static void Scale(
        float factor, KernelArray<float> x, KernelArray<float> destination, KernelRuntime? runtime)
    {
        Operands.RequireRoom(destination.Length, x.Length, "destination", "x");
        Operands.RequireNoOverlap(x, destination, "destination", "x");
        var arguments = new Arguments
        {
            X = new(null, x.Length), Destination = new(null, x.Length), Factor = factor,
        };
        KernelRuntime.Run<ScaleKernel, Arguments>(runtime, in arguments, x.Length, [x, destination]);
    }
}
