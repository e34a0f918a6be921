namespace KernelGen.Generator.Passes;

/// <summary>
/// Which passes run, in which order, and why in that order. In: the IR as read. Out: after <see cref="Common"/> what the
/// structured targets (GPU) take; after <see cref="Simd"/> on top of that, straight-line code for the vector target.
/// </summary>
internal static class PassList
{
    private static readonly Pass Simplified = new(nameof(Simplify), Simplify.Run);
    private static readonly Pass Contracted = new(nameof(ContractMultiplyAdd), ContractMultiplyAdd.Run);
    private static readonly Pass Narrowed = new(nameof(NarrowIntegers), NarrowIntegers.Run);
    private static readonly Pass Predicated = new(nameof(Predicate), Predicate.Run, IrForm.StraightLine);
    private static readonly Pass Cleaned = new(nameof(RemoveUnused), RemoveUnused.Run);

    /// <summary>For all targets: what decides bits is decided here, once.</summary>
    public static EquatableArray<Pass> Common { get; } = EquatableArray.Of(Simplified, Contracted);

    /// <summary>For vectors, after <see cref="Common"/>.</summary>
    public static EquatableArray<Pass> Simd { get; } = EquatableArray.Of(Narrowed, Predicated, Cleaned, Simplified, Cleaned);

    public static EquatableArray<PassOrder> Constraints { get; } = EquatableArray.Of(
        new PassOrder(
            nameof(Simplify),
            nameof(ContractMultiplyAdd),
            "A product in a local that is read once fuses too; Simplify puts it where the sum is."),
        new PassOrder(
            nameof(ContractMultiplyAdd),
            nameof(NarrowIntegers),
            "Contraction decides bits, so it belongs to all targets; narrowing is for vectors alone."),
        new PassOrder(
            nameof(ContractMultiplyAdd),
            nameof(Predicate),
            "Predicate spreads an arm's values over locals of its own, behind which products would be lost."),
        new PassOrder(
            nameof(NarrowIntegers),
            nameof(Predicate),
            "Narrowing follows each variable's assignments; Predicate multiplies the variables."),
        new PassOrder(
            nameof(Predicate),
            nameof(RemoveUnused),
            "What an arm computed for nobody is only seen once the selects are made."),
        new PassOrder(
            nameof(RemoveUnused),
            nameof(Simplify),
            "A read by dead code is still a read, and keeps Simplify from moving a local to its one living use."),
        new PassOrder(
            nameof(Simplify),
            nameof(RemoveUnused),
            "What Simplify decided at compile time leaves values nobody reads."));
}
