using KernelGen.MathTests.Single;

namespace KernelGen.MathTests;

/// <summary>
/// Measures outside a test runner. <c>exhaustive [names]</c> tries all 2^32 inputs of the functions of one
/// <c>float</c> argument, all of them or those named, and exits with 1 when one is further off than its bound.
/// </summary>
public static class Program
{
    public static int Main(string[] arguments)
    {
        if (arguments is ["exhaustive", .. string[] names])
            return ExhaustiveRun.Of(names.Length == 0 ? SingleFunctions.All : [.. names.Select(SingleFunctions.Named)]) ? 0 : 1;

        Console.Error.WriteLine("usage: exhaustive [names of functions]");
        return 2;
    }
}
