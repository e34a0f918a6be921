using KernelGen.Execution;

namespace KernelGen.Log;

/// <summary>The dimensions of a call, as far as its operands tell.</summary>
internal static class CallShape
{
    /// <summary>
    /// The lengths of the first array with several dimensions and one element for each of the call; empty where there is
    /// none, which says that all there is to say is the call's length.
    /// </summary>
    internal static IReadOnlyList<nint> Of(in KernelCall call)
    {
        foreach (KernelArray? array in call.Arrays)
        {
            if (array is not null && array.Lengths.Length > 1 && array.Length == call.Length)
                return array.Lengths.ToArray();
        }
        return [];
    }
}
