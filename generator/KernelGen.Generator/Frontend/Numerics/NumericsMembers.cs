using Microsoft.CodeAnalysis;

namespace KernelGen.Generator.Frontend;

/// <summary>
/// What the members of System.Numerics and of Half mean, whose source is not in the user's compilation. In: a member and its arguments.
/// Out: its value. Guaranteed: the bits of .NET 10 on every machine. Members that .NET computes with a fused multiply-add
/// where the machine has one (Lerp, Reflect, products with matrices) have other bits elsewhere, and so are not here.
/// </summary>
internal static class NumericsMembers
{
    private static readonly HashSet<string> Fusing = new(StringComparer.Ordinal)
    {
        "Lerp", "Reflect", "Slerp", "Transform", "TransformNormal", "FusedMultiplyAdd", "MultiplyAddEstimate",
    };

    /// <summary>Whether the members of a type are read here or not at all.</summary>
    public static bool Has(INamedTypeSymbol type) => type.IsOfNumerics() || type.IsHalf();

    /// <summary>The value; null for a member that is not here.</summary>
    public static Value? Read(MemberCall call)
    {
        if (call.Member.ContainingType is not { } type || !Has(type))
            return null;
        if (type.IsHalf())
            return HalfNumbers.Read(call.Shared());
        return type.Name switch
        {
            "Vector2" or "Vector3" or "Vector4" => Vectors.Read(call.Shared()),
            "Quaternion" => Quaternions.Read(call.Shared()),
            "Complex" => ComplexNumbers.Read(call.Shared()),
            _ => null,
        };
    }

    /// <summary>Why a member that is not here cannot be.</summary>
    public static string? WhyNot(IMethodSymbol method) =>
        method.ContainingType.IsOfNumerics() && Fusing.Contains(method.Name)
            ? "may fuse a product with a sum, which gives other bits on other machines"
            : null;
}
