namespace KernelGen.DifferentialTests.Fuzzing;

/// <summary>The types of random kernels, with the values at which code goes wrong first.</summary>
internal static class LanguageTypes
{
    public static readonly LanguageType Bool = new("bool", TypeKind.Bool, 8, false, "false", "true");

    public static readonly LanguageType Int = new(
        "int", TypeKind.Integer, 32, true,
        "0", "1", "2", "3", "5", "7", "10", "31", "33", "100", "255", "1000", "65536", "(-1)", "(-7)", "int.MaxValue",
        "int.MinValue", "0x5BD1E995");

    public static readonly LanguageType Single = new(
        "float", TypeKind.Float, 32, true,
        "0f", "1f", "2f", "0.5f", "1.5f", "3f", "0.1f", "100f", "255f", "16777217f", "2147483648f", "1e30f", "1e-40f",
        "(-0f)", "(-1f)", "(-2.5f)", "float.NaN", "float.PositiveInfinity", "float.Epsilon", "float.MaxValue");

    public static readonly LanguageType Double = new(
        "double", TypeKind.Float, 64, true,
        "0.0", "1.0", "2.0", "0.5", "1.5", "3.0", "0.1", "100.0", "2147483648.0", "9007199254740993.0", "1e300", "1e-310",
        "(-0.0)", "(-1.0)", "(-2.5)", "double.NaN", "double.NegativeInfinity", "double.Epsilon", "double.MaxValue");

    /// <summary>The numbers and bool: whatever an element can be.</summary>
    public static readonly LanguageType[] Scalars =
    [
        Bool,
        Small("sbyte", 8, true, "0", "1", "3", "7", "100", "127", "-1", "-128"),
        Small("byte", 8, false, "0", "1", "3", "7", "100", "128", "200", "255"),
        Small("short", 16, true, "0", "1", "3", "7", "255", "1000", "32767", "-1", "-32768"),
        Small("ushort", 16, false, "0", "1", "3", "7", "255", "1000", "32768", "65535"),
        Int,
        new("uint", TypeKind.Integer, 32, false,
            "0u", "1u", "2u", "3u", "7u", "31u", "100u", "255u", "65536u", "0x80000000u", "uint.MaxValue"),
        new("long", TypeKind.Integer, 64, true,
            "0L", "1L", "2L", "3L", "7L", "63L", "100L", "65536L", "0x100000000L", "(-1L)", "(-5L)", "long.MaxValue", "long.MinValue"),
        new("ulong", TypeKind.Integer, 64, false,
            "0ul", "1ul", "2ul", "3ul", "7ul", "63ul", "100ul", "65536ul", "0x8000000000000000ul", "ulong.MaxValue"),
        Single,
        Double,
    ];

    public static LanguageType Named(string name) => Array.Find(Scalars, type => type.Name == name)
        ?? LibraryTypes.All.First(type => type.Name == name);

    private static LanguageType Small(string name, int bits, bool isSigned, params string[] values) =>
        new(name, TypeKind.Integer, bits, isSigned, [.. values.Select(value => $"(({name})({value}))")]);
}
