using System.Reflection;
using Microsoft.CodeAnalysis;

namespace KernelGen.Generator.Tests;

/// <summary>Which steps of a run were not cached. The steps are those of the generator's list, found by reflection.</summary>
internal static class CachedSteps
{
    public static IReadOnlyList<string> Names { get; } =
        [.. typeof(Steps).GetFields(BindingFlags.Static | BindingFlags.Public).Select(static f => (string)f.GetRawConstantValue()!)];

    public static IEnumerable<string> Violations(GeneratorRunResult run)
    {
        foreach (string name in Names)
        {
            if (!run.TrackedSteps.TryGetValue(name, out var steps))
                continue;
            foreach ((object value, IncrementalStepRunReason reason) in steps.SelectMany(static s => s.Outputs))
            {
                if (reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged))
                    yield return $"{name} is {reason}: {value}";
            }
        }

        foreach ((string name, var steps) in run.TrackedOutputSteps)
        {
            foreach ((object _, IncrementalStepRunReason reason) in steps.SelectMany(static s => s.Outputs))
            {
                if (reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged))
                    yield return $"output {name} is {reason}";
            }
        }
    }
}
