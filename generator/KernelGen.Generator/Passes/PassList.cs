namespace KernelGen.Generator.Passes;

/// <summary>
/// Which passes run, in which order, and why in that order. In: the IR as read. Out: after <see cref="Common"/> what the
/// structured targets (GPU) take; after <see cref="Simd"/> on top of that, code that all lanes of a vector run together.
/// </summary>
internal static class PassList
{
    private static readonly Pass Simplified = new(nameof(Simplify), Simplify.Run);
    private static readonly Pass Contracted = new(nameof(ContractMultiplyAdd), ContractMultiplyAdd.Run);
    private static readonly Pass Narrowed = new(nameof(NarrowIntegers), NarrowIntegers.Run);
    private static readonly Pass WithoutJumps = new(nameof(EliminateJumps), EliminateJumps.Run, IrForm.WithoutJumps);
    private static readonly Pass WithoutContinue = new(nameof(EliminateJumps.OfContinue), EliminateJumps.OfContinue);
    private static readonly Pass Marked = new(nameof(MarkUniform), MarkUniform.Run);
    private static readonly Pass Predicated = new(nameof(Predicate), Predicate.Run, IrForm.Lanes);
    private static readonly Pass Cleaned = new(nameof(RemoveUnused), RemoveUnused.Run);

    /// <summary>For all targets: what decides bits is decided here, once.</summary>
    public static EquatableArray<Pass> Common { get; } = EquatableArray.Of(Simplified, Contracted);

    /// <summary>For vectors, after <see cref="Common"/>.</summary>
    public static EquatableArray<Pass> Simd { get; } = EquatableArray.Of(
        Narrowed, WithoutJumps, Marked, Predicated, Cleaned, Simplified, Cleaned);

    /// <summary>For GPUs, after <see cref="Common"/>.</summary>
    public static EquatableArray<Pass> Gpu { get; } = EquatableArray.Of(WithoutContinue);

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
            nameof(NarrowIntegers),
            nameof(EliminateJumps),
            "The Bools that stand for jumps have lanes of the width decided before."),
        new PassOrder(
            nameof(EliminateJumps),
            nameof(MarkUniform),
            "What follows a jump that only some lanes take is only seen to be theirs once it stands in a branch."),
        new PassOrder(
            nameof(MarkUniform),
            nameof(Predicate),
            "A branch remains, and a loop needs no mask, where its condition is uniform."),
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
