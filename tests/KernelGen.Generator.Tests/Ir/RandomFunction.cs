namespace KernelGen.Generator.Tests.Ir;

/// <summary>
/// Makes well-typed functions of any shape. The bits of a NaN are no part of the numeric contract, so nothing made here
/// looks at them: no float is reinterpreted as an integer, and signs are copied from parameters only.
/// </summary>
internal sealed class RandomFunction
{
    private readonly Random random;
    private readonly ScalarType[] shared;
    private readonly ScalarType[] types;
    private readonly List<Parameter> parameters = [];
    private readonly List<Variable> locals = [];
    private readonly HashSet<Variable> assignable = [];
    private readonly int size;
    private readonly bool hasLoops;
    private readonly Stack<Variable> counters = new();
    private int loopDepth;

    private RandomFunction(int seed, int size, Types? types)
    {
        random = new Random(seed);
        this.size = size;
        types ??= new Types([.. ScalarTypes.All.OrderBy(_ => random.Next()).Take(random.Next(1, 4)), ScalarType.Bool], []);
        shared = types.Shared;
        hasLoops = types.Local.Length == 0;
        this.types = [.. types.Shared, .. types.Local];
    }

    /// <param name="Shared">Of parameters, and of locals too.</param>
    /// <param name="Local">Of locals and values on the way only.</param>
    public sealed record Types(ScalarType[] Shared, ScalarType[] Local);

    /// <param name="seed">The same seed makes the same function.</param>
    /// <param name="size">About how many statements.</param>
    /// <param name="types">The types in it; random ones where null.</param>
    public static KernelFunction Make(int seed, int size, Types? types = null) => new RandomFunction(seed, size, types).Make(seed);

