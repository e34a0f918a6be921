namespace KernelGen.Generator.Remarks;

/// <summary>How a value differs between neighbouring elements; the greater knows less.</summary>
internal enum Variation
{
    /// <summary>It is the same for all elements.</summary>
    Same,

    /// <summary>It is an index: from one element to the next it grows by one.</summary>
    Consecutive,

    /// <summary>It may be anything.</summary>
    Any,
}
