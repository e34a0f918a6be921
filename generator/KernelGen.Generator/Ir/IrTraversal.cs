namespace KernelGen.Generator.Ir;

/// <summary>Walking and rebuilding the IR; what does not change is kept as the same object.</summary>
internal static class IrTraversal
{
    /// <summary>The expressions directly inside one.</summary>
    public static IEnumerable<Expr> Children(this Expr expr) => expr switch
    {
        Apply apply => apply.Arguments,
        ElementAt element => [element.Index],
        _ => [],
    };

    /// <summary>An expression and all inside it, outermost first.</summary>
    public static IEnumerable<Expr> Walk(this Expr expr)
    {
        var pending = new Stack<Expr>();
        pending.Push(expr);
        while (pending.Count > 0)
        {
            Expr next = pending.Pop();
            yield return next;
            foreach (Expr child in next.Children().Reverse())
                pending.Push(child);
        }
    }

    /// <summary>The variables whose value an expression depends on.</summary>
    public static IEnumerable<Variable> Reads(this Expr expr) => expr.Walk().OfType<Read>().Select(read => read.Variable);

    /// <summary>A statement and all inside it, in the order written.</summary>
    public static IEnumerable<Stmt> Walk(this Stmt statement) => statement switch
    {
        Block block => block.Statements.SelectMany(Walk).Prepend(block),
        If branch => branch.Then.Walk().Concat(branch.Else.Walk()).Prepend(branch),
        Loop loop => loop.Body.Walk().Concat(loop.Next.Walk()).Prepend(loop),
        _ => [statement],
    };

    /// <summary>The expression a statement itself evaluates, if any; not those of statements inside it.</summary>
    public static Expr? Expression(this Stmt statement) => statement switch
    {
        Assign assign => assign.Value,
        If branch => branch.Condition,
        Fault fault => fault.Condition,
        _ => null,
    };

    /// <summary>Every outermost expression in a statement and all inside it.</summary>
    public static IEnumerable<Expr> Expressions(this Stmt statement) =>
        statement.Walk().Select(Expression).Where(expr => expr is not null).Select(expr => expr!);

    public static IEnumerable<Variable> AssignedVariables(this Stmt statement) =>
        statement.Walk().OfType<Assign>().Select(assign => assign.Target);

    /// <summary>Rebuilds an expression with its direct children replaced.</summary>
    public static Expr MapChildren(this Expr expr, Func<Expr, Expr> map)
    {
        switch (expr)
        {
            case Apply apply:
                Expr[] arguments = apply.Arguments.Select(map).ToArray();
                for (int i = 0; i < arguments.Length; i++)
                {
                    if (!ReferenceEquals(arguments[i], apply.Arguments[i]))
                        return apply with { Arguments = EquatableArray.Of(arguments) };
                }

                return apply;
            case ElementAt element:
                Expr index = map(element.Index);
                return ReferenceEquals(index, element.Index) ? element : element with { Index = index };
            default:
                return expr;
        }
    }

    /// <summary>Rebuilds an expression from its leaves, giving each node, with its new children, to the rule.</summary>
    public static Expr BottomUp(this Expr expr, Func<Expr, Expr> rule) =>
        rule(expr.MapChildren(child => child.BottomUp(rule)));

    /// <summary>Rebuilds every expression of a statement and of all inside it.</summary>
    public static Stmt MapExpressions(this Stmt statement, Func<Expr, Expr> map)
    {
        switch (statement)
        {
            case Block block:
                return block.MapExpressions(map);
            case Assign assign:
                Expr value = map(assign.Value);
                return ReferenceEquals(value, assign.Value) ? assign : assign with { Value = value };
            case If branch:
                return new If(map(branch.Condition), branch.Then.MapExpressions(map), branch.Else.MapExpressions(map));
            case Loop loop:
                return new Loop(loop.Body.MapExpressions(map), loop.Next.MapExpressions(map));
            case Fault fault:
                Expr condition = map(fault.Condition);
                return ReferenceEquals(condition, fault.Condition) ? fault : fault with { Condition = condition };
            default:
                return statement;
        }
    }

    public static Block MapExpressions(this Block block, Func<Expr, Expr> map) =>
        new(block.Statements.Select(statement => statement.MapExpressions(map)).ToEquatableArray());

    /// <summary>Replaces the variables an expression reads.</summary>
    public static Expr Substitute(this Expr expr, Func<Variable, Expr?> replacement) =>
        expr.BottomUp(node => node is Read read ? replacement(read.Variable) ?? node : node);
}
