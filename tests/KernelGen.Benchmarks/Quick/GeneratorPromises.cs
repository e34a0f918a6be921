using System.Diagnostics;
using System.Globalization;
using KernelGen.Benchmarks.Generator;
using Microsoft.CodeAnalysis;

namespace KernelGen.Benchmarks.Quick;

/// <summary>What the generator adds to a keystroke in a file without kernels, in a project that has many.</summary>
internal static class GeneratorPromises
{
    private const int Kernels = 500;
    private const int WarmUps = 40;
    private const int Edits = 41;
    private const int WarmBuilds = 8;
    private const int Builds = 9;

    public static IEnumerable<Promise> All() =>
    [
        new($"unrelated edit with {Kernels} kernels, in the generator", Bound.AtMost(50, "ms"), TimeEdits),
        new($"unrelated edit with {Kernels} kernels, outputs made anew", Bound.AtMost(0, "files"), CountRegenerated),
        new("a kernel of the corpus, generated for the first time", Bound.AtMost(2, "ms"), TimeCorpus),
    ];

    private static (double Median, string Spread) TimeEdits()
    {
        var project = new KernelProject(Kernels);
        GeneratorDriver driver = KernelProject.Driver().RunGenerators(project.Compilation);
        int files = driver.GetRunResult().GeneratedTrees.Length;
        if (files < Kernels)
            throw new InvalidOperationException($"{files} files for {Kernels} kernels: the project does not compile.");
        var times = new double[Edits];
        for (int i = -WarmUps; i < Edits; i++)
        {
            Compilation after = project.Edit();
            long start = Stopwatch.GetTimestamp();
            driver = driver.RunGenerators(after);
            if (i >= 0)
                times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            else if (i % 10 == 0)
                Thread.Sleep(120);
        }
        Array.Sort(times);
        string spread = string.Create(
            CultureInfo.InvariantCulture,
            $"all in {times[0]:0.0} to {times[^1]:0.0}; {Edits} edits, {files} generated files");
        return (times[Edits / 2], spread);
    }

    /// <summary>
    /// The compiler stays loaded between builds, so the figure is of a build that finds nothing known of the project but the
    /// generator compiled. What the first build after the compiler's start takes, the JIT's work in it, is in the spread.
    /// </summary>
    private static (double Median, string Spread) TimeCorpus()
    {
        if (CorpusProject.Find() is not { } corpus)
            return (double.NaN, "the sources of the corpus are not here");
        double first = corpus.TimeGenerator() / corpus.Kernels;
        for (int i = 0; i < WarmBuilds; i++)
        {
            corpus.TimeGenerator();
            Thread.Sleep(120);
        }

        double[] times = [.. Enumerable.Range(0, Builds).Select(_ => corpus.TimeGenerator() / corpus.Kernels).Order()];
        string spread = string.Create(
            CultureInfo.InvariantCulture,
            $"all in {times[0]:0.00} to {times[^1]:0.00}; {Builds} builds of {corpus.Kernels} kernels; {first:0.0} in the first of the process");
        return (times[Builds / 2], spread);
    }

    private static (double Regenerated, string Spread) CountRegenerated()
    {
        var project = new KernelProject(Kernels);
        GeneratorDriver driver = KernelProject.Driver(tracks: true).RunGenerators(project.Compilation);
        driver = driver.RunGenerators(project.Edit());
        IncrementalStepRunReason[] reasons =
        [
            .. driver.GetRunResult().Results.Single().TrackedOutputSteps
                .SelectMany(steps => steps.Value).SelectMany(step => step.Outputs).Select(output => output.Reason),
        ];
        return (reasons.Count(reason => reason != IncrementalStepRunReason.Cached), $"of {reasons.Length} outputs");
    }
}
