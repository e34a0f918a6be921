using Microsoft.CodeAnalysis.CSharp;

namespace KernelGen.Generator.Tests;

/// <summary>Kernels changed at random, token by token: most still compile, some mean something odd, some are broken.</summary>
internal static class Mutation
{
    private static readonly string[][] Exchangeable =
    [
        ["bool", "sbyte", "byte", "short", "ushort", "int", "uint", "long", "ulong", "float", "double", "char", "decimal", "nint"],
        ["+", "-", "*", "/", "%", "&", "|", "^", "<<", ">>", ">>>"],
        ["==", "!=", "<", "<=", ">", ">="],
        ["&&", "||"],
        ["=", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "<<=", ">>="],
        ["Abs", "Min", "Max", "Clamp", "Sqrt", "Floor", "Ceiling", "Round", "Truncate", "CopySign", "Sign", "Sin", "Exp", "FusedMultiplyAdd", "BigMul"],
        ["checked", "unchecked"],
        ["x", "y", "a", "t"],
        ["Math", "MathF", "float", "BitOperations", "int"],
    ];

    private static readonly string[] Literals =
    [
        "0", "1", "2", "-1", "31", "64", "255", "0x80000000", "int.MaxValue", "int.MinValue", "long.MinValue", "1f", "-0f", "0.5", "1e30f",
        "float.NaN", "double.PositiveInfinity", "float.Epsilon", "true", "false", "'c'", "null", "default", "(byte)3", "1u", "1ul", "1m",
    ];

    private static readonly string[] Seeds =
    [
        "float F(float x, float y, [Uniform] float a) { float t = x * y + a; return t > 0f ? MathF.Sqrt(t) : -t; }",
        "int F(int x, int y, [Uniform] int a) { int t = x / y; if (t > a) return t % 7; else t <<= 3; return t ^ a; }",
        "byte F(byte x, byte y, byte a) { int t = (x + y) * 3 >> 2; return (byte)Math.Min(t, a); }",
        "bool F(double x, long y, [Uniform] bool a) { bool t = x < y && a || x == 1.0; return !t ^ a; }",
        "int F(int x, int y, ref int a) { int t = a switch { 0 => x, > 3 and < 9 => y, _ => x + y }; a += t++; return checked(t * x); }",
        "void F(short x, ushort y, out long a, ref double t) { a = x * y; t = unchecked((short)a); if (t is > 1.0 or < -1.0) { a = -a; return; } a--; }",
        "(int P, float Q) F(float x, int y, [Index] int a) { float t = x; switch (y) { case 0: t = 1f; break; case 1: case 2: return (a, x); default: t -= y; break; } return ((int)t, t); }",
        "ulong F(ulong x, int y, ReadOnlySpan<ulong> a) { var t = a[y & 3]; return x >> y | t; }",
        "float F(float x, float y, float a) { if (x < y) { if (y < a) return Inner(x, y); x = a; } float t = Inner(y, a); return t; } static float Inner(float x, float y) { if (x > 1f) return y; x += y; return x * y; }",
        "double F(double x, float y, int a) { double t = Math.Clamp(x, -1.0, 1.0); t = Math.CopySign(t, y); return Math.FusedMultiplyAdd(t, a, x); }",
    ];

    /// <summary>The members of a class: a seed after some changes.</summary>
    public static string Create(Random random)
    {
        string seed = Seeds[random.Next(Seeds.Length)];
        return Change(seed, random.Next(1, 4), random);
    }

    /// <summary>A text after so many changes.</summary>
    public static string Change(string text, int changes, Random random)
    {
        List<string> tokens = [.. SyntaxFactory.ParseTokens(text).Select(static t => t.Text).Where(static t => t.Length > 0)];
        for (; changes > 0; changes--)
            Change(tokens, random);
        return string.Join(' ', tokens);
    }

    private static void Change(List<string> tokens, Random random)
    {
        int at = random.Next(tokens.Count);
        switch (random.Next(24))
        {
            case 0:
                tokens.RemoveAt(at);
                break;
            case 1:
                tokens.Insert(at, tokens[random.Next(tokens.Count)]);
                break;
            case < 8 when Exchangeable[0].Contains(tokens[at]):
                ReplaceAll(tokens, tokens[at], Pick(Exchangeable[0], random));
                break;
            case < 12 when char.IsAsciiDigit(tokens[at][0]) || tokens[at] is "x" or "y" or "a":
                tokens[at] = Pick(Literals, random);
                break;
            default:
                Exchange(tokens, random);
                break;
        }
    }

    private static void Exchange(List<string> tokens, Random random)
    {
        for (int attempt = 0; attempt < 20; attempt++)
        {
            int at = random.Next(tokens.Count);
            if (Exchangeable.FirstOrDefault(set => set.Contains(tokens[at])) is { } set)
            {
                tokens[at] = Pick(set, random);
                return;
            }
        }
    }

    private static void ReplaceAll(List<string> tokens, string from, string to)
    {
        for (int i = 0; i < tokens.Count; i++)
        {
            if (tokens[i] == from)
                tokens[i] = to;
        }
    }

    private static string Pick(string[] items, Random random) => items[random.Next(items.Length)];
}
