using Microsoft.CodeAnalysis;

namespace KernelGen.Generator.Frontend;

/// <summary>A field of a struct.</summary>
/// <param name="Symbol">The field; of a property's, the one behind it.</param>
/// <param name="Name">Its name, or its property's.</param>
/// <param name="Shape">Its type.</param>
/// <param name="FirstLeaf">Where its leaves start among the struct's.</param>
internal sealed record ShapeField(IFieldSymbol Symbol, string Name, Shape Shape, int FirstLeaf);
