using System.Runtime.CompilerServices;

namespace KernelGen.DifferentialTests.Fuzzing;

/// <summary>The robustness run at the command line: <c>robustness --seed 1 --count 5000 --from folder</c>.</summary>
internal static class RobustnessCommand
{
    public const string Name = "robustness";

    /// <summary>Where the sources of this build are.</summary>
    public static string RepositoryRoot { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "..", ".."));

    public static int Run(string[] arguments)
    {
        var settings = CommandSettings.Read(arguments);
        int seed = settings.Number("seed", 1);
        IReadOnlyList<RealProject> projects = RealProject.Below(settings.Text("from", RepositoryRoot));
        Console.WriteLine($"{projects.Count} projects, {projects.Sum(static project => project.Methods.Length)} methods; seed {seed}");
        RobustnessRun run = new RobustnessRun(projects, seed, Console.Out).Run(settings.Number("count", 5000));
        foreach (string problem in run.Crashes.Concat(run.Uncompilable).Take(20))
            Console.WriteLine($"\n=== {problem}");
        Console.WriteLine(run);
        return run.Crashes.Count + run.Uncompilable.Count == 0 ? 0 : 1;
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
