using KernelGen.Generator.Passes;

namespace KernelGen.Generator.Targets;

/// <summary>
/// A long step in two parts: what its first elementary function is given, and the rest, which takes that value. A loop can
/// then compute the first part of a vector while it still computes the second of vectors before.
/// </summary>
/// <param name="Begin">Computes <paramref name="Begun"/>.</param>
/// <param name="Rest">The function, with that value instead of what computes it.</param>
/// <param name="Begun">What the first part leaves for the second.</param>
internal sealed record StepAhead(KernelFunction Begin, KernelFunction Rest, Variable Begun)
{
    /// <summary>Of how many operations, one waiting for the other, it takes a row to be worth a part of its own.</summary>
    private const int LeastDepth = 4;

    /// <summary>How many operations both parts may have.</summary>
    private const int MostTwice = 2;

    /// <summary>The two parts of a straight line of assignments; null where it has none, or they would share too much.</summary>
    public static StepAhead? Split(KernelFunction function)
    {
        Stmt[] statements = [.. function.Body.Statements];
        for (int i = 0; i < statements.Length; i++)
        {
            if (statements[i] is not Assign assign)
                return null;
            if (assign.Value.Walk().LastOrDefault(IsFunction) is Apply first)
                return Split(function, statements, i, first);
        }

        return null;
    }

    private static StepAhead? Split(KernelFunction function, Stmt[] statements, int at, Apply first)
    {
        Assign[] before = [.. statements.Take(at).Cast<Assign>()];
        Expr[] deep = [.. first.Arguments.Where(a => Depth(a, before) >= LeastDepth)];
        if (deep.Length != 1)
            return null;
        var fresh = new FreshVariables(function);
        Variable begun = fresh.New("begun", deep[0].Type);
        Assign[] slice = Slice(before, deep[0]);
        var whole = function with { Locals = fresh.Locals };
        KernelFunction begin = whole with { Body = Build.Block([.. slice, new Assign(begun, deep[0])]) };
        Stmt called = statements[at].MapExpressions(e => e.BottomUp(node => node.Equals(first) ? Instead(first, deep[0], begun) : node));
        KernelFunction rest = RemoveUnused.Run(whole with { Body = Build.Block([.. before, called, .. statements.Skip(at + 1)]) });
        int twice = slice.Where(s => rest.Body.Statements.Contains(s)).Sum(static s => s.Value.Walk().OfType<Apply>().Count());
        return twice > MostTwice ? null : new StepAhead(begin, rest, begun);
    }

    private static bool IsFunction(Expr expr) => expr is Apply apply && Ops.IsElementary(apply.Op);

    private static Apply Instead(Apply call, Expr argument, Variable begun) =>
        call with { Arguments = call.Arguments.Map(a => a.Equals(argument) ? Build.Read(begun) : a) };

    /// <summary>Those assignments that an expression after them depends on.</summary>
    private static Assign[] Slice(Assign[] before, Expr expr)
    {
        var needed = new HashSet<Variable>(expr.Reads());
        var slice = new Stack<Assign>();
        foreach (Assign assign in Enumerable.Reverse(before).Where(a => needed.Contains(a.Target)))
        {
            slice.Push(assign);
            needed.UnionWith(assign.Value.Reads());
        }

        return [.. slice];
    }

    /// <summary>The longest row of operations, one waiting for the other, from what is loaded to a value.</summary>
    private static int Depth(Expr expr, Assign[] before)
    {
        var depths = new Dictionary<Variable, int>();
        foreach (Assign assign in before)
            depths[assign.Target] = Depth(assign.Value, depths);
        return Depth(expr, depths);
    }

    private static int Depth(Expr expr, Dictionary<Variable, int> depths) => expr is Read read
        ? depths.TryGetValue(read.Variable, out int depth) ? depth : 0
        : expr.Children().Select(c => Depth(c, depths)).DefaultIfEmpty(-1).Max() + 1;
}
