namespace KernelGen.Generator.Targets;

/// <summary>The text of IR expressions that are the same for all lanes, as scalars; a Bool is a bool.</summary>
internal sealed class ScalarExpressions(SimdExpressions vectors, SimdNames names)
{
    public SimdText Text(Expr expr) => expr switch
    {
        Constant constant => new(CSharpLiteral.Of(constant), CSharpLiteral.Of(constant)[0] == '-' ? SimdText.Unary : SimdText.Primary),
        Read read => new(names.Scalar(read.Variable)),
        LengthOf length => new($"{names.Of(length.Input)}Length"),
        ElementAt element => Element(element),
        Apply { Op: Op.AnyLane } any => new($"Lanes.Any({vectors.Any(any.Arguments[0])})"),
        Apply apply => ScalarOps.Text(apply, [.. apply.Arguments.Select(Text)]),
        _ => throw new ArgumentOutOfRangeException(nameof(expr), expr, null),
    };

    private SimdText Element(ElementAt element)
    {
        string input = names.Of(element.Input);
        var text = new SimdText(names.FieldOf(element.Input) is { } field
            ? $"Lanes.FieldOrZero<{field.Type.Keyword()}>({field.Place}, {Text(element.Index)})"
            : $"Lanes.ElementOrZero({input}, {input}Length, {Text(element.Index)})");
        return element.Type == ScalarType.Bool ? new($"({text} != 0)") : text;
    }
}
