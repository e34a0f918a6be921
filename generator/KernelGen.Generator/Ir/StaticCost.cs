namespace KernelGen.Generator.Ir;

/// <summary>An estimate of what code costs in one lane, an addition being 1.</summary>
internal static class StaticCost
{
    /// <summary>How often a loop is taken to run where nothing says more.</summary>
    public const double Rounds = 16;

    private const double Load = 4;

    /// <summary>What an operation itself costs, without its arguments.</summary>
    public static double Weight(Expr expr) => expr switch
    {
        Apply apply => Ops.Cost(apply.Op, apply.Arguments[0].Type),
        ElementAt => Load,
        _ => 0,
    };

    /// <summary>The cost of a statement, by a weight of one's own for each expression in it.</summary>
    public static double Of(Stmt statement, Func<Expr, double> weight) => statement switch
    {
        Block block => block.Statements.Sum(s => Of(s, weight)),
        If branch => branch.Condition.Walk().Sum(weight) + Of(branch.Then, weight) + Of(branch.Else, weight),
        Loop loop => Rounds * (Of(loop.Body, weight) + Of(loop.Next, weight)),
        _ => statement.Expression()?.Walk().Sum(weight) ?? 0,
    };

    public static double Of(Stmt statement) => Of(statement, Weight);

    /// <summary>Every operation of a statement, and how often it is taken to be done.</summary>
    public static IEnumerable<(Expr Expr, double Times)> Operations(Stmt statement, double times = 1) => statement switch
    {
        Block block => block.Statements.SelectMany(s => Operations(s, times)),
        If branch => Operations(branch.Condition, times).Concat(Operations(branch.Then, times)).Concat(Operations(branch.Else, times)),
        Loop loop => Operations(loop.Body, times * Rounds).Concat(Operations(loop.Next, times * Rounds)),
        _ => statement.Expression() is { } expr ? Operations(expr, times) : [],
    };

    private static IEnumerable<(Expr Expr, double Times)> Operations(Expr expr, double times) => expr.Walk().Select(e => (e, times));
}
