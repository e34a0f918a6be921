using KernelGen.Generator.Ir;
using KernelGen.Generator.Support;

namespace KernelGen.Generator.Model;

/// <summary>
/// All that the emitters need of one marked method. In: what the reader saw. Guaranteed: values only, equal when the
/// generated code is; no symbol, no syntax, no location.
/// </summary>
/// <param name="Namespace">Empty for the global namespace.</param>
/// <param name="ContainingTypes">The partial types around the method, outermost first, as declarations to repeat.</param>
/// <param name="Method">The marked method's name.</param>
/// <param name="Accessibility">The marked method's accessibility, as C# writes it.</param>
/// <param name="KernelName">The name of the generated kernel type, unique in its containing type.</param>
/// <param name="DisplayName">The marked method's full name.</param>
/// <param name="Parameters">Its parameters, in order.</param>
/// <param name="Results">What it returns: nothing, one value, or the elements of a tuple.</param>
/// <param name="Reduction">How the results of all elements become one.</param>
/// <param name="Float">The floating-point mode the method asks for; null: the project's.</param>
/// <param name="Function">Its body as IR; null where it could not be read, for one of the reasons.</param>
/// <param name="Reasons">Why it lacks the targets it lacks.</param>
/// <param name="Require">Targets the user demands.</param>
/// <param name="QualifyNames">Whether the user's names hide some that generated code uses.</param>
internal sealed record KernelModel(
    string Namespace,
    EquatableArray<string> ContainingTypes,
    string Method,
    string Accessibility,
    string KernelName,
    string DisplayName,
    EquatableArray<SignatureParameter> Parameters,
    EquatableArray<SignatureResult> Results,
    KernelReduction Reduction,
    KernelFloatMode? Float,
    KernelFunction? Function,
    EquatableArray<KernelReason> Reasons,
    KernelTarget Require,
    bool QualifyNames = false)
{
    /// <summary>The type arguments with which a generic method is called, such as "&lt;float&gt;"; empty for any other.</summary>
    public string TypeArguments { get; init; } = "";
}

/// <summary>One parameter of the marked method.</summary>
/// <param name="Name">Its name, escaped where it is a keyword.</param>
/// <param name="Type">Its element type, fully qualified C#.</param>
/// <param name="Kind">Its role.</param>
/// <param name="Passing">How the marked method takes it.</param>
/// <param name="Size">The size of an element in bytes; 0 where it cannot be known.</param>
internal sealed record SignatureParameter(string Name, string Type, ParameterKind Kind, ParameterPassing Passing, int Size = 0);

/// <summary>How the marked method takes an argument.</summary>
internal enum ParameterPassing
{
    Value,
    In,
    Ref,
    Out,
}

/// <summary>One value the marked method returns.</summary>
/// <param name="Name">"destination", or the tuple element's name.</param>
/// <param name="Type">Its type, fully qualified C#.</param>
/// <param name="TupleField">The field of the returned tuple that holds it; null where the value itself is returned.</param>
/// <param name="Size">Its size in bytes; 0 where it cannot be known.</param>
internal sealed record SignatureResult(string Name, string Type, string? TupleField, int Size = 0);

/// <summary>Mirrors KernelGen.Reason, with the arguments of the diagnostic's message.</summary>
internal sealed record KernelReason(string Id, KernelTarget Target, string Message);

/// <summary>Mirrors KernelGen.KernelTargets by name and value.</summary>
[Flags]
internal enum KernelTarget
{
    None = 0,
    Simd = 1,
    Gpu = 2,
}
