using KernelGen.Corpus;
using Xunit;

namespace KernelGen.DifferentialTests;

public class CorpusTests
{
    [Fact]
    public void Corpus_covers_every_type_and_form()
    {
        Type[] types =
        [
            typeof(bool), typeof(sbyte), typeof(byte), typeof(short), typeof(ushort), typeof(int), typeof(uint),
            typeof(long),
            typeof(ulong), typeof(float), typeof(double),
        ];
        Assert.True(CorpusKernels.All.Count >= 60, $"{CorpusKernels.All.Count} kernels");
        foreach (Type type in types)
        {
            Assert.Contains(CorpusKernels.All, kernel => kernel.Operands.Any(o => o.IsRead && o.Type == type));
            Assert.Contains(CorpusKernels.All, kernel => kernel.Operands.Any(o => o.IsWritten && o.Type == type));
        }

        Assert.Contains(CorpusKernels.All,
            static kernel => kernel.Operands.Any(o => o.Access == OperandAccess.ReadWrite));
        Assert.Contains(CorpusKernels.All,
            static kernel => kernel.Operands.Any(o => o is { IsElement: false, IsRead: true }));
        Assert.Contains(CorpusKernels.All, static kernel => kernel.IsReduction);
        Assert.Contains(CorpusKernels.All, static kernel => kernel.PlantFault is not null);
    }

    [Fact]
    public void Kernels_that_fall_back_say_why_and_all_others_are_vectorised()
    {
        foreach (CorpusKernel kernel in CorpusKernels.All)
        {
            Reason? reason = kernel.Info.Reasons.FirstOrDefault(static r => r.Target.HasFlag(KernelTargets.Simd));
            if (kernel.FallsBack)
                Assert.False(string.IsNullOrWhiteSpace(reason?.Message), $"{kernel} falls back without a reason");
            else
                Assert.True(reason is null, $"{kernel} is not vectorised: {reason?.Message}");
            Assert.Equal(kernel.FallsBack, kernel.Info.Cost.LaneBytes == 0);
        }
    }

    [Fact]
    public void Kernels_have_a_GPU_program_or_say_why_not()
    {
        int programs = 0;
        foreach (CorpusKernel kernel in CorpusKernels.All)
        {
            bool says = kernel.Info.Reasons.Any(static r => r.Target.HasFlag(KernelTargets.Gpu));
            Assert.True(says != kernel.Info.Programs.Count > 0, $"{kernel}: {kernel.Info.Programs.Count} programs");
            programs += kernel.Info.Programs.Count;
        }

        Assert.True(programs >= 50, $"{programs} programs");
    }

    [Fact]
    public void Operands_are_described_as_they_are()
    {
        foreach (CorpusKernel kernel in CorpusKernels.All)
        {
            Assert.True(kernel.Operands.Count == kernel.Info.Operands.Count,
                $"{kernel} has {kernel.Info.Operands.Count} operands");
            foreach (CorpusOperand operand in kernel.Operands)
            {
                OperandInfo info = kernel.Info.Operands[operand.Position];
                Assert.True(info.Access == operand.Access, $"{kernel}, {info.Name}: {info.Access}");
                Assert.True(
                    kernel.FallsBack || info.ElementSize == operand.ElementSize || info.Extent == OperandExtent.Block,
                    $"{kernel}, {info.Name}: {info.ElementSize} bytes");
                Assert.True(
                    info.Extent == OperandExtent.Element == operand.IsElement, $"{kernel}, {info.Name}: {info.Extent}");
            }
        }
    }

    [Fact]
    public void Names_of_kernels_tell_where_the_marked_method_is()
    {
        Assert.Equal("KernelGen.Corpus.Kernels.Relu.Apply", CorpusKernels.Named("Relu").Info.Name);
        Assert.Equal("GlobalNamespaceKernel.Apply", CorpusKernels.Named("GlobalNamespaceKernel").Info.Name);
    }
}
