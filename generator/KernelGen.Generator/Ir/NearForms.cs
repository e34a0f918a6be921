namespace KernelGen.Generator.Ir;

/// <summary>
/// Elementary functions that end with a correction of those lanes whose arguments are far from the usual: huge, not a
/// number, or such that the result is subnormal. Their near form computes all but that, and says which lanes it is wrong in.
/// </summary>
internal static class NearForms
{
    /// <summary>Whether a function has a near form, `Lanes.ExpNear` and the like.</summary>
    public static bool Has(Op op, ScalarType type) => type == ScalarType.Single && op is
        Op.Exp or Op.Exp2 or Op.Exp10 or Op.Log or Op.Sin or Op.Cos or Op.ReciprocalSqrt;

    /// <summary>The near form of such a function, and the lanes it is wrong in.</summary>
    public static (KernelFunction Near, Expr Far) Split(KernelFunction function)
    {
        Stmt correction = function.Body.Statements.Single(static s => s is not Assign);
        if (correction is not If { Condition: Apply { Op: Op.AnyLane } any, Else.Statements.Count: 0 })
            throw new InvalidOperationException($"{function.Name} has no near form.");
        Stmt[] others = [.. function.Body.Statements.Where(s => s != correction)];
        KernelFunction near = function with { Body = Build.Block(others) };
        return LaneWidth.Of(near) == function.Parameters[0].Variable.Type.Size()
            ? (near, any.Arguments[0])
            : throw new InvalidOperationException($"{function.Name} computes in wider lanes than its own also near.");
    }
}
