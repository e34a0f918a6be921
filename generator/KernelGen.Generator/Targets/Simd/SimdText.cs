namespace KernelGen.Generator.Targets;

/// <summary>A piece of C# that is a vector, and how tightly it binds.</summary>
internal readonly record struct SimdText(string Text, int Precedence = SimdText.Primary)
{
    public const int Primary = 100;
    public const int Unary = 90;
    public const int Multiplicative = 80;
    public const int Additive = 70;
    public const int Shift = 60;
    public const int And = 50;
    public const int Xor = 40;
    public const int Or = 30;

    /// <summary>The text, in parentheses where it binds less tightly than its place asks for.</summary>
    public string In(int precedence) => Precedence < precedence ? $"({Text})" : Text;

    public override string ToString() => Text;
}
