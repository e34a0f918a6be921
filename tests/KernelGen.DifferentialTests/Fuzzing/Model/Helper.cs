using System.Collections.Immutable;

namespace KernelGen.DifferentialTests.Fuzzing;

/// <summary>Where a helper method stands.</summary>
internal enum HelperPlace
{
    LocalFunction,
    SameClass,
    OtherFile,
}

/// <summary>A method that a kernel calls.</summary>
internal sealed record Helper(
    string Name, HelperPlace Place, LanguageType Result, ImmutableArray<LanguageType> Parameters, ImmutableArray<Step> Body)
{
    /// <summary>Whether the first parameter is a reference.</summary>
    public bool FirstIsRef { get; init; }

    public int Size => 1 + Body.Sum(static step => step.Size);

    /// <summary>How a kernel calls it.</summary>
    public string CallName(string kernel) => Place == HelperPlace.OtherFile ? $"{kernel}Helpers.{Name}" : Name;
}
