namespace KernelGen.Corpus;

/// <summary>What running a kernel came to.</summary>
/// <param name="Completed">How many elements, from the first, have their results.</param>
/// <param name="Error">What the element after them threw; null where all completed.</param>
public readonly record struct Outcome(int Completed, Exception? Error);
