using KernelGen.MathTests.Double;
using KernelGen.MathTests.Lanes;
using KernelGen.MathTests.Single;

namespace KernelGen.MathTests;

/// <summary>
/// Measures outside a test runner. <c>exhaustive [names]</c> tries all 2^32 inputs of the functions of one
/// <c>float</c> argument, all of them or those named, and exits with 1 when one is further off than its bound.
/// <c>sample</c> does the same with every 127th input. <c>vectors [names]</c> measures the functions of <c>double</c>
/// against their test vectors. <c>lanes</c> compares the functions for vectors with the scalar ones.
/// </summary>
public static class Program
{
    public static int Main(string[] arguments)
    {
        switch (arguments)
        {
            case [("exhaustive" or "sample") and string mode, .. string[] names]:
                SingleFunction[] functions = names.Length == 0 ? [.. SingleFunctions.All] : [.. names.Select(SingleFunctions.Named)];
                return ExhaustiveRun.Of(functions, step: mode == "sample" ? 127u : 1u) ? 0 : 1;
            case ["vectors", .. string[] names]:
                return VectorRun.Of(names.Length == 0 ? DoubleFunctions.All : [.. names.Select(DoubleFunctions.Named)]) ? 0 : 1;
            case ["lanes"]:
                return LaneRun.OfAll() ? 0 : 1;
            default:
                Console.Error.WriteLine("usage: exhaustive|sample|vectors [names of functions], or lanes");
                return 2;
        }
    }
}
