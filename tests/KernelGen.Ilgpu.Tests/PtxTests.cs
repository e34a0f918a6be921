using System.Reflection;
using System.Text.RegularExpressions;
using KernelGen.Corpus;
using Xunit;

namespace KernelGen.Ilgpu.Tests;

/// <summary>What ILGPU makes of every kernel of the corpus for NVIDIA's GPUs, read without having one.</summary>
public partial class PtxTests
{
    public static TheoryData<string> Kernels => ExecutionTests.Kernels;

    [SkippableTheory]
    [MemberData(nameof(Kernels))]
    public void Floats_are_computed_by_rounded_instructions_alone(string name)
    {
        var program = (IlgpuProgram)Assert.Single(CorpusKernels.Named(name).Info.Programs);
        Gpu.RequireIlgpu();
#if HAS_ILGPU
        Assert.All(OfflinePtx.Methods(program.GetType()), kernel =>
        {
            string ptx = OfflinePtx.Of(kernel);
            Assert.DoesNotMatch(Forbidden(), ptx);
            Assert.DoesNotMatch(MarkedBranch(), ptx);
            if (!MentionsFusedMultiplyAdd(program.GetType()))
                Assert.DoesNotContain("fma", ptx);
        });
#endif
    }

    [SkippableTheory]
    [MemberData(nameof(ExactMathTests.Functions), MemberType = typeof(ExactMathTests))]
    public void Functions_are_computed_by_rounded_instructions_alone(string name)
    {
        var function = MathFunction.Named(name);
        Gpu.RequireIlgpu();
#if HAS_ILGPU
        Assert.DoesNotMatch(Forbidden(), OfflinePtx.Of(MathKernels.Of(function)));
#else
        Assert.Fail($"{function} was not to be looked at.");
#endif
    }

    [SkippableFact]
    public void Packs_are_read_and_written_sixteen_bytes_at_once()
    {
        Gpu.RequireIlgpu();
#if HAS_ILGPU
        var program = (IlgpuProgram)CorpusKernels.Named("Axpy").Info.Programs[0];
        string ptx = OfflinePtx.Of(OfflinePtx.Methods(program.GetType()).Single(static m => m.Name == "Packs"));
        Assert.Equal(2, Regex.Count(ptx, @"ld\.global\.v4\.f32"));
        Assert.Equal(1, Regex.Count(ptx, @"st\.global\.v4\.f32"));
#endif
    }

    [SkippableFact]
    public void What_is_forbidden_is_seen_in_a_kernel_that_has_it()
    {
        Gpu.RequireIlgpu();
#if HAS_ILGPU
        MethodInfo careless = typeof(PtxTests).GetMethod(nameof(Careless), BindingFlags.NonPublic | BindingFlags.Static)!;
        Assert.Matches(Forbidden(), OfflinePtx.Of(careless));
#endif
    }

#if HAS_ILGPU
    private static void Careless(global::ILGPU.ArrayView<float> x) => x[0] = (x[0] * x[1]) + x[2];
#endif

    // Unrounded arithmetic may be fused; min and max drop NaN; the rest is inexact or flushes, or calls what is not there.
    [GeneratedRegex(@"\b(add|sub|mul|div|mad|sqrt|rcp)\.(f32|f64)|\b(min|max)\.(f32|f64)|\.approx|\.ftz|\b(ex2|lg2|sin|cos|rsqrt|tanh|copysign)\.|\.extern")]
    private static partial Regex Forbidden();

    // A branch on a condition that is said to be the same in all threads of a warp.
    [GeneratedRegex(@"@!?%p\d+\s+bra\.uni")]
    private static partial Regex MarkedBranch();

    private static bool MentionsFusedMultiplyAdd(Type program)
    {
        var pending = new Stack<MethodBase>(program.GetMethods(BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly));
        var seen = new HashSet<MethodBase>(pending);
        while (pending.TryPop(out MethodBase? method))
        {
            foreach (MethodBase called in CalledBy(method))
            {
                if (called.Name == nameof(Exact.FusedMultiplyAdd))
                    return true;
                if ((called.DeclaringType == program || called.DeclaringType == typeof(ExactMath)) && seen.Add(called))
                    pending.Push(called);
            }
        }

        return false;
    }

    private static IEnumerable<MethodBase> CalledBy(MethodBase method)
    {
        const byte Call = 0x28;
        byte[] il = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (int i = 0; i + 4 < il.Length; i++)
        {
            if (il[i] == Call && Resolve(method.Module, BitConverter.ToInt32(il, i + 1)) is { } called)
                yield return called;
        }
    }

    private static MethodBase? Resolve(Module module, int token)
    {
        try
        {
            return module.ResolveMethod(token);
        }
        catch (ArgumentException)
        {
            // A byte of another instruction.
            return null;
        }
    }
}
