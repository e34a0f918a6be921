namespace KernelGen.DifferentialTests.Fuzzing;

/// <summary>The types that are no numbers; see <see cref="Library"/> for those declared there.</summary>
internal static class LibraryTypes
{
    public static readonly LanguageType Pair = Value("(int A, float B)", "(0, 0f)", "(3, 1.5f)");

    /// <summary>Numbers on the stack; every one has four.</summary>
    public static readonly LanguageType Stack = Value("Span<int>", "stackalloc int[4]", "stackalloc int[] { 1, 2, 3, 4 }");

    public static readonly LanguageType[] All =
    [
        Value("Vector2", "default(Vector2)", "new Vector2(1f, 2f)"),
        Value("Vector3", "default(Vector3)", "new Vector3(1f, 2f, 3f)"),
        Value("Vector4", "default(Vector4)", "new Vector4(1f, 2f, 3f, 4f)"),
        Value("Ratio", "default(Ratio)", "new Ratio(1, 2)"),
        Value("Tally", "default(Tally)", "new Tally()"),
        Value("Colour", "Colour.Red", "Colour.Green", "Colour.Blue"),
        Value("Half", "Half.Zero", "(Half)1.5f", "Half.Epsilon"),
        Pair,
        Stack,
    ];

    /// <summary>What can be assigned in values of a type.</summary>
    public static readonly (string Type, string Field, string FieldType)[] Fields =
    [
        ("Vector2", "X", "float"), ("Vector3", "Y", "float"), ("Vector4", "Z", "float"), ("Tally", "Count", "byte"),
        ("Tally", "Weight", "double"), ("Pair", "A", "int"), ("Pair", "B", "float"),
    ];

    /// <summary>The part of the language that a type belongs to.</summary>
    public static Feature FeatureOf(LanguageType type) => type.Name switch
    {
        "Ratio" or "Tally" or "(int A, float B)" => Feature.Structs,
        "Colour" => Feature.Enums,
        "Half" => Feature.Halves,
        "Span<int>" => Feature.Stack,
        _ => Feature.Vectors,
    };

    /// <summary>Those an element can have.</summary>
    public static LanguageType[] OfElements() => [.. All.Where(static type =>
        type != Pair && type != Stack && Features.On.Contains(FeatureOf(type)))];

    private static LanguageType Value(string name, params string[] literals) => new(name, TypeKind.Value, 0, false, literals);
}
