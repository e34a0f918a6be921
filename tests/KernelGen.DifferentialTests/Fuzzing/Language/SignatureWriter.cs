using System.Collections.Immutable;

namespace KernelGen.DifferentialTests.Fuzzing;

/// <summary>Decides what a random kernel reads and returns, and has the rest written.</summary>
internal sealed class SignatureWriter(Random random)
{
    private static readonly string[] Reductions = ["Sum", "Min", "Max", "Product", "Any", "All", "Count"];

    private LanguageType[] theme = [];
    private bool mayHaveStructs;

    public RandomMethod Write(string name, string seed)
    {
        theme = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => Scalar())];
        string? reduction = random.Next(8) == 0 ? Reductions[random.Next(Reductions.Length)] : null;
        Oracle oracle = Features.On.Contains(Feature.Elementary) && random.Next(16) == 0 ? Oracle.EachOther : Oracle.MarkedMethod;
        mayHaveStructs = oracle == Oracle.MarkedMethod && random.Next(6) == 0;
        ImmutableArray<KernelParameter> parameters = Parameters(reduction is not null);
        ImmutableArray<LanguageType> results = Results(reduction, parameters);
        var terms = new TermWriter(random, name, oracle);
        var body = new BodyWriter(terms, theme);
        return new RandomMethod
        {
            Name = name,
            Seed = seed,
            Reduction = reduction,
            Float = oracle == Oracle.EachOther && random.Next(2) == 0 ? "Contract" : null,
            Oracle = oracle,
            Parameters = parameters,
            Results = results,
            Helpers = body.Helpers(random.Next(3) == 0 ? random.Next(1, 4) : 0),
            Body = body.Kernel(parameters, results),
            Mild = RandomKernels.MildRange(random),
        };
    }

    private ImmutableArray<KernelParameter> Parameters(bool isReduction)
    {
        var parameters = new List<KernelParameter>();
        Add(Role.Element, random.Next(1, 4));
        Add(Role.Uniform, Math.Max(0, random.Next(4) - 1));
        Add(Role.Index, random.Next(5) == 0 ? 1 : 0);
        Add(Role.Whole, random.Next(5) == 0 ? random.Next(1, 3) : 0);
        if (!isReduction)
        {
            Add(Role.Ref, random.Next(6) == 0 ? random.Next(1, 3) : 0);
            Add(Role.Out, random.Next(8) == 0 ? random.Next(1, 3) : 0);
        }

        KernelParameter[] shuffled = [.. parameters];
        random.Shuffle(shuffled);
        return [.. shuffled];

        void Add(Role role, int count)
        {
            for (int i = 0; i < count; i++)
            {
                LanguageType type = ElementType(role);
                string value = role == Role.Uniform ? type.Literals[random.Next(type.Literals.Length)] : "";
                parameters.Add(new KernelParameter($"{role.ToString().ToLowerInvariant()[0]}{i}", type, role, value));
            }
        }
    }

    private ImmutableArray<LanguageType> Results(string? reduction, ImmutableArray<KernelParameter> parameters)
    {
        if (reduction is "Any" or "All" or "Count")
            return [LanguageTypes.Bool];
        if (reduction is not null)
            return [Themed() is { IsNumber: true } type ? type : LanguageTypes.Int];
        bool writes = parameters.Any(static parameter => parameter.Role is Role.Ref or Role.Out);
        return random.Next(writes ? 10 : 7) switch
        {
            < 6 => [ElementType(Role.Out)],
            6 => [.. Enumerable.Range(0, random.Next(2, 4)).Select(_ => Themed())],
            _ => [],
        };
    }

    /// <summary>The type of an element: mostly a number, for there is more to do with it.</summary>
    private LanguageType ElementType(Role role)
    {
        LanguageType[] values = LibraryTypes.OfElements();
        bool isValue = mayHaveStructs && values.Length > 0 && role is not (Role.Uniform or Role.Index) && random.Next(3) == 0;
        return role == Role.Index ? LanguageTypes.Int : isValue ? values[random.Next(values.Length)] : Themed();
    }

    private LanguageType Themed() => random.Next(5) == 0 ? Scalar() : theme[random.Next(theme.Length)];

    private LanguageType Scalar() => LanguageTypes.Scalars[random.Next(LanguageTypes.Scalars.Length)];
}
