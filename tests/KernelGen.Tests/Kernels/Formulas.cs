namespace KernelGen.Tests.Kernels;

/// <summary>x plus a times y, wrapping around: a chain of it shows any element computed twice, late or not at all.</summary>
internal readonly struct Axpy : IFormula
{
    public static int Of(int x, int y, int a) => unchecked(x + (a * y));
}

/// <summary>Mixes the bits of both inputs.</summary>
internal readonly struct Mix : IFormula
{
    public static int Of(int x, int y, int a) => unchecked(((x << 5) ^ (x >>> 3) ^ y) + a);
}

internal readonly struct Add : IFormula
{
    public static int Of(int x, int y, int a) => unchecked(x + y + a);
}

internal readonly struct Subtract : IFormula
{
    public static int Of(int x, int y, int a) => unchecked(x - y - a);
}

internal readonly struct Multiply : IFormula
{
    public static int Of(int x, int y, int a) => unchecked((x * y) + a);
}

internal readonly struct And : IFormula
{
    public static int Of(int x, int y, int a) => unchecked((x & y) + a);
}

internal readonly struct Or : IFormula
{
    public static int Of(int x, int y, int a) => unchecked((x | y) - a);
}

internal readonly struct Xor : IFormula
{
    public static int Of(int x, int y, int a) => unchecked((x ^ y) + a);
}

internal readonly struct ShiftLeft : IFormula
{
    public static int Of(int x, int y, int a) => unchecked((x << 3) + y + a);
}

internal readonly struct ShiftRight : IFormula
{
    public static int Of(int x, int y, int a) => unchecked((x >> 2) - y + a);
}

internal readonly struct RotateLeft : IFormula
{
    public static int Of(int x, int y, int a) => unchecked((int)uint.RotateLeft((uint)x, 7) + y + a);
}

internal readonly struct Larger : IFormula
{
    public static int Of(int x, int y, int a) => unchecked(Math.Max(x, y) + a);
}

internal readonly struct Smaller : IFormula
{
    public static int Of(int x, int y, int a) => unchecked(Math.Min(x, y) - a);
}

internal readonly struct Average : IFormula
{
    public static int Of(int x, int y, int a) => unchecked(((x >> 1) + (y >> 1)) + a);
}

internal readonly struct NotAnd : IFormula
{
    public static int Of(int x, int y, int a) => unchecked((~x & y) + a);
}

internal readonly struct Square : IFormula
{
    public static int Of(int x, int y, int a) => unchecked((x * x) - y + a);
}

internal readonly struct Polynomial : IFormula
{
    public static int Of(int x, int y, int a) => unchecked((((x * 31) + y) * 31) + a);
}

internal readonly struct Choose : IFormula
{
    public static int Of(int x, int y, int a) => unchecked(((x & 1) == 0 ? x : y) + a);
}

internal readonly struct Negate : IFormula
{
    public static int Of(int x, int y, int a) => unchecked(-x + y - a);
}

internal readonly struct Scramble : IFormula
{
    public static int Of(int x, int y, int a) => unchecked(((x ^ (x >>> 16)) * 73244475) + y + a);
}
