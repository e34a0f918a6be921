namespace KernelGen;

/// <summary>Which liberties the generated code may take with floating point.</summary>
public enum FloatMode
{
    /// <summary>Every operation gives exactly what the marked method gives in plain C#. The default.</summary>
    Exact,

    /// <summary>
    /// <c>a * b + c</c> becomes one fused multiply-add, by a rule fixed at compile time, on all targets alike: the same
    /// bits on every device and width, though not those of the marked method.
    /// </summary>
    Contract,

    /// <summary>As <see cref="Contract"/>, and operations may be reassociated: bits may differ between devices.</summary>
    Fast,
}
