namespace KernelGen;

/// <summary>How an operand's length relates to the number of elements of a call.</summary>
public enum OperandExtent
{
    /// <summary>One value for each element.</summary>
    Element,

    /// <summary>Any length; readable at any index by every element.</summary>
    Whole,

    /// <summary>One value for each block of <see cref="KernelInfo.Grain"/> elements: a reduction's partial results.</summary>
    Block,
}
