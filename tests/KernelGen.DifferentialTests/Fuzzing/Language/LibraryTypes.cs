namespace KernelGen.DifferentialTests.Fuzzing;

/// <summary>The types that are no numbers; see <see cref="Library"/> for those declared there.</summary>
internal static class LibraryTypes
{
    public static readonly LanguageType[] All =
    [
        Value("Vector2", "default(Vector2)", "Vector2.One"),
        Value("Vector3", "default(Vector3)", "Vector3.One"),
        Value("Vector4", "default(Vector4)", "Vector4.UnitZ"),
        Value("Ratio", "default(Ratio)", "new Ratio(1, 2)"),
        Value("Colour", "Colour.Red", "Colour.Green", "Colour.Blue"),
    ];

    /// <summary>The part of the language that a type belongs to.</summary>
    public static Feature FeatureOf(LanguageType type) => type.Name switch
    {
        "Ratio" => Feature.Structs,
        "Colour" => Feature.Enums,
        _ => Feature.Vectors,
    };

    private static LanguageType Value(string name, params string[] literals) => new(name, TypeKind.Value, 0, false, literals);
}
