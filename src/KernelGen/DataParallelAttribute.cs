namespace KernelGen;

/// <summary>
/// Marks a static method that computes one element, one neuron or one row in plain scalar C#. The generator adds
/// overloads of the same name that compute all of them: with SIMD, on many threads, and on a GPU.
/// </summary>
/// <remarks>The marked method stays an ordinary method, and is the specification of what the overloads compute.</remarks>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class DataParallelAttribute : Attribute
{
    /// <summary>Marks a method.</summary>
    /// <param name="types">
    /// For a generic method the types it is to be generated for, <c>typeof(float), typeof(double)</c>; with several type
    /// parameters, one type for each of them in turn, and again.
    /// </param>
    public DataParallelAttribute(params Type[] types) => Types = types;

    /// <summary>The types a generic method is generated for; empty for any other.</summary>
    public IReadOnlyList<Type> Types { get; }

    /// <summary>How the values of all elements become one; <see cref="Reduction.None"/> keeps them all.</summary>
    public Reduction Reduce { get; set; }

    /// <summary>
    /// Which liberties the generated code may take with floating point. Without it, the MSBuild property
    /// <c>KernelGenFloatMode</c> decides, and without that, <see cref="FloatMode.Exact"/>.
    /// </summary>
    public FloatMode Float { get; set; }

    /// <summary>Targets this kernel must have: where one cannot be generated, that is an error and not a remark.</summary>
    public KernelTargets Require { get; set; }
}
