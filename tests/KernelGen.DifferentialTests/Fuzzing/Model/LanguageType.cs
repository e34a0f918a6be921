namespace KernelGen.DifferentialTests.Fuzzing;

/// <summary>What can be done with a type.</summary>
internal enum TypeKind
{
    Bool,
    Integer,
    Float,

    /// <summary>A value of several fields, or an enumeration: only what a form names it for.</summary>
    Value,
}

/// <summary>A type of random kernels, as C# writes it.</summary>
/// <param name="Name">Its name in C#.</param>
/// <param name="Kind">What can be done with it.</param>
/// <param name="Bits">The size of a number.</param>
/// <param name="IsSigned">Whether a number may be negative.</param>
/// <param name="Literals">Values to write down; the first is the simplest.</param>
internal sealed record LanguageType(string Name, TypeKind Kind, int Bits, bool IsSigned, params string[] Literals)
{
    public bool IsNumber => Kind is TypeKind.Integer or TypeKind.Float;

    /// <summary>Whether the sum of two is of this type; C# computes with smaller integers as <c>int</c>.</summary>
    public bool IsArithmetic => IsNumber && Bits >= 32;

    /// <summary>The class of its functions.</summary>
    public string Functions => Name == "float" ? "MathF" : "Math";

    /// <summary>Whether the sum of one of this type and one of the other is of the other type.</summary>
    public bool PromotesTo(LanguageType other) =>
        this == other
        || (IsNumber && other.IsArithmetic && (other.Kind, Kind) switch
        {
            (TypeKind.Float, TypeKind.Integer) => true,
            (TypeKind.Float, TypeKind.Float) => Bits < other.Bits,
            (TypeKind.Integer, TypeKind.Integer) => Bits < other.Bits && (!IsSigned || other.IsSigned),
            _ => false,
        });

    public override string ToString() => Name;
}
