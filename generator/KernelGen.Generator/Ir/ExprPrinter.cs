namespace KernelGen.Generator.Ir;

/// <summary>The text of one expression, with the fewest parentheses C#'s precedence allows.</summary>
internal sealed class ExprPrinter(VariableNames? names)
{
    private const int Primary = 20;
    private const int Unary = 14;
    private const int Conditional = 1;

    private static readonly Dictionary<Op, (string Text, int Precedence)> Infix = new()
    {
        [Op.Multiply] = ("*", 12),
        [Op.Divide] = ("/", 12),
        [Op.Remainder] = ("%", 12),
        [Op.Add] = ("+", 11),
        [Op.Subtract] = ("-", 11),
        [Op.ShiftLeft] = ("<<", 10),
        [Op.ShiftRight] = (">>", 10),
        [Op.ShiftRightLogical] = (">>>", 10),
        [Op.Less] = ("<", 8),
        [Op.LessOrEqual] = ("<=", 8),
        [Op.Greater] = (">", 8),
        [Op.GreaterOrEqual] = (">=", 8),
        [Op.Equal] = ("==", 7),
        [Op.NotEqual] = ("!=", 7),
        [Op.And] = ("&", 6),
        [Op.Xor] = ("^", 5),
        [Op.Or] = ("|", 4),
    };

    public string Name(Variable variable) => names?.Of(variable) ?? variable.Name;

    public string Print(Expr expr) => Print(expr, 0);

    private string Print(Expr expr, int context)
    {
        (string text, int precedence) = Text(expr);
        return precedence < context ? $"({text})" : text;
    }

    private (string Text, int Precedence) Text(Expr expr) => expr switch
    {
        Constant constant => (ConstantText.Of(constant), ConstantText.Of(constant)[0] == '-' ? Unary : Primary),
        Read read => (Name(read.Variable), Primary),
        ElementAt element => ($"{Name(element.Input)}[{Print(element.Index)}]", Primary),
        LaneIsLive => ("LaneIsLive()", Primary),
        LengthOf length => ($"{Name(length.Input)}.Length", Primary),
        Apply apply => Text(apply),
        _ => throw new ArgumentOutOfRangeException(nameof(expr), expr, null),
    };

    private (string Text, int Precedence) Text(Apply apply)
    {
        EquatableArray<Expr> arguments = apply.Arguments;
        if (Infix.TryGetValue(apply.Op, out (string Text, int Precedence) infix) && arguments.Count == 2)
        {
            string left = Print(arguments[0], infix.Precedence);
            string right = Print(arguments[1], infix.Precedence + 1);
            return ($"{left} {infix.Text} {right}", infix.Precedence);
        }

        return apply.Op switch
        {
            Op.Negate when arguments[0] is Constant => ($"-({Print(arguments[0])})", Unary), // -1 is a literal
            Op.Negate => ("-" + Print(arguments[0], Unary + 1), Unary),
            Op.Not => ((apply.Type == ScalarType.Bool ? "!" : "~") + Print(arguments[0], Unary), Unary),
            Op.Convert => ($"({apply.Type.Keyword()}){Print(arguments[0], Unary)}", Unary),
            Op.Select => ($"{Print(arguments[0], Conditional + 1)} ? {Print(arguments[1], Conditional + 1)} : {Print(arguments[2], Conditional)}", Conditional),
            Op.Reinterpret => ($"Reinterpret<{apply.Type.Keyword()}>({Print(arguments[0])})", Primary),
            _ => ($"{apply.Op}({string.Join(", ", arguments.Select(argument => Print(argument, 0)))})", Primary),
        };
    }
}
