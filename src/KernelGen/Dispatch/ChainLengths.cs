namespace KernelGen.Dispatch;

/// <summary>
/// Learns how long chains are. In: which kernels use an array, one after the other, and when the host touches it. Out:
/// how many more kernels are expected to use it after the next one.
/// </summary>
internal static class ChainLengths
{
    // Whoever passes an array and not a span has more in mind than one call.
    internal const float AtFirst = 1;

    private const float LearningRate = 1f / 8;
    private const float Most = 64;

    /// <summary>How many more kernels will use an array of this one's before the host does.</summary>
    internal static float FurtherUses(KernelInfo kernel) => kernel.FurtherUses;

    /// <summary>After one kernel came another: it expects one use more than that other does.</summary>
    internal static void Followed(KernelInfo kernel, KernelInfo next) => Learn(kernel, Math.Min(Most, 1 + next.FurtherUses));

    /// <summary>After the kernel came the host.</summary>
    internal static void Ended(KernelInfo kernel) => Learn(kernel, 0);

    // Two threads at once may lose what one of them saw, which the next call makes good.
    private static void Learn(KernelInfo kernel, float seen) =>
        kernel.FurtherUses += LearningRate * (seen - kernel.FurtherUses);
}
