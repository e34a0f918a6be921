using KernelGen.Corpus;
using KernelGen.DifferentialTests.Comparisons;

namespace KernelGen.DifferentialTests.Fuzzing;

/// <summary>A kernel whose results are expected to be those of the SIMD loop, whatever the marked method gives.</summary>
internal static class UnmarkedKernel
{
    /// <param name="kernel">The kernel.</param>
    /// <param name="onDigest">Is told a number that the results of each length make.</param>
    public static CorpusKernel Of(CorpusKernel kernel, Action<ulong> onDigest) => new()
    {
        Name = kernel.Name,
        Info = kernel.Info,
        Operands = kernel.Operands,
        Spans = kernel.Spans,
        Arrays = kernel.Arrays,
        IsReduction = kernel.IsReduction,
        RunMarked = (data, length) =>
        {
            try
            {
                kernel.Spans(data, Device.Cpu.Runtime);
            }
            catch (Exception error)
            {
                onDigest((ulong)error.GetType().Name.Length);
                return new Outcome(0, error);
            }

            foreach (CorpusOperand operand in kernel.Operands.Where(static operand => operand.IsWritten))
                onDigest(operand.Digest(data, operand.Length(length)));
            return new Outcome(length, null);
        },
    };
}
