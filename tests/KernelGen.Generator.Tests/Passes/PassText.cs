using KernelGen.Generator.Tests.Ir;

namespace KernelGen.Generator.Tests.Passes;

/// <summary>States what a pass does as IR text before and after.</summary>
internal static class PassText
{
    public static void Becomes(Func<KernelFunction, KernelFunction> pass, string before, string after) =>
        Assert.Equal(after.TrimEnd(), Run(pass, before).TrimEnd());

    public static void Stays(Func<KernelFunction, KernelFunction> pass, string text) => Becomes(pass, text, text);

    /// <summary>What an expression becomes, with variables int i, uint u, byte c, float x, double d, bool b and another of each.</summary>
    public static string Expression(Func<KernelFunction, KernelFunction> pass, string type, string expression) =>
        Run(pass, $"""
            Test(element int i, element int j, element uint u, element uint v, element byte c, element byte e, element float x, element float z, element double d, element double f, element bool b, element bool g, output {type} y)
                y = {expression}
            """).Split("\n    y = ")[1].Trim();

    private static string Run(Func<KernelFunction, KernelFunction> pass, string text)
    {
        KernelFunction function = IrText.Parse(text);
        Assert.Empty(IrVerifier.Verify(function));
        KernelFunction after = pass(function);
        Assert.Empty(IrVerifier.Verify(after));
        return IrPrinter.Print(after);
    }
}
