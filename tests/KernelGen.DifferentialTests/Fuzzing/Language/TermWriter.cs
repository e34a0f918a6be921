using System.Collections.Immutable;
using System.Globalization;

namespace KernelGen.DifferentialTests.Fuzzing;

/// <summary>Writes random expressions with the names in scope.</summary>
internal sealed class TermWriter(Random random, string kernel, Oracle oracle)
{
    private static readonly Dictionary<LanguageType, TermForm[]> Forms = LanguageTypes.Scalars.Concat(LibraryTypes.All)
        .ToDictionary(static type => type, static type => TermForms.All
            .Where(form => Features.On.Contains(form.Needs) && TypeSet.Has(form.Results, type)).ToArray());

    private readonly bool mayBeScalar = random.Next(25) == 0;
    private int numbers;

    public Random Random { get; } = random;

    public Scope Scope { get; set; } = new(null);

    /// <summary>The whole inputs that can be read here.</summary>
    public List<KernelParameter> Wholes { get; } = [];

    /// <summary>The methods that can be called here.</summary>
    public List<Helper> Helpers { get; } = [];

    public Term Term(LanguageType type, int depth)
    {
        if (depth <= 0)
            return Random.Next(4) == 0 ? Literal(type) : Variable(type);
        TermForm[] forms = Forms[type];
        for (int attempt = 0; attempt < 20; attempt++)
        {
            TermForm form = Weighted.Pick(Random, forms, Weight);
            if (form.Make(this, type, Random.Next(depth + 1)) is { } made)
                return made;
        }

        return Variable(type);
    }

    /// <summary>A number that no other name has.</summary>
    public string NewNumber() => (numbers++).ToString(CultureInfo.InvariantCulture);

    public T OneOf<T>(IReadOnlyList<T> items) => items[Random.Next(items.Count)];

    public Term Literal(LanguageType type) => new(type, OneOf(type.Literals));

    /// <summary>A type that becomes the other beside it.</summary>
    public LanguageType Promoting(LanguageType type) => Random.Next(3) > 0
        ? type
        : OneOf([.. LanguageTypes.Scalars.Where(other => other.PromotesTo(type))]);

    /// <summary>The name of a value of that type, or one converted to it; later names are likelier.</summary>
    public Term Variable(LanguageType type)
    {
        NamedValue[] values = [.. Scope.All];
        NamedValue[] same = [.. values.Where(value => value.Type == type)];
        if (same.Length > 0)
            return new(type, Late(same).Name);
        NamedValue[] numbers = [.. values.Where(static value => value.Type.IsNumber)];
        if (type.IsNumber && numbers.Length > 0)
            return Late(numbers) is var number && number.Type.PromotesTo(type) && Random.Next(2) == 0
                ? new(type, number.Name)
                : new(type, $"(({type})#0)", [new(number.Type, number.Name)]);
        if (type == LanguageTypes.Bool && numbers.Length > 0)
            return Late(numbers) is var tested
                ? new(type, "(#0 > 1)", [new(tested.Type, tested.Name)])
                : Literal(type);
        return Literal(type);
    }

    /// <summary>A call of a helper.</summary>
    public Term? Call(LanguageType type, int depth)
    {
        Helper[] fitting = [.. Helpers.Where(helper => helper.Result == type)];
        if (fitting.Length == 0)
            return null;
        Helper helper = OneOf(fitting);
        NamedValue[] references = helper.FirstIsRef ? Assignable(helper.Parameters[0]) : [];
        if (helper.FirstIsRef && references.Length == 0)
            return null;
        ImmutableArray<Term> arguments =
        [
            .. helper.Parameters.Select((parameter, i) => i == 0 && helper.FirstIsRef
                ? new Term(parameter, $"ref {OneOf(references).Name}")
                : Term(parameter, depth - 1)),
        ];
        IEnumerable<int> order = Enumerable.Range(0, arguments.Length);
        bool named = Random.Next(6) == 0;
        string list = string.Join(", ", (named ? order.Reverse() : order).Select(i => named ? $"p{i}: #{i}" : $"#{i}"));
        return new(type, $"{helper.CallName(kernel)}({list})", arguments);
    }

    /// <summary>An element of a whole input, at an index that is mostly inside.</summary>
    public Term? Lookup(LanguageType type, int depth)
    {
        KernelParameter[] fitting = [.. Wholes.Where(whole => whole.Type == type)];
        if (fitting.Length == 0)
            return null;
        string name = OneOf(fitting).Name;
        Term index = Term(LanguageTypes.Int, depth - 1);
        string text = Random.Next(5) switch
        {
            0 => $"{name}[#0]",
            1 => $"{name}[#0 & 7]",
            2 => $"{name}[(int)((uint)#0 % (uint){name}.Length)]",
            _ => $"((uint)#0 < (uint){name}.Length ? {name}[#0] : #1)",
        };
        bool simple = text.Contains("?", StringComparison.Ordinal);
        if (simple || index.IsConstant)
            index = Variable(LanguageTypes.Int);
        return new(type, text, [index, .. simple ? [Term(type, depth - 1)] : Array.Empty<Term>()]);
    }

    /// <summary>A number on the stack.</summary>
    public Term? OnStack(int depth) => Scope.All.LastOrDefault(static value => value.Type == LibraryTypes.Stack) is { } stack
        ? new(LanguageTypes.Int, $"{stack.Name}[#0 & 3]", [Term(LanguageTypes.Int, depth - 1)])
        : null;

    public Term? LengthOfWhole() =>
        Wholes.Count == 0 ? null : new(LanguageTypes.Int, $"{OneOf(Wholes).Name}.Length");

    /// <summary>An assignment as a value.</summary>
    public Term? Assignment(LanguageType type, int depth)
    {
        NamedValue[] fitting = Assignable(type);
        if (fitting.Length == 0)
            return null;
        string name = OneOf(fitting).Name;
        string sign = type == LanguageTypes.Bool ? "=" : OneOf(["=", "+=", "-=", "*="]);
        return new(type, $"({name} {sign} #0)", [Term(type, depth - 1)]);
    }

    public Term? Increment(LanguageType type)
    {
        NamedValue[] fitting = Assignable(type);
        return fitting.Length == 0 ? null : new(type, OneOf(["(#n++)", "(#n--)", "(++#n)", "(--#n)"])
            .Replace("#n", OneOf(fitting).Name, StringComparison.Ordinal));
    }

    public NamedValue[] Assignable(LanguageType type) =>
        [.. Scope.All.Where(value => value.IsAssignable && value.Type == type)];

    private NamedValue Late(NamedValue[] values) => values[Math.Max(Random.Next(values.Length), Random.Next(values.Length))];

    private int Weight(TermForm form) => form.Needs switch
    {
        Feature.Elementary when oracle != Oracle.EachOther => 0,
        Feature.Scalar when !mayBeScalar => 0,
        _ => form.Weight,
    };
}
