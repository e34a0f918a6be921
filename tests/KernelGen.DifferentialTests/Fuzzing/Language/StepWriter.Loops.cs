using System.Collections.Immutable;

namespace KernelGen.DifferentialTests.Fuzzing;

/// <summary>Loops. Each has a counter that only its own head changes, so each ends.</summary>
internal sealed partial class StepWriter
{
    private const int MaxLoopDepth = 2;

    private int loopDepth;

    /// <summary>for, from or down to 0, or over the first elements of a whole input.</summary>
    public Step? CountedLoop()
    {
        if (loopDepth == MaxLoopDepth)
            return null;
        string name = NewName("i");
        Term bound = Bound();
        string head = Random.Next(4) switch
        {
            0 => $"for (int {name} = #0; {name} > 0; {name}--) $0",
            1 => $"for (int {name} = 0; {name} < #0 && #1; {name} += 2) $0",
            _ => $"for (int {name} = 0; {name} < #0; {name}++) $0",
        };
        return head.Contains("#1", StringComparison.Ordinal)
            ? Loop(head, [bound, Condition()], name)
            : Loop(head, [bound], name);
    }

    public Step? WhileLoop()
    {
        if (loopDepth == MaxLoopDepth)
            return null;
        string name = NewName("w");
        return Random.Next(2) == 0
            ? Loop($"int {name} = #0; while (#1 && {name}-- > 0) $0", [Bound(), Condition()], name)
            : Loop($"int {name} = #0; while ({name}-- > 0) $0", [Bound()], name);
    }

    public Step? DoLoop()
    {
        if (loopDepth == MaxLoopDepth)
            return null;
        string name = NewName("d");
        return Loop($"int {name} = #0; do $0 while (#1 && --{name} > 0);", [Bound(), Condition()], name);
    }

    public Step? ForEach()
    {
        if (loopDepth > 0 || terms.Wholes.Count == 0)
            return null;
        KernelParameter whole = terms.OneOf(terms.Wholes);
        string name = NewName("e");
        return Loop($"foreach ({whole.Type} {name} in {whole.Name}) $0", [], name, whole.Type);
    }

    /// <summary>break or continue, on a condition.</summary>
    public Step? Jump() => loopDepth == 0
        ? null
        : new("if (#0) $0", [Condition()], [[new(terms.OneOf(["break;", "continue;"]))]]);

    private Step Loop(string text, ImmutableArray<Term> heads, string name, LanguageType? type = null)
    {
        Scope outer = terms.Scope;
        terms.Scope = new Scope(outer);
        terms.Scope.Add(name, type ?? LanguageTypes.Int, isAssignable: false);
        loopDepth++;
        ImmutableArray<Step> body = Block(Random.Next(1, 4 - loopDepth));
        loopDepth--;
        terms.Scope = outer;
        return new(text, heads, [body]);
    }

    /// <summary>How often: a number, or one that depends on the data.</summary>
    private Term Bound()
    {
        LanguageType type = LanguageTypes.Int;
        return Random.Next(3) == 0
            ? new(type, terms.OneOf(["1", "2", "3", "4", "6", "9"]))
            : new(type, "(#0 & 7)", [terms.Variable(type)]);
    }
}
