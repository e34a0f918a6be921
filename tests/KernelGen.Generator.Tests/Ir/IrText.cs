namespace KernelGen.Generator.Tests.Ir;

/// <summary>Reads what IrPrinter prints, so that tests can state IR as text. Ids count parameters, then locals.</summary>
internal sealed class IrText
{
    private readonly Dictionary<string, Variable> variables = new(StringComparer.Ordinal);
    private readonly List<Parameter> parameters = [];
    private readonly List<Variable> locals = [];
    private readonly string[] lines;
    private int next;

    private IrText(string text) => lines = [.. text.Split('\n').Where(line => line.Trim().Length > 0)];

    public static KernelFunction Parse(string text) => new IrText(text).Function();

    private KernelFunction Function()
    {
        string header = lines[next++].Trim();
        int open = header.IndexOf('('), close = header.IndexOf(')');
        foreach (string parameter in header[(open + 1)..close].Split(", "))
        {
            string[] parts = parameter.Split(' ');
            parameters.Add(new Parameter(Declare(parts[1], parts[2]), Enum.Parse<ParameterKind>(parts[0], ignoreCase: true)));
        }

        while (next < lines.Length && lines[next].Trim().StartsWith("local ", StringComparison.Ordinal))
        {
            bool isUniform = lines[next].Trim().StartsWith("local uniform ", StringComparison.Ordinal);
            string[] parts = lines[next++].Trim().Replace("uniform ", "", StringComparison.Ordinal).Split(' ', 3);
            locals.AddRange(parts[2].Split(", ").Select(name => Declare(parts[1], name, isUniform)));
        }

        var mode = header[close..].Contains("contract", StringComparison.Ordinal) ? KernelFloatMode.Contract : KernelFloatMode.Exact;
        Block body = Block(next < lines.Length ? Depth(lines[next]) : 0);
        return new KernelFunction(header[..open], parameters.ToEquatableArray(), locals.ToEquatableArray(), body, KernelReduction.None, mode);
    }

    private Variable Declare(string type, string name, bool isUniform = false)
    {
        var variable = new Variable(variables.Count, name, ExprText.TypeOf(type), isUniform);
        variables.Add(name, variable);
        return variable;
    }

    private Block Block(int depth)
    {
        var statements = new List<Stmt>();
        while (next < lines.Length && Depth(lines[next]) == depth && lines[next].Trim() is not ("else" or "next"))
            statements.Add(Statement(lines[next++].Trim(), depth));
        return new Block(statements.ToEquatableArray());
    }

    private Stmt Statement(string line, int depth)
    {
        if (line == "return")
            return new Return();
        if (line == "break")
            return new Break();
        if (line == "continue")
            return new Continue();
        if (line == "loop")
        {
            Block body = Block(depth + 4);
            bool hasNext = next < lines.Length && Depth(lines[next]) == depth && lines[next].Trim() == "next";
            if (hasNext)
                next++;
            return new Loop(body, hasNext ? Block(depth + 4) : KernelGen.Generator.Ir.Block.Empty);
        }

        if (line.StartsWith("if ", StringComparison.Ordinal))
        {
            Expr condition = Expr(line[3..]);
            Block then = Block(depth + 4);
            Block otherwise = KernelGen.Generator.Ir.Block.Empty;
            if (next < lines.Length && Depth(lines[next]) == depth && lines[next].Trim() == "else")
            {
                next++;
                otherwise = Block(depth + 4);
            }

            return new If(condition, then, otherwise);
        }

        if (line.StartsWith("fault ", StringComparison.Ordinal))
        {
            string[] parts = line.Split(' ', 4);
            return new Fault(Enum.Parse<FaultKind>(parts[1]), Expr(parts[3]));
        }

        string[] sides = line.Split(" = ", 2);
        return new Assign(variables[sides[0]], Expr(sides[1]));
    }

    private Expr Expr(string text) => new ExprText(text, variables).Parse();

    private static int Depth(string line) => line.Length - line.TrimStart().Length;
}