    private KernelFunction Make(int seed)
    {
        int id = 0;
        void Parameter(ParameterKind kind, string name)
        {
            var variable = new Variable(id++, name, kind == ParameterKind.Index ? ScalarType.Int32 : shared[random.Next(shared.Length)]);
            parameters.Add(new Parameter(variable, kind));
            if (kind is ParameterKind.InOut or ParameterKind.Output || (kind == ParameterKind.Element && random.Next(4) == 0))
                assignable.Add(variable);
        }

        for (int i = 0; i < 2 + random.Next(2); i++)
            Parameter(ParameterKind.Element, $"x{i}");
        if (random.Next(2) == 0)
            Parameter(ParameterKind.Uniform, "a");
        if (shared.Length == types.Length && random.Next(4) == 0)
            Parameter(ParameterKind.Index, "i");
        if (random.Next(3) == 0)
            Parameter(ParameterKind.Whole, "w");
        if (random.Next(3) == 0)
            Parameter(ParameterKind.InOut, "m");
        Parameter(ParameterKind.Output, "y");
        if (random.Next(3) == 0)
            Parameter(ParameterKind.Output, "z");
        int loops = hasLoops ? random.Next(4) : 0;
        ScalarType[] own = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => types[random.Next(types.Length)])];
        foreach (ScalarType type in own.Concat(Enumerable.Repeat(ScalarType.Int32, loops)).Order())
            locals.Add(new Variable(id++, $"t{locals.Count}", type));
        foreach (Variable counter in locals.Where(v => v.Type == ScalarType.Int32).Reverse().Take(loops))
            counters.Push(counter);
        assignable.UnionWith(locals.Except(counters));
        Block body = Block(0);
        return new KernelFunction($"Seed{seed}", parameters.ToEquatableArray(), locals.ToEquatableArray(), body, KernelReduction.None, KernelFloatMode.Exact);
    }

    private Block Block(int depth)
    {
        var statements = new List<Stmt>();
        int count = random.Next(depth == 0 ? size : 0, depth == 0 ? size + 1 : 4);
        for (int i = 0; i < count; i++)
        {
            Stmt statement = Statement(depth);
            statements.AddRange(statement is Block several ? several.Statements : [statement]);
        }

        return new Block(statements.ToEquatableArray());
    }

    /// <summary>A loop of a few rounds, more or fewer for each element, with jumps of its own.</summary>
    private Stmt Loop(int depth)
    {
        Variable counter = counters.Pop();
        Expr bound = random.Next(2) == 0
            ? Constants.Integer(ScalarType.Int32, random.Next(5))
            : Build.And(Expr(ScalarType.Int32, 1), Constants.Integer(ScalarType.Int32, 3));
        var ends = new If(
            Build.Binary(Op.GreaterOrEqual, Build.Read(counter), bound), Build.Block([new Break()]), KernelGen.Generator.Ir.Block.Empty);
        loopDepth++;
        Block body = Block(depth + 1);
        loopDepth--;
        Stmt counts = new Assign(counter, Build.Binary(Op.Add, Build.Read(counter), Constants.Integer(ScalarType.Int32, 1)));
        bool endsAfter = random.Next(3) == 0;
        return Build.Block([
            new Assign(counter, Constants.Integer(ScalarType.Int32, 0)),
            endsAfter ? new Loop(body, Build.Block([counts, ends])) : new Loop(Build.Block(body.Statements.Prepend(ends)), Build.Block([counts]))]);
    }

    private Stmt Statement(int depth)
    {
        if (counters.Count > 0 && depth < 3 && random.Next(4) == 0)
            return Loop(depth);
        if (loopDepth > 0 && random.Next(8) == 0)
            return random.Next(2) == 0 ? new Break() : new Continue();
        int choice = random.Next(12);
        if (choice < 3 && depth < 3)
            return new If(Expr(ScalarType.Bool, 2), Block(depth + 1), random.Next(2) == 0 ? Block(depth + 1) : KernelGen.Generator.Ir.Block.Empty);
        if (choice == 3 && depth > 0)
            return new Return();
        if (choice == 4)
            return new Fault((FaultKind)random.Next(5), Expr(ScalarType.Bool, 2));
        Variable target = assignable.ElementAt(random.Next(assignable.Count));
        return new Assign(target, Expr(target.Type, 3));
    }

    private Expr Expr(ScalarType type, int depth)
    {
        if (depth == 0 || random.Next(5) == 0)
            return Leaf(type);

        int choice = random.Next(8);
        if (choice == 0)
            return Build.Apply(Op.Select, Expr(ScalarType.Bool, depth - 1), Expr(type, depth - 1), Expr(type, depth - 1));
        if (choice is 1 or 2 && type != ScalarType.Bool)
        {
            ScalarType from = types[random.Next(types.Length)];
            if (OpRules.CanConvert(from, type))
                return new Apply(Op.Convert, type, EquatableArray.Of(Expr(from, depth - 1)));
        }

        Op[] candidates = [.. Ops.All.Where(op => Makes(op, type))];
        Op chosen = candidates[random.Next(candidates.Length)];
        return Make(chosen, type, depth - 1);
    }

    private static bool Makes(Op op, ScalarType type) => op != Op.AnyLane && !Ops.IsElementary(op) && Ops.Of(op).Result switch
    {
        OpResult.Bool => type == ScalarType.Bool,
        OpResult.Int32 => type == ScalarType.Int32,
        OpResult.SameAsArguments or OpResult.SameAsFirst => Ops.Of(op).Domain switch
        {
            OpDomain.Number => type != ScalarType.Bool,
            OpDomain.Integer => type.IsInteger(),
            OpDomain.Float => type.IsFloat(),
            OpDomain.Bits => !type.IsFloat(),
            _ => false,
        },
        _ => false,
    };

    private Expr Make(Op op, ScalarType type, int depth)
    {
        Ops.Facts facts = Ops.Of(op);
        ScalarType argument = facts.Result is OpResult.Bool or OpResult.Int32 ? ArgumentType(facts.Domain) : type;
        if (op == Op.CopySign)
            return Build.Apply(op, Expr(type, depth), Leaf(type));
        if (facts.Result == OpResult.SameAsFirst)
        {
            Expr count = random.Next(3) == 0 ? Expr(ScalarType.Int32, depth) : Constants.Integer(ScalarType.Int32, random.Next(-1, 40));
            return Build.Apply(op, Expr(argument, depth), count);
        }

        return Build.Apply(op, [.. Enumerable.Range(0, facts.Arity).Select(_ => Expr(argument, depth))]);
    }

    private ScalarType ArgumentType(OpDomain domain)
    {
        ScalarType[] fitting = [.. types.Where(t => domain == OpDomain.Any || (domain == OpDomain.Integer ? t.IsInteger() : t != ScalarType.Bool))];
        return fitting.Length > 0 ? fitting[random.Next(fitting.Length)] : ScalarType.Int32;
    }

    private Expr Leaf(ScalarType type)
    {
        Variable[] readable =
        [
            .. parameters.Where(p => p.Kind != ParameterKind.Whole && p.Variable.Type == type).Select(p => p.Variable),
            .. locals.Where(v => v.Type == type),
        ];
        Variable[] wholes = [.. parameters.Where(p => p.Kind == ParameterKind.Whole).Select(p => p.Variable)];
        if (wholes.Length > 0 && random.Next(6) == 0)
        {
            if (type == ScalarType.Int32 && shared.Length == types.Length)
                return new LengthOf(wholes[0]);
            if (type == wholes[0].Type)
                return new ElementAt(wholes[0], Constants.Integer(ScalarType.Int32, random.Next(-1, 4)));
        }

        return readable.Length > 0 && random.Next(4) != 0
            ? new Read(readable[random.Next(readable.Length)])
            : new Constant(type, RandomValues.Of(type, random));
    }
}
