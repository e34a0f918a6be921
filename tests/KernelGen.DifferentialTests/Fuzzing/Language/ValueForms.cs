using static KernelGen.DifferentialTests.Fuzzing.TermForm;

namespace KernelGen.DifferentialTests.Fuzzing;

/// <summary>Expressions with values of several fields and with enumerations.</summary>
internal static class ValueForms
{
    public static readonly TermForm[] All =
    [
        .. Of(Feature.Vectors,
            Text(6, "Vector2|Vector3|Vector4", "(#0 + #1)", "T", "T"),
            Text(6, "Vector2|Vector3|Vector4", "(#0 - #1)", "T", "T"),
            Text(4, "Vector2|Vector3|Vector4", "(#0 * #1)", "T", "T"),
            Text(4, "Vector2|Vector3|Vector4", "(#0 * #1)", "T", "single"),
            Text(8, "Vector2", "new Vector2(#0, #1)", "single", "single"),
            Text(8, "Vector3", "new Vector3(#0, #1, #2)", "single", "single", "single"),
            Text(8, "Vector4", "new Vector4(#0, #1, #2, #3)", "single", "single", "single", "single"),
            Text(2, "float", "(@T)#0.X", "Vector2|Vector3|Vector4"),
            Text(2, "float", "(@T)#0.Y", "Vector2|Vector3|Vector4"),
            Text(1, "float", "(@T)#0.Z", "Vector3|Vector4")),
        .. Of(Feature.Structs,
            Text(6, "Ratio", "(#0 + #1)", "Ratio", "Ratio"),
            Text(6, "Ratio", "(#0 * #1)", "Ratio", "Ratio"),
            Text(6, "Ratio", "new Ratio(#0, #1)", "int", "int"),
            Text(3, "Ratio", "#0.Inverse()", "Ratio"),
            Text(1, "int", "#0.Above", "Ratio"),
            Text(1, "int", "#0.Below", "Ratio"),
            Text(1, "bool", "(#0 < #1)", "Ratio", "Ratio"),
            Text(1, "float", "(@T)#0.ToSingle()", "Ratio"),
            Text(6, "Tally", "new Tally { Count = #0, Weight = #1 }", "byte", "double"),
            Text(1, "short", "#0.Last", "Tally"),
            Text(1, "byte", "#0.Count", "Tally"),
            Text(1, "double", "#0.Mean", "Tally"),
            Text(6, "(int A, float B)", "(#0, #1)", "int", "single"),
            Text(2, "(int A, float B)", "(#0.A + #1.A, #1.B)", "T", "T"),
            Text(1, "int", "#0.A", "(int A, float B)"),
            Text(1, "float", "(@T)#0.B", "(int A, float B)"),
            Text(1, "bool", "(#0 == #1)", "(int A, float B)", "(int A, float B)"),
            Text(1, "bool", "((#0, #1) != (#1, #0))", "int", "int")),
        .. Of(Feature.Stack, new TermForm(3, "int", static (writer, _, depth) => writer.OnStack(depth))),
        .. Of(Feature.Halves,
            Text(6, "Half", "(#0 + #1)", "T", "T"),
            Text(4, "Half", "(#0 - #1)", "T", "T"),
            Text(4, "Half", "(#0 * #1)", "T", "T"),
            Text(2, "Half", "(#0 / #1)", "T", "T"),
            Text(2, "Half", "(-#0)", "T"),
            Text(8, "Half", "(Half)#0", "single|double|int|short|ulong"),
            Text(2, "float", "(@T)#0", "Half"),
            Text(1, "int|byte|long", "(@T)#0", "Half"),
            Text(1, "bool", "(#0 < #1)", "Half", "Half"),
            Text(1, "bool", "(#0 == #1)", "Half", "Half")),
        .. Of(Feature.Enums,
            Text(6, "Colour", "(Colour)#0", "byte"),
            Text(1, "byte|int", "(@T)#0", "Colour"),
            Text(1, "bool", "(#0 == #1)", "Colour", "Colour"),
            Text(1, "int", "(#0 switch { Colour.Red => #1, Colour.Blue => #2, _ => #3 })", "Colour", "int", "int", "int")),
    ];

    private static IEnumerable<TermForm> Of(Feature feature, params TermForm[] forms) =>
        forms.Select(form => form with { Needs = feature });
}
