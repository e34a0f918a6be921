using System.Collections.Immutable;

namespace KernelGen.DifferentialTests.Fuzzing;

/// <summary>Writes the bodies of a random kernel and of the methods it calls.</summary>
internal sealed class BodyWriter(TermWriter terms, LanguageType[] theme)
{
    private readonly List<Helper> helpers = [];

    /// <summary>Methods for the kernel to call; each may call those before it.</summary>
    public ImmutableArray<Helper> Helpers(int count)
    {
        for (int i = 0; i < count; i++)
        {
            var place = (HelperPlace)terms.Random.Next(3);
            LanguageType result = terms.OneOf(theme);
            ImmutableArray<LanguageType> parameters =
                [.. Enumerable.Range(0, terms.Random.Next(1, 4)).Select(_ => terms.OneOf(theme))];
            terms.Scope = new Scope(null);
            for (int p = 0; p < parameters.Length; p++)
                terms.Scope.Add($"p{p}", parameters[p]);
            terms.Helpers.Clear();
            terms.Helpers.AddRange(helpers.Where(other => other.Place == HelperPlace.OtherFile));
            var steps = new StepWriter(terms, Locals(), () => new Step("return #0;", terms.Term(result, 3)));
            helpers.Add(new Helper($"H{i}", place, result, parameters, steps.Body(terms.Random.Next(3)))
            {
                FirstIsRef = Features.On.Contains(Feature.Structs) && terms.Random.Next(4) == 0,
            });
        }

        return [.. helpers];
    }

    public ImmutableArray<Step> Kernel(ImmutableArray<KernelParameter> parameters, ImmutableArray<LanguageType> results)
    {
        terms.Scope = new Scope(null);
        terms.Helpers.Clear();
        terms.Helpers.AddRange(helpers);
        terms.Wholes.AddRange(parameters.Where(static parameter => parameter.Role == Role.Whole));
        foreach (KernelParameter parameter in parameters.Where(static p => p.Role is not (Role.Whole or Role.Out)))
            terms.Scope.Add(parameter.Name, parameter.Type);

        KernelParameter[] outputs = [.. parameters.Where(static parameter => parameter.Role == Role.Out)];
        bool first = outputs.Length > 0 && terms.Random.Next(2) == 0;
        ImmutableArray<Step> start = first
            ? [.. outputs.Select(output => new Step($"{output.Name} = #0;", terms.Term(output.Type, 2)))]
            : [];
        foreach (KernelParameter output in first ? outputs : [])
            terms.Scope.Add(output.Name, output.Type);
        var steps = new StepWriter(terms, Locals(), () => Result(first ? [] : outputs, results));
        return [.. start, .. steps.Body(terms.Random.Next(0, 5))];
    }

    private LanguageType[] Locals() =>
    [
        .. theme, .. theme, LanguageTypes.Int, LanguageTypes.Bool,
        .. LibraryTypes.All.Where(type => type != LibraryTypes.Stack && terms.Random.Next(3) == 0 && Features.On.Contains(LibraryTypes.FeatureOf(type))),
    ];

    private Step Result(KernelParameter[] outputs, ImmutableArray<LanguageType> results)
    {
        Term[] parts = [.. outputs.Select(static output => output.Type).Concat(results).Select(type => terms.Term(type, 3))];
        IEnumerable<string> assignments = outputs.Select(static (output, i) => $"{output.Name} = #{i}; ");
        string[] returned = [.. results.Select((_, i) => $"#{outputs.Length + i}")];
        string value = returned.Length == 1 ? " " + returned[0] : returned.Length > 1 ? $" ({string.Join(", ", returned)})" : "";
        return new Step($"{string.Concat(assignments)}return{value};", parts);
    }
}
