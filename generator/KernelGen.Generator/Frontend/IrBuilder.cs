using Microsoft.CodeAnalysis;

namespace KernelGen.Generator.Frontend;

/// <summary>Collects the statements and locals of one kernel while its body is read.</summary>
internal sealed class IrBuilder(int firstId)
{
    private readonly List<Variable> locals = [];
    private readonly Dictionary<ISymbol, Place> places = new(SymbolEqualityComparer.Default);
    private List<Stmt> statements = [];
    private int nextId = firstId;

    /// <summary>How many statements the current block has; a place to <see cref="Insert"/> at later.</summary>
    public int Position => statements.Count;

    public IEnumerable<Variable> Locals => locals;

    public Variable NewLocal(string name, ScalarType type)
    {
        var local = new Variable(nextId++, name, type);
        locals.Add(local);
        return local;
    }

    /// <summary>A local for each leaf of a type.</summary>
    public Place NewPlace(string name, Shape shape) =>
        new(shape, [.. shape.Leaves.Select(l => NewLocal(name + l.Path, l.Type))]);

    public void Bind(ISymbol symbol, Place place) => places[symbol] = place;

    public Place? Find(ISymbol symbol) => places.TryGetValue(symbol, out Place? place) ? place : null;

    public void Add(Stmt statement) => statements.Add(statement);

    public void Assign(Variable target, Expr value) => Add(new Assign(target, value));

    /// <summary>Assigns all leaves; the value may be made of what is there.</summary>
    public void Assign(Place target, Value value)
    {
        Expr[] leaves = [.. value.Leaves];
        for (int i = 0; i < leaves.Length; i++)
        {
            for (int later = i + 1; later < leaves.Length; later++)
            {
                if (Reads(leaves[later], target.Leaves[i]))
                    leaves[later] = Keep(leaves[later]);
            }

            if (leaves[i] is not Read read || read.Variable != target.Leaves[i])
                Assign(target.Leaves[i], leaves[i]);
        }
    }

    /// <summary>A value that later assignments do not change.</summary>
    public Expr Keep(Expr value)
    {
        if (value is Constant)
            return value;
        Variable local = NewLocal("t", value.Type);
        Assign(local, value);
        return Build.Read(local);
    }

    public void Fault(FaultKind kind, Expr condition)
    {
        if (condition is not Constant { Bits: 0 })
            Add(new Fault(kind, condition));
    }

    /// <summary>Reads something whose statements belong into a block of their own.</summary>
    public Block Nested(Action read)
    {
        List<Stmt> outer = statements;
        statements = [];
        read();
        var block = new Block(statements.ToEquatableArray());
        statements = outer;
        return block;
    }

    /// <summary>A value that may be used many times: itself where it is trivial, otherwise a new local.</summary>
    public Expr Share(Expr value, string name = "t")
    {
        if (value is Constant or Read)
            return value;
        Variable local = NewLocal(name, value.Type);
        Assign(local, value);
        return Build.Read(local);
    }

    public Value Share(Value value, string name = "t") =>
        new(value.Shape, [.. value.Leaves.Select((leaf, i) => Share(leaf, name + value.Shape.Leaves[i].Path))]);

    /// <summary>
    /// A value read before the statements from <paramref name="position"/> on were added: where one of them changes a
    /// variable it reads, it is kept in a local made before them.
    /// </summary>
    public Expr Before(Expr value, int position)
    {
        if (Position == position || !ReadsWhatChanges(value, position))
            return value;
        Variable local = NewLocal("t", value.Type);
        statements.Insert(position, new Assign(local, value));
        return Build.Read(local);
    }

    public Value Before(Value value, int position) => value.Select(leaf => Before(leaf, position));

    /// <summary>
    /// Takes back what was assigned to a place by the statements right at a position, where later ones assign it anew before
    /// they read it.
    /// </summary>
    public void DropOverwritten(int position, Place place)
    {
        for (int i = place.Leaves.Count - 1; i >= 0; i--)
        {
            Variable variable = place.Leaves[i];
            Stmt? next = statements.Skip(position + i + 1).FirstOrDefault(s => Mentions(s, variable));
            if (next is Assign assign && !Reads(assign.Value, variable))
                statements.RemoveAt(position + i);
        }
    }

    public Block Body() => new(statements.ToEquatableArray());

    private bool ReadsWhatChanges(Expr value, int position)
    {
        for (int i = position; i < statements.Count; i++)
        {
            if (Changes(statements[i], value))
                return true;
        }

        return false;
    }

    private static bool Changes(Stmt statement, Expr value) => statement switch
    {
        Assign assign => Reads(value, assign.Target),
        If branch => branch.Then.Statements.Any(s => Changes(s, value)) || branch.Else.Statements.Any(s => Changes(s, value)),
        Loop loop => Changes(loop.Body, value) || Changes(loop.Next, value),
        Block block => block.Statements.Any(s => Changes(s, value)),
        _ => false,
    };

    private static bool Mentions(Stmt statement, Variable variable) =>
        statement.AssignedVariables().Contains(variable) || statement.Expressions().Any(e => Reads(e, variable));

    private static bool Reads(Expr value, Variable variable) => value switch
    {
        Read read => read.Variable == variable,
        Apply apply => apply.Arguments.Any(a => Reads(a, variable)),
        ElementAt element => Reads(element.Index, variable),
        _ => false,
    };
}
