namespace KernelGen.DifferentialTests.Fuzzing;

/// <summary>Statements with structs and with numbers on the stack.</summary>
internal sealed partial class StepWriter
{
    public Step? FieldAssignment()
    {
        (NamedValue Value, string Field, string Type)[] places =
        [
            .. terms.Scope.All.Where(static value => value.IsAssignable).SelectMany(static value => LibraryTypes.Fields
                .Where(field => field.Type == (value.Type == LibraryTypes.Pair ? "Pair" : value.Type.Name))
                .Select(field => (value, field.Field, field.FieldType))),
        ];
        if (places.Length == 0)
            return null;
        (NamedValue value, string name, string type) = terms.OneOf(places);
        return new($"{value.Name}.{name} {terms.OneOf(["=", "+=", "-=", "*="])} #0;", terms.Term(LanguageTypes.Named(type), 3));
    }

    /// <summary>A method that changes the struct it is called on.</summary>
    public Step? MutatingCall() =>
        terms.Scope.All.LastOrDefault(static value => value.IsAssignable && value.Type.Name == "Tally") is { } tally
            ? new($"{tally.Name}.Add(#0);", terms.Term(LanguageTypes.Double, 2))
            : null;

    public Step? StackDeclaration()
    {
        string name = NewName("s");
        terms.Scope.Add(name, LibraryTypes.Stack, isAssignable: false);
        return new($"Span<int> {name} = #0;", new Term(LibraryTypes.Stack, terms.OneOf(LibraryTypes.Stack.Literals)));
    }

    public Step? StackAssignment() =>
        terms.Scope.All.LastOrDefault(static value => value.Type == LibraryTypes.Stack) is { } stack
            ? new(
                $"{stack.Name}[#0 & 3] {terms.OneOf(["=", "+=", "-=", "^="])} #1;",
                terms.Term(LanguageTypes.Int, 1),
                terms.Term(LanguageTypes.Int, 3))
            : null;
}
