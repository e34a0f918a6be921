namespace KernelGen.Generator.Ir;

/// <summary>The size of the widest value a kernel computes with: it decides how many lanes a vector of them has.</summary>
internal static class LaneWidth
{
    /// <summary>
    /// In bytes. Operands count, read or not, and small structs as the integers they are loaded as; uniform values and the index only where they are read; a constant shift count is
    /// part of its shift, not a value in a lane, and what is computed as a scalar has no lanes.
    /// </summary>
    public static int Of(KernelFunction function)
    {
        var uniform = Uniformity.Of(function);
        int widest = 1;
        foreach (Parameter parameter in function.Parameters)
        {
            if (parameter.Kind is not (ParameterKind.Uniform or ParameterKind.Index))
                widest = Math.Max(widest, Math.Max(parameter.Variable.Type.Size(), parameter.PackedSize));
        }

        foreach (Stmt statement in function.Body.Walk())
            widest = Math.Max(widest, Of(statement, uniform));
        return widest;
    }

    /// <summary>
    /// Whether the vector target computes an expression once for all lanes, as a scalar: from what is marked uniform, or an
    /// element at an index that is.
    /// </summary>
    public static bool IsScalar(Expr expr, Uniformity uniform) => expr switch
    {
        Read read => read.Variable.IsUniform,
        ElementAt element => uniform.Contains(element.Index),
        Apply { Op: Op.AnyLane } => true,
        Apply apply => uniform.Contains(apply) && apply.Arguments.Any(a => IsScalar(a, uniform)),
        _ => false,
    };

    private static int Of(Stmt statement, Uniformity uniform) => statement switch
    {
        Assign { Target.IsUniform: true } assign => OfScalar(assign.Value, uniform),
        Assign assign => Math.Max(assign.Target.Type.Size(), Of(assign.Value, uniform)),
        If branch when uniform.Contains(branch.Condition) => OfScalar(branch.Condition, uniform),
        If or Fault => Of(statement.Expression()!, uniform),
        _ => 1,
    };

    /// <summary>Of what a scalar asks of the lanes.</summary>
    private static int OfScalar(Expr expr, Uniformity uniform)
    {
        if (expr is Apply { Op: Op.AnyLane } any)
            return Of(any.Arguments[0], uniform);
        int widest = 1;
        foreach (Expr child in expr.Children())
            widest = Math.Max(widest, OfScalar(child, uniform));
        return widest;
    }

    private static int Of(Expr expr, Uniformity uniform)
    {
        int own = expr.Type.Size();
        if (IsScalar(expr, uniform))
            return Math.Max(own, OfScalar(expr, uniform));
        if (expr is Apply { Arguments: { Count: 2 } arguments } shift
            && Ops.Of(shift.Op).Result == OpResult.SameAsFirst
            && arguments[1] is Constant)
            return Math.Max(own, Of(arguments[0], uniform));
        foreach (Expr child in expr.Children())
            own = Math.Max(own, Of(child, uniform));
        return own;
    }
}
