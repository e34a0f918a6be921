using System.Runtime.Intrinsics;

namespace KernelGen.MathTests.Lanes;

/// <summary>Compares all functions for lanes with their scalar form: <c>lanes</c>.</summary>
internal static class LaneRun
{
    public static bool OfAll()
    {
        int differ = 0;
        foreach (LaneFunction function in LaneFunction.All)
        {
            foreach (string difference in function.Differences().Take(5))
            {
                Console.WriteLine(difference);
                differ++;
            }
        }

        Console.WriteLine($"{LaneFunction.All.Count} functions, vectors of {(Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : Vector128.IsHardwareAccelerated ? 128 : 0)} bits in hardware, {differ} differ");
        return differ == 0;
    }
}
