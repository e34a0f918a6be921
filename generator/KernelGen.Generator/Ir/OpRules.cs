namespace KernelGen.Generator.Ir;

/// <summary>What the verifier demands of one operation: the table of <see cref="Ops"/>, read as typing rules.</summary>
internal static class OpRules
{
    /// <summary>The rule an operation breaks, or null.</summary>
    public static string? Broken(Apply apply)
    {
        Ops.Facts facts = Ops.Of(apply.Op);
        ScalarType[] types = apply.Arguments.Select(argument => argument.Type).ToArray();
        if (types.Length != facts.Arity)
            return $"{apply.Op} takes {facts.Arity} arguments, not {types.Length}";

        return facts.Result switch
        {
            OpResult.SameAsArguments => Uniform(facts, types) ?? Result(apply, types[0]),
            OpResult.SameAsFirst => Count(facts, types) ?? Result(apply, types[0]),
            OpResult.Bool => Uniform(facts, types) ?? Result(apply, ScalarType.Bool),
            OpResult.Int32 => Uniform(facts, types) ?? Result(apply, ScalarType.Int32),
            OpResult.Selected => Selected(types) ?? Result(apply, types[1]),
            OpResult.Stated => apply.Op == Op.Reinterpret ? Reinterpreted(apply, types[0]) : Converted(types[0], apply.Type),
            _ => throw new ArgumentOutOfRangeException(nameof(apply), apply, null),
        };
    }

    /// <summary>
    /// C# converts floats to the small integers by way of int, and so does the reader: a float saturates at int, then wraps.
    /// </summary>
    public static bool CanConvert(ScalarType from, ScalarType to) =>
        from != ScalarType.Bool && to != ScalarType.Bool && !(from.IsFloat() && to.IsInteger() && to.Size() < 4);

    private static bool Contains(OpDomain domain, ScalarType type) => domain switch
    {
        OpDomain.Any => true,
        OpDomain.Number => type != ScalarType.Bool,
        OpDomain.Integer => type.IsInteger(),
        OpDomain.Float => type.IsFloat(),
        OpDomain.Bits => !type.IsFloat(),
        _ => throw new ArgumentOutOfRangeException(nameof(domain), domain, null),
    };

    private static string? Uniform(Ops.Facts facts, ScalarType[] types)
    {
        if (types.Any(type => type != types[0]))
            return "arguments of several types";
        return Contains(facts.Domain, types[0]) ? null : $"not defined on {types[0].Keyword()}";
    }

    private static string? Count(Ops.Facts facts, ScalarType[] types)
    {
        if (!Contains(facts.Domain, types[0]))
            return $"not defined on {types[0].Keyword()}";
        return types[1] == ScalarType.Int32 ? null : "count is not int";
    }

    private static string? Selected(ScalarType[] types)
    {
        if (types[0] != ScalarType.Bool)
            return "condition is not bool";
        return types[1] == types[2] ? null : "arms of two types";
    }

    private static string? Reinterpreted(Apply apply, ScalarType from) =>
        from != ScalarType.Bool && apply.Type != ScalarType.Bool && from.Size() == apply.Type.Size()
            ? null
            : $"{from.Keyword()} has not the bits of {apply.Type.Keyword()}";

    private static string? Converted(ScalarType from, ScalarType to) =>
        CanConvert(from, to) ? null : $"no conversion from {from.Keyword()} to {to.Keyword()}";

    private static string? Result(Apply apply, ScalarType expected) =>
        apply.Type == expected ? null : $"result is {apply.Type.Keyword()}, not {expected.Keyword()}";
}
