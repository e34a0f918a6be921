using Microsoft.CodeAnalysis;

namespace KernelGen.Generator.Frontend;

/// <summary>Collects the statements and locals of one kernel while its body is read.</summary>
internal sealed class IrBuilder(int firstId)
{
    private readonly List<Variable> locals = [];
    private readonly Dictionary<ISymbol, Variable> variables = new(SymbolEqualityComparer.Default);
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

    public void Bind(ISymbol symbol, Variable variable) => variables[symbol] = variable;

    public Variable? Find(ISymbol symbol) => variables.TryGetValue(symbol, out Variable? variable) ? variable : null;

    public void Add(Stmt statement) => statements.Add(statement);

    public void Assign(Variable target, Expr value) => Add(new Assign(target, value));

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

    private static bool Reads(Expr value, Variable variable) => value switch
    {
        Read read => read.Variable == variable,
        Apply apply => apply.Arguments.Any(a => Reads(a, variable)),
        ElementAt element => Reads(element.Index, variable),
        _ => false,
    };
}
