using System.Collections.Immutable;

namespace KernelGen.DifferentialTests.Fuzzing;

/// <summary>Writes random statements of one method.</summary>
/// <param name="terms">Writes the expressions.</param>
/// <param name="types">The types of locals.</param>
/// <param name="result">Writes the statement that ends the method with a result.</param>
internal sealed partial class StepWriter(TermWriter terms, IReadOnlyList<LanguageType> types, Func<Step> result)
{
    private const int MaxDepth = 3;

    private static readonly StepForm[] Forms = [.. StepForms.All.Where(static form => Features.On.Contains(form.Needs))];

    private int names;
    private int depth;

    private Random Random => terms.Random;

    /// <summary>Some statements, and at the end of a method its result.</summary>
    public ImmutableArray<Step> Body(int length) => [.. Block(length), result()];

    public Step? Declaration()
    {
        LanguageType type = terms.OneOf(types);
        Term value = terms.Term(type, 3);
        string name = NewName("v");
        terms.Scope.Add(name, type);
        return new($"{type.Name} {name} = #0;", value);
    }

    public Step? Assignment()
    {
        NamedValue[] fitting = [.. terms.Scope.All.Where(static value => value.IsAssignable)];
        if (fitting.Length == 0)
            return null;
        NamedValue target = terms.OneOf(fitting);
        string sign = Random.Next(2) == 0 ? "=" : terms.OneOf(Signs(target.Type));
        LanguageType operand = sign switch
        {
            "<<=" or ">>=" or ">>>=" => LanguageTypes.Int,
            _ => target.Type,
        };
        Term value = terms.Term(operand, 3);
        if (sign is "/=" or "%=" && value.IsConstant)
            value = terms.Variable(operand);
        return new($"{target.Name} {sign} #0;", value);
    }

    public Step? Increment()
    {
        NamedValue[] fitting = [.. terms.Scope.All.Where(static value => value.IsAssignable && value.Type.IsNumber)];
        return fitting.Length == 0 ? null : new(terms.OneOf(fitting).Name + terms.OneOf(["++;", "--;"]));
    }

    /// <summary>Two values exchanged by a deconstruction.</summary>
    public Step? Swap()
    {
        LanguageType type = terms.OneOf(types);
        NamedValue[] fitting = terms.Assignable(type);
        return fitting.Length < 2
            ? null
            : new($"({fitting[0].Name}, {fitting[^1].Name}) = (#0, #1);", new(type, fitting[^1].Name), terms.Term(type, 2));
    }

    /// <summary>A statement with blocks; null where it is deep enough.</summary>
    public Step Nested(string text, int blocks, params ReadOnlySpan<Term> heads)
    {
        ImmutableArray<Term> written = [.. heads];
        return new(text, written, [.. Enumerable.Range(0, blocks).Select(_ => Block(Random.Next(1, depth > 1 ? 2 : 4)))]);
    }

    public Term Condition() => terms.Term(LanguageTypes.Bool, 3) is { IsConstant: false } condition
        ? condition
        : terms.Variable(LanguageTypes.Bool);

    public Term Value(string word) => terms.OneOf(TypeSet.Of(word)) is var type
        && terms.Term(type, 2) is { IsConstant: false } value ? value : terms.Variable(type);

    public Step Return(bool conditional) => conditional ? new("if (#0) $0", [Condition()], [[result()]]) : result();

    public Step? Throw() => Random.Next(4) > 0
        ? null
        : new("if (#0) throw new ArgumentException(\"no\");", Condition());

    private string[] Signs(LanguageType type) => type.Kind switch
    {
        TypeKind.Bool => ["&=", "|=", "^="],
        TypeKind.Integer => ["+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "<<=", ">>=", ">>>="],
        TypeKind.Float => ["+=", "-=", "*=", "/=", "%="],
        _ => ["="],
    };

    private ImmutableArray<Step> Block(int length)
    {
        Scope outer = terms.Scope;
        terms.Scope = new Scope(outer);
        depth++;
        var steps = ImmutableArray.CreateBuilder<Step>();
        for (int i = 0; i < length; i++)
        {
            StepForm form = Weighted.Pick(Random, Forms, static form => form.Weight);
            if (depth > MaxDepth && i > 0)
                break;
            Step? step = depth > MaxDepth ? Assignment() ?? Declaration() : form.Make(this);
            if (step is not null)
                steps.Add(step);
        }

        depth--;
        if (depth > 0)
            terms.Scope = outer;
        return steps.ToImmutable();
    }

    private string NewName(string prefix) => $"{prefix}{names++}";
}
