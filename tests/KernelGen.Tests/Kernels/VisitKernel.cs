using System.Runtime.CompilerServices;
using KernelGen.Execution;

namespace KernelGen.Tests.Kernels;

/// <summary>Adds 1 to each element in place and throws at negative ones, as <c>void Visit(ref int count)</c> would.</summary>
internal unsafe struct VisitKernel : IKernel<VisitKernel.Arguments>
{
    private static readonly KernelInfo s_info = new()
    {
        Name = "Tests.Visit",
        Cost = new(1, 4, 4, 0),
        Operands = [new("count", 4, OperandAccess.ReadWrite, OperandExtent.Element)],
        Reasons = [new("KG0101", KernelTargets.Simd, "it throws")],
        Programs = TestPrograms.Visit(),
    };

    internal struct Arguments
    {
        internal Operand<int> Count;
    }

    public static KernelInfo Info => s_info;

    public static void Run(in Arguments arguments, nint start, nint end)
    {
        for (nint i = start; i < end; i++)
            VisitOne(ref arguments.Count.Address[i], i);
    }

    internal static void Visit(Span<int> count, KernelRuntime? runtime)
    {
        fixed (int* p = count)
        {
            var arguments = new Arguments { Count = new(p, count.Length) };
            KernelRuntime.Run<VisitKernel, Arguments>(runtime, in arguments, count.Length);
        }
    }

    internal static void Visit(KernelArray<int> count, KernelRuntime? runtime)
    {
        var arguments = new Arguments { Count = new(null, count.Length) };
        KernelRuntime.Run<VisitKernel, Arguments>(runtime, in arguments, count.Length, [count]);
    }

    // Seen in stack traces.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void VisitOne(ref int count, nint element)
    {
        if (count < 0)
            throw new NegativeElementException(element);
        count++;
    }
}

internal sealed class NegativeElementException(nint element) : Exception($"element {element}")
{
    internal nint Element => element;
}
