using System.Globalization;
using System.Text.RegularExpressions;

namespace KernelGen.Generator.Tests.Ir;

/// <summary>Reads one expression as IrPrinter prints it, by precedence.</summary>
internal sealed class ExprText(string text, IReadOnlyDictionary<string, Variable> variables)
{
    private static readonly Regex Token = new(
        @"\G\s*(?<t>NaN:[0-9a-f]+:[fd]|-?∞[fd]|-?\d+(\.\d+)?(E[+-]?\d+)?(sb|ub|us|ul|s|u|L|f|d)?(?![A-Za-z0-9_])|[A-Za-z_][A-Za-z0-9_#]*|>>>|<<|>>|<=|>=|==|!=|[-+*/%&^|<>!~?:()\[\].,])");

    private static readonly Dictionary<string, (Op Op, int Precedence)> Infix = new(StringComparer.Ordinal)
    {
        ["*"] = (Op.Multiply, 12), ["/"] = (Op.Divide, 12), ["%"] = (Op.Remainder, 12),
        ["+"] = (Op.Add, 11), ["-"] = (Op.Subtract, 11),
        ["<<"] = (Op.ShiftLeft, 10), [">>"] = (Op.ShiftRight, 10), [">>>"] = (Op.ShiftRightLogical, 10),
        ["<"] = (Op.Less, 8), ["<="] = (Op.LessOrEqual, 8), [">"] = (Op.Greater, 8), [">="] = (Op.GreaterOrEqual, 8),
        ["=="] = (Op.Equal, 7), ["!="] = (Op.NotEqual, 7), ["&"] = (Op.And, 6), ["^"] = (Op.Xor, 5), ["|"] = (Op.Or, 4),
    };

    private int position;

    public static ScalarType TypeOf(string keyword) => ScalarTypes.All.Single(type => type.Keyword() == keyword);

    public Expr Parse()
    {
        Expr expr = Conditional();
        return position == text.Length ? expr : throw new FormatException($"'{text[position..]}' left of '{text}'");
    }

    private Expr Conditional()
    {
        Expr condition = Binary(0);
        if (!Take("?"))
            return condition;
        Expr whenTrue = Conditional();
        Expect(":");
        return Build.Apply(Op.Select, condition, whenTrue, Conditional());
    }

    private Expr Binary(int least)
    {
        Expr left = Unary();
        while (true)
        {
            // After an operand "-1" is a subtraction's sign and its operand.
            string token = Peek();
            string symbol = token.StartsWith('-') ? "-" : token;
            if (!Infix.TryGetValue(symbol, out (Op Op, int Precedence) infix) || infix.Precedence < least)
                return left;
            position = text.IndexOf(symbol, position, StringComparison.Ordinal) + symbol.Length;
            left = Build.Apply(infix.Op, left, Binary(infix.Precedence + 1));
        }
    }

    private Expr Unary()
    {
        if (Take("-"))
            return Build.Apply(Op.Negate, Unary());
        if (Take("!") || Take("~"))
            return Build.Apply(Op.Not, Unary());
        if (!Take("("))
            return Primary(Next());
        ScalarType? type = ScalarTypes.All.Cast<ScalarType?>().FirstOrDefault(t => t!.Value.Keyword() == Peek());
        if (type is ScalarType target)
        {
            Next();
            Expect(")");
            return new Apply(Op.Convert, target, EquatableArray.Of(Unary()));
        }

        Expr inner = Conditional();
        Expect(")");
        return inner;
    }

    private Expr Primary(string token)
    {
        if (token is "true" or "false")
            return Constants.Of(token == "true");
        if (char.IsDigit(token[^1]) && char.IsDigit(token.TrimStart('-')[0]) || !char.IsLetter(token[0]) || token.StartsWith("NaN:", StringComparison.Ordinal))
            return Literal(token);
        if (token == "Reinterpret")
        {
            Expect("<");
            ScalarType type = TypeOf(Next());
            Expect(">");
            return new Apply(Op.Reinterpret, type, Arguments().ToEquatableArray());
        }

        if (Enum.TryParse(token, out Op op) && Peek() == "(")
            return Build.Apply(op, [.. Arguments()]);
        Variable variable = variables[token];
        if (Take("."))
        {
            Expect("Length");
            return new LengthOf(variable);
        }

        if (!Take("["))
            return new Read(variable);
        Expr index = Conditional();
        Expect("]");
        return new ElementAt(variable, index);
    }

    private List<Expr> Arguments()
    {
        Expect("(");
        var arguments = new List<Expr> { Conditional() };
        while (Take(","))
            arguments.Add(Conditional());
        Expect(")");
        return arguments;
    }

    private static Constant Literal(string token)
    {
        if (token.StartsWith("NaN:", StringComparison.Ordinal))
            return new Constant(token[^1] == 'f' ? ScalarType.Single : ScalarType.Double, long.Parse(token[4..^2], NumberStyles.HexNumber, CultureInfo.InvariantCulture));
        string suffix = Regex.Match(token, "[a-zL]*$").Value;
        string digits = token[..^suffix.Length].Replace("∞", "Infinity", StringComparison.Ordinal);
        return suffix switch
        {
            "f" => Constants.Of(float.Parse(digits, CultureInfo.InvariantCulture)),
            "d" => Constants.Of(double.Parse(digits, CultureInfo.InvariantCulture)),
            "ul" => Constants.Integer(ScalarType.UInt64, (long)ulong.Parse(digits, CultureInfo.InvariantCulture)),
            _ => Constants.Integer(IntegerType(suffix), long.Parse(digits, CultureInfo.InvariantCulture)),
        };
    }

    private static ScalarType IntegerType(string suffix) => suffix switch
    {
        "sb" => ScalarType.SByte,
        "ub" => ScalarType.Byte,
        "s" => ScalarType.Int16,
        "us" => ScalarType.UInt16,
        "" => ScalarType.Int32,
        "u" => ScalarType.UInt32,
        "L" => ScalarType.Int64,
        _ => throw new FormatException($"no literal ends in '{suffix}'"),
    };

    private string Peek()
    {
        Match match = Token.Match(text, position);
        return match.Success ? match.Groups["t"].Value : "";
    }

    private string Next()
    {
        Match match = Token.Match(text, position);
        if (!match.Success)
            throw new FormatException($"'{text[position..]}' of '{text}' is no IR");
        position = match.Index + match.Length;
        return match.Groups["t"].Value;
    }

    private bool Take(string token)
    {
        bool taken = Peek() == token;
        if (taken)
            Next();
        return taken;
    }

    private void Expect(string token)
    {
        if (!Take(token))
            throw new FormatException($"'{token}' expected at '{text[position..]}' of '{text}'");
    }
}
