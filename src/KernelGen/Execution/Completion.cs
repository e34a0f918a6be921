namespace KernelGen.Execution;

/// <summary>How a call ended on a device.</summary>
public readonly record struct Completion
{
    private readonly nint _faultedPlusOne;

    private Completion(nint faultedPlusOne) => _faultedPlusOne = faultedPlusOne;

    /// <summary>All elements were computed, and the results are in the operands.</summary>
    public static Completion Done => default;

    /// <summary>
    /// All elements were computed, every one on the calling thread, though others were asked to help: they sleep, or have
    /// other work.
    /// </summary>
    internal static Completion Alone => new(0) { IsAlone = true };

    /// <summary>Whether the calling thread was left alone with the call.</summary>
    internal bool IsAlone { get; private init; }

    /// <summary>Whether an element faulted; then no operand was changed.</summary>
    public bool IsFault => _faultedPlusOne != 0;

    /// <summary>The lowest element that faulted; -1 where none did.</summary>
    public nint FaultedElement => _faultedPlusOne - 1;

    /// <summary>
    /// An element did what makes C# throw. The run time computes it again on the calling thread, which throws it.
    /// </summary>
    /// <param name="element">The lowest such element.</param>
    /// <returns>The completion that says so.</returns>
    public static Completion Fault(nint element) => new(element + 1);
}
