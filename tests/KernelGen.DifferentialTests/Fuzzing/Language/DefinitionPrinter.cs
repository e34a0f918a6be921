using KernelGen.Corpus;

namespace KernelGen.DifferentialTests.Fuzzing;

/// <summary>
/// Writes what makes a kernel of the corpus of a random one: its slots, in the order of the overload's parameters, and
/// how the marked method and the overloads are called.
/// </summary>
internal static class DefinitionPrinter
{
    public static string Print(RandomMethod method) => $$"""
        {{KernelPrinter.Usings}}using KernelGen.Corpus;

        public static partial class {{method.Name}}
        {
            public static void Define(KernelDefinition kernel, bool mild)
            {
                {{string.Join("\n        ", Slots(method))}}
                kernel.Info = ApplyKernel.Info;
                {{Marked(method)}}
                kernel.Spans = (data, runtime) => {{Overload(method, "data")}};
                {{(method.Reduction is null ? $"kernel.Arrays = (data, runtime) => {Overload(method, "data")};" : "")}}
            }
        }
        """.Replace("namespace Fuzz;\n\n\nusing KernelGen.Corpus;", "using KernelGen.Corpus;\n\nnamespace Fuzz;", StringComparison.Ordinal);

    private static IEnumerable<string> Slots(RandomMethod method)
    {
        foreach (KernelParameter p in method.Parameters)
        {
            string? kind = p.Role switch
            {
                Role.Element => "Input<#>(@)",
                Role.Ref => "InOut<#>(@)",
                Role.Out => "Output<#>()",
                Role.Whole => "Whole<#>(static elements => 11 + elements / 2, @)",
                _ => null,
            };
            string values = p.Type.IsNumber
                ? $"mild ? Values.Between<{p.Type}>({method.Mild.Low}, {method.Mild.High}) : Values.All<{p.Type}>"
                : $"Values.All<{p.Type}>";
            if (kind is not null)
                yield return $"Slot<{p.Type}> {p.Name} = kernel.{kind.Replace("#", p.Type.Name, StringComparison.Ordinal).Replace("@", values, StringComparison.Ordinal)};";
        }

        for (int i = 0; i < method.Results.Length; i++)
        {
            string type = ResultType(method, i);
            yield return method.Reduction is null
                ? $"Slot<{type}> result{i} = kernel.Output<{type}>();"
                : $"Slot<{type}> result{i} = kernel.Result<{type}>();";
        }
    }

    private static string ResultType(RandomMethod method, int i) => method.Reduction == "Count" ? "int" : method.Results[i].Name;

    private static string Marked(RandomMethod method)
    {
        string call = $"Apply({string.Join(", ", method.Parameters.Select(static p => p.Role switch
        {
            Role.Element => $"{p.Name}[data, i]",
            Role.Uniform => p.Value,
            Role.Index => "i",
            Role.Ref => $"ref {p.Name}[data, i]",
            Role.Out => $"out {p.Name}[data, i]",
            _ => $"{p.Name}[data]",
        }))})";
        string results = string.Join(", ", method.Results.Select(static (_, i) => $"result{i}[data, i]"));
        return method switch
        {
            { Reduction: "Count" } => $"kernel.ReduceCount(result0, (data, i) => {call});",
            { Reduction: "Any" or "All" } => $"kernel.ReduceTruth(result0, Reduction.{method.Reduction}, (data, i) => {call});",
            { Reduction: not null } => $"kernel.ReduceNumbers(result0, Reduction.{method.Reduction}, (data, i) => {call});",
            { Results.Length: 0 } => $"kernel.Element = (data, i) => {call};",
            { Results.Length: 1 } => $"kernel.Element = (data, i) => {results} = {call};",
            _ => $"kernel.Element = (data, i) => ({results}) = {call};",
        };
    }

    private static string Overload(RandomMethod method, string data)
    {
        IEnumerable<string> arguments = method.Parameters.Where(static p => p.Role != Role.Index)
            .Select(p => p.Role == Role.Uniform ? p.Value : $"{p.Name}[{data}]");
        if (method.Reduction is not null)
            return $"result0[{data}, 0] = Apply({string.Join(", ", arguments)}, runtime)";
        IEnumerable<string> results = method.Results.Select((_, i) => $"result{i}[{data}]");
        return $"Apply({string.Join(", ", arguments.Concat(results))}, runtime)";
    }
}
