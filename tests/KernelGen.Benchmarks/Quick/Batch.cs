namespace KernelGen.Benchmarks.Quick;

/// <summary>Makes one call many times. The loop is the side's own, so that nothing stands between two calls.</summary>
/// <param name="calls">How many times.</param>
/// <param name="buffers">What to work on.</param>
internal delegate void Batch(int calls, Buffers buffers);
