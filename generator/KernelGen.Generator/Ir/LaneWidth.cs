namespace KernelGen.Generator.Ir;

/// <summary>The size of the widest value a kernel computes with: it decides how many lanes a vector of them has.</summary>
internal static class LaneWidth
{
    /// <summary>
    /// In bytes. Operands count, read or not; uniform values and the index only where they are read; a constant shift count is
    /// part of its shift, not a value in a lane.
    /// </summary>
    public static int Of(KernelFunction function) =>
        function.Body.Expressions().Select(Of)
            .Concat(function.Parameters
                .Where(p => p.Kind is not (ParameterKind.Uniform or ParameterKind.Index))
                .Select(p => p.Variable.Type.Size()))
            .Concat(function.Body.AssignedVariables().Select(variable => variable.Type.Size()))
            .DefaultIfEmpty(1)
            .Max();

    private static int Of(Expr expr)
    {
        int own = expr.Type.Size();
        if (expr is Apply { Arguments: { Count: 2 } arguments } shift
            && Ops.Of(shift.Op).Result == OpResult.SameAsFirst
            && arguments[1] is Constant)
            return Math.Max(own, Of(arguments[0]));
        return expr.Children().Select(Of).Append(own).Max();
    }
}
