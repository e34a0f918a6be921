using System.Reflection;
using System.Runtime.Loader;
using KernelGen.Corpus;
using KernelGen.DifferentialTests.Comparisons;

namespace KernelGen.DifferentialTests.Fuzzing;

/// <summary>
/// Runs kernels in a process of its own. In: lines, each the path of an assembly and the names of the kernels to run. Out:
/// two reports for each kernel, and an empty line after each assembly.
/// </summary>
internal static class Worker
{
    public const string Command = "fuzz-worker";

    /// <summary>Marks a kernel whose results are compared with each other only.</summary>
    public const char Unmarked = '*';

    public static readonly int[] Lengths = [0, 1, 2, 3, 5, 7, 8, 15, 16, 17, 31, 33, 64, 65, 100, 257];

    private const int MostDifferences = 3;

    public static int Run(TextReader input, TextWriter output)
    {
        while (input.ReadLine() is { } line)
        {
            string[] words = line.Split('\t');
            var context = new AssemblyLoadContext(words[0], isCollectible: true);
            Assembly assembly = context.LoadFromAssemblyPath(words[0]);
            foreach (string name in words.Skip(1))
            {
                output.WriteLine(new WorkerReport { Kernel = name.TrimEnd(Unmarked), Begins = true });
                output.Flush();
                output.WriteLine(Compare(assembly, name.TrimEnd(Unmarked), name.EndsWith(Unmarked)));
            }

            output.WriteLine();
            output.Flush();
            context.Unload();
        }

        return 0;
    }

    private static WorkerReport Compare(Assembly assembly, string name, bool isUnmarked)
    {
        var differences = new List<string>();
        int calls = 0;
        ulong digest = 0;
        string? reason = null;
        foreach (bool mild in new[] { true, false })
        {
            CorpusKernel kernel = Define(assembly, name, mild);
            reason = kernel.Info.Reasons.FirstOrDefault(static r => r.Target.HasFlag(KernelTargets.Simd))?.Message;
            if (isUnmarked)
                kernel = UnmarkedKernel.Of(kernel, part => digest = (digest * 31) + part);
            foreach (Device device in Device.OfCpu)
            {
                var comparison = new Comparison(kernel, device);
                differences.AddRange(comparison.DifferencesOn(Lengths).Take(MostDifferences - differences.Count)
                    .Select(difference => $"{difference}{(mild ? "" : "; values of all sizes")}"));
                calls += comparison.Calls;
            }
        }

        return new() { Kernel = name, Calls = calls, Reason = reason, Digest = digest, Differences = differences };
    }

    private static CorpusKernel Define(Assembly assembly, string name, bool mild)
    {
        var definition = new KernelDefinition(name);
        MethodInfo define = assembly.GetType($"Fuzz.{name}", throwOnError: true)!.GetMethod("Define")!;
        define.CreateDelegate<Action<KernelDefinition, bool>>()(definition, mild);
        return definition.ToKernel();
    }
}
