namespace KernelGen.DifferentialTests.Fuzzing;

/// <summary>The types that a word in a form stands for.</summary>
internal static class TypeSet
{
    public static bool Has(string word, LanguageType type) => word switch
    {
        "any" => true,
        "scalar" => type.Kind != TypeKind.Value,
        "number" => type.IsNumber,
        "integer" => type.Kind == TypeKind.Integer,
        "float" when type.Kind == TypeKind.Float => true,
        "single" => type == LanguageTypes.Single,
        "arithmetic" => type.IsArithmetic,
        "wide" => type is { Kind: TypeKind.Integer, IsArithmetic: true },
        "wideUnsigned" => type is { Kind: TypeKind.Integer, IsArithmetic: true, IsSigned: false },
        "small" => type is { Kind: TypeKind.Integer, IsArithmetic: false },
        "smallOrInt" => type is { Kind: TypeKind.Integer, IsArithmetic: false } || type == LanguageTypes.Int,
        "signed" => type is { IsNumber: true, IsSigned: true },
        "signedWide" => type is { Kind: TypeKind.Integer, IsArithmetic: true, IsSigned: true },
        "negatable" => type is { IsArithmetic: true, IsSigned: true },
        _ => word.Split('|') is var names && names.Contains(type.Name),
    };

    public static LanguageType[] Of(string word) =>
        [.. LanguageTypes.Scalars.Concat(LibraryTypes.All).Where(type => Has(word, type))];
}
