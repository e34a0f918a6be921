namespace KernelGen.Generator.Passes;

/// <summary>
/// Makes a function shorter without changing a bit of what it computes: constants folded, exact identities applied, locals
/// that only carry a value to one place put there. Never computes anything twice that was computed once: expressions are
/// trees, and a local is what shares a value.
/// </summary>
internal static class Simplify
{
    // Every rule makes the function smaller or more regular; this only bounds what a faulty rule could do.
    private const int MostRounds = 200;

    public static KernelFunction Run(KernelFunction function)
    {
        for (int round = 0; round < MostRounds; round++)
        {
            KernelFunction next = function with
            {
                Body = StatementRules.Apply(function.Body.MapExpressions(expr => expr.BottomUp(Rule)), isWhole: true),
            };
            next = PropagateLocals.Run(SplitVariables.Run(next));
            if (next.Equals(function))
                return function;
            function = next;
        }

        return function;
    }

    private static Expr Rule(Expr expr)
    {
        if (expr is not Apply apply)
            return expr;
        return ConstantFolding.Fold(apply)
            ?? BitIdentities.Apply(apply)
            ?? IntegerIdentities.Apply(apply)
            ?? FloatIdentities.Apply(apply)
            ?? ConversionIdentities.Apply(apply)
            ?? apply;
    }
}
