using System.Globalization;
using System.Text;

namespace KernelGen.Generator.Ir;

/// <summary>
/// The stable text form of the IR: one line a statement, C#'s operators and precedence. Literals carry their type as a
/// suffix (sb ub s us u L ul f d; none for int), so with the declared variables the text says every type.
/// </summary>
internal static class IrPrinter
{
    public static string Print(KernelFunction function)
    {
        var names = new VariableNames(function);
        var text = new StringBuilder();
        var parameters = function.Parameters.Select(p => $"{Role(p.Kind)} {p.Variable.Type.Keyword()} {names.Of(p.Variable)}");
        text.Append(function.Name).Append('(').Append(string.Join(", ", parameters)).Append(')');
        if (function.Float != KernelFloatMode.Exact)
            text.Append(' ').Append(Lower(function.Float.ToString()));
        if (function.Reduction != KernelReduction.None)
            text.Append(" reduce ").Append(Lower(function.Reduction.ToString()));
        text.Append('\n');

        foreach (var locals in function.Locals.GroupBy(v => (v.IsUniform, v.Type)))
            text.Append("    local ").Append(locals.Key.IsUniform ? "uniform " : "").Append(locals.Key.Type.Keyword()).Append(' ').Append(string.Join(", ", locals.Select(names.Of))).Append('\n');
        Append(text, function.Body, names, 1);
        return text.ToString();
    }

    /// <summary>The body alone.</summary>
    public static string PrintBody(KernelFunction function)
    {
        var text = new StringBuilder();
        Append(text, function.Body, new VariableNames(function), 0);
        return text.ToString();
    }

    public static string Print(Expr expr) => new ExprPrinter(null).Print(expr);

    public static string Print(Stmt statement)
    {
        var text = new StringBuilder();
        Append(text, statement, null, 0);
        return text.ToString();
    }

    private static void Append(StringBuilder text, Stmt statement, VariableNames? names, int depth)
    {
        var exprs = new ExprPrinter(names);
        void Line(string line) => text.Append(' ', depth * 4).Append(line).Append('\n');
        switch (statement)
        {
            case Block block:
                foreach (Stmt child in block.Statements)
                    Append(text, child, names, depth);
                break;
            case Assign assign:
                Line($"{exprs.Name(assign.Target)} = {exprs.Print(assign.Value)}");
                break;
            case If branch:
                Line($"if {exprs.Print(branch.Condition)}");
                Append(text, branch.Then, names, depth + 1);
                if (branch.Else.Statements.Count > 0)
                {
                    Line("else");
                    Append(text, branch.Else, names, depth + 1);
                }

                break;
            case Loop loop:
                Line("loop");
                Append(text, loop.Body, names, depth + 1);
                if (loop.Next.Statements.Count > 0)
                {
                    Line("next");
                    Append(text, loop.Next, names, depth + 1);
                }

                break;
            case Break:
                Line("break");
                break;
            case Continue:
                Line("continue");
                break;
            case Return:
                Line("return");
                break;
            case Fault fault:
                Line($"fault {fault.Kind} if {exprs.Print(fault.Condition)}");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(statement), statement, null);
        }
    }

    private static string Role(ParameterKind kind) => kind == ParameterKind.InOut ? "inout" : Lower(kind.ToString());

    private static string Lower(string text) => text.ToLower(CultureInfo.InvariantCulture);
}
