namespace KernelGen;

/// <summary>How the values of all elements become one. All use one fixed tree, the same on every device.</summary>
public enum Reduction
{
    /// <summary>No reduction: every element has its own result.</summary>
    None,

    /// <summary>The sum; 0 for no elements. Integers wrap around.</summary>
    Sum,

    /// <summary>The product; 1 for no elements. Integers wrap around.</summary>
    Product,

    /// <summary>The smallest value, by the rules of <see cref="Math.Min(float, float)"/>; at least one element.</summary>
    Min,

    /// <summary>The largest value, by the rules of <see cref="Math.Max(float, float)"/>; at least one element.</summary>
    Max,

    /// <summary>Whether the method is true for any element; false for no elements.</summary>
    Any,

    /// <summary>Whether the method is true for all elements; true for no elements.</summary>
    All,

    /// <summary>For how many elements the method is true.</summary>
    Count,
}
