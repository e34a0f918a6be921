using System.Text.RegularExpressions;
using KernelGen.Generator.Tests.Ir;

namespace KernelGen.Generator.Tests.Passes;

/// <summary>States what a pass does as IR text before and after.</summary>
internal static class PassText
{
    private static readonly string[] Declared =
        ["int i", "int j", "uint u", "uint v", "byte c", "byte e", "float x", "float z", "double d", "double f", "bool b", "bool g"];

    public static void Becomes(Func<KernelFunction, KernelFunction> pass, string before, string after) =>
        Assert.Equal(after.TrimEnd(), Run(pass, before).TrimEnd());

    public static void Stays(Func<KernelFunction, KernelFunction> pass, string text) => Becomes(pass, text, text);

    /// <summary>What an expression becomes, with parameters int i, j, uint u, v, byte c, e, float x, z, double d, f, bool b, g.</summary>
    public static string Expression(Func<KernelFunction, KernelFunction> pass, string type, string expression)
    {
        var used = Declared.Where(declared => Regex.IsMatch(expression, $@"\b{declared[^1]}\b")).Append("byte c").Distinct();
        string parameters = string.Join(", ", used.Select(declared => "element " + declared));
        return Run(pass, $"Test({parameters}, output {type} y)\n    y = {expression}").Split("\n    y = ")[1].Trim();
    }

    private static string Run(Func<KernelFunction, KernelFunction> pass, string text)
    {
        KernelFunction function = IrText.Parse(text);
        Assert.Empty(IrVerifier.Verify(function));
        KernelFunction after = pass(function);
        Assert.Empty(IrVerifier.Verify(after));
        return IrPrinter.Print(after);
    }
}
