namespace KernelGen.Generator.Ir;

/// <summary>Walking and rebuilding the IR; what does not change is kept as the same object.</summary>
internal static class IrTraversal
{
    /// <summary>The expressions directly inside one.</summary>
    public static EquatableArray<Expr> Children(this Expr expr) => expr switch
    {
        Apply apply => apply.Arguments,
        ElementAt element => EquatableArray.Of(element.Index),
        _ => default,
    };

    /// <summary>An expression and all inside it, outermost first.</summary>
    public static IReadOnlyList<Expr> Walk(this Expr expr)
    {
        var all = new List<Expr>();
        Add(expr, all);
        return all;
    }

    /// <summary>The variables whose value an expression depends on, each as often as it is read.</summary>
    public static IReadOnlyList<Variable> Reads(this Expr expr)
    {
        var variables = new List<Variable>();
        AddReads(expr, variables);
        return variables;
    }

    /// <summary>The variables that a statement and all inside it read, each as often as it is read.</summary>
    public static IReadOnlyList<Variable> Reads(this Stmt statement)
    {
        var variables = new List<Variable>();
        foreach (Expr expr in statement.Expressions())
            AddReads(expr, variables);
        return variables;
    }

    /// <summary>A statement and all inside it, in the order written.</summary>
    public static IReadOnlyList<Stmt> Walk(this Stmt statement)
    {
        var all = new List<Stmt>();
        Add(statement, all);
        return all;
    }

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
        statement.Walk().Select(Expression).Where(static expr => expr is not null).Select(static expr => expr!);

    public static IEnumerable<Variable> AssignedVariables(this Stmt statement) =>
        statement.Walk().OfType<Assign>().Select(static assign => assign.Target);

    /// <summary>Rebuilds an expression with its direct children replaced.</summary>
    public static Expr MapChildren(this Expr expr, Func<Expr, Expr> map)
    {
        switch (expr)
        {
            case Apply apply:
                EquatableArray<Expr> arguments = apply.Arguments.Map(map);
                return arguments.IsSame(apply.Arguments) ? apply : apply with { Arguments = arguments };
            case ElementAt element:
                Expr index = map(element.Index);
                return ReferenceEquals(index, element.Index) ? element : element with { Index = index };
            default:
                return expr;
        }
    }

    /// <summary>Rebuilds an expression from its leaves, giving each node, with its new children, to the rule.</summary>
    public static Expr BottomUp(this Expr expr, Func<Expr, Expr> rule)
    {
        if (expr is not (Apply or ElementAt))
            return rule(expr);
        Func<Expr, Expr> visit = null!;
        visit = node => rule(node.MapChildren(visit));
        return visit(expr);
    }

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
                Expr decision = map(branch.Condition);
                Block then = branch.Then.MapExpressions(map);
                Block otherwise = branch.Else.MapExpressions(map);
                return ReferenceEquals(decision, branch.Condition) && ReferenceEquals(then, branch.Then) && ReferenceEquals(otherwise, branch.Else)
                    ? branch
                    : new If(decision, then, otherwise);
            case Loop loop:
                Block body = loop.Body.MapExpressions(map);
                Block next = loop.Next.MapExpressions(map);
                return ReferenceEquals(body, loop.Body) && ReferenceEquals(next, loop.Next) ? loop : new Loop(body, next);
            case Fault fault:
                Expr condition = map(fault.Condition);
                return ReferenceEquals(condition, fault.Condition) ? fault : fault with { Condition = condition };
            default:
                return statement;
        }
    }

    public static Block MapExpressions(this Block block, Func<Expr, Expr> map)
    {
        EquatableArray<Stmt> statements = block.Statements.Map(statement => statement.MapExpressions(map));
        return statements.IsSame(block.Statements) ? block : new Block(statements);
    }

    /// <summary>Replaces the variables an expression reads.</summary>
    public static Expr Substitute(this Expr expr, Func<Variable, Expr?> replacement) =>
        expr.BottomUp(node => node is Read read ? replacement(read.Variable) ?? node : node);

    private static void Add(Expr expr, List<Expr> all)
    {
        all.Add(expr);
        switch (expr)
        {
            case Apply apply:
                foreach (Expr argument in apply.Arguments)
                    Add(argument, all);
                break;
            case ElementAt element:
                Add(element.Index, all);
                break;
        }
    }

    private static void AddReads(Expr expr, List<Variable> variables)
    {
        switch (expr)
        {
            case Read read:
                variables.Add(read.Variable);
                break;
            case Apply apply:
                foreach (Expr argument in apply.Arguments)
                    AddReads(argument, variables);
                break;
            case ElementAt element:
                AddReads(element.Index, variables);
                break;
        }
    }

    private static void Add(Stmt statement, List<Stmt> all)
    {
        all.Add(statement);
        switch (statement)
        {
            case Block block:
                foreach (Stmt inner in block.Statements)
                    Add(inner, all);
                break;
            case If branch:
                Add(branch.Then, all);
                Add(branch.Else, all);
                break;
            case Loop loop:
                Add(loop.Body, all);
                Add(loop.Next, all);
                break;
        }
    }
}
