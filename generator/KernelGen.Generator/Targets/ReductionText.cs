namespace KernelGen.Generator.Targets;

/// <summary>What a reduction is called in the run time, and its exact identity.</summary>
internal static class ReductionText
{
    /// <summary>The fold of the values and of the blocks. Counting sums, Any takes the maximum, All the minimum.</summary>
    public static string Fold(KernelReduction reduction, string type) => reduction switch
    {
        KernelReduction.Sum or KernelReduction.Count => $"SumFold<{type}>",
        KernelReduction.Product => $"ProductFold<{type}>",
        KernelReduction.Min or KernelReduction.All => $"MinFold<{type}>",
        KernelReduction.Max or KernelReduction.Any => $"MaxFold<{type}>",
        _ => throw new ArgumentOutOfRangeException(nameof(reduction), reduction, null),
    };

    /// <summary>The value that changes no other: negative zero for a sum of floats, since 0 + -0 is 0.</summary>
    public static string Identity(KernelReduction reduction, string type)
    {
        bool isFloat = type is "float" or "double";
        return reduction switch
        {
            KernelReduction.Sum or KernelReduction.Count => isFloat ? (type == "float" ? "-0f" : "-0d") : $"({type})0",
            KernelReduction.Product => $"({type})1",
            KernelReduction.Min or KernelReduction.All => isFloat ? $"{type}.PositiveInfinity" : $"{type}.MaxValue",
            KernelReduction.Max or KernelReduction.Any => isFloat ? $"{type}.NegativeInfinity" : $"{type}.MinValue",
            _ => throw new ArgumentOutOfRangeException(nameof(reduction), reduction, null),
        };
    }
}
