using KernelGen.MathTests.Single;

namespace KernelGen.MathTests;

/// <summary>
/// Measures outside a test runner. <c>exhaustive [names]</c> tries all 2^32 inputs of the functions of one
/// <c>float</c> argument, all of them or those named, and exits with 1 when one is further off than its bound.
/// <c>sample</c> does the same with every 127th input.
/// </summary>
public static class Program
{
    public static int Main(string[] arguments)
    {
        if (arguments is [("exhaustive" or "sample") and string mode, .. string[] names])
        {
            IEnumerable<SingleFunction> functions = names.Select(SingleFunctions.Named);
            if (names.Length == 0)
                functions = SingleFunctions.All;
            return ExhaustiveRun.Of(functions, step: mode == "sample" ? 127u : 1u) ? 0 : 1;
        }

        Console.Error.WriteLine("usage: exhaustive|sample [names of functions]");
        return 2;
    }
}
