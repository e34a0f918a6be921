namespace KernelGen.Ilgpu;

public static partial class Exact
{
    /// <summary>
    /// One of two numbers. Written out as a condition between the constants 1 and 0, C# makes of it the comparison itself,
    /// which ILGPU takes for one bit: where it meets a number of more bits, that loses them.
    /// </summary>
    /// <param name="condition">Which one.</param>
    /// <param name="whenTrue">The number for true.</param>
    /// <param name="whenFalse">The number for false.</param>
    /// <returns>The number.</returns>
    public static int Select(bool condition, int whenTrue, int whenFalse) => condition ? whenTrue : whenFalse;

    /// <summary>One of two numbers.</summary>
    /// <param name="condition">Which one.</param>
    /// <param name="whenTrue">The number for true.</param>
    /// <param name="whenFalse">The number for false.</param>
    /// <returns>The number.</returns>
    public static uint Select(bool condition, uint whenTrue, uint whenFalse) => condition ? whenTrue : whenFalse;

    /// <summary>One of two numbers.</summary>
    /// <param name="condition">Which one.</param>
    /// <param name="whenTrue">The number for true.</param>
    /// <param name="whenFalse">The number for false.</param>
    /// <returns>The number.</returns>
    public static long Select(bool condition, long whenTrue, long whenFalse) => condition ? whenTrue : whenFalse;

    /// <summary>One of two numbers.</summary>
    /// <param name="condition">Which one.</param>
    /// <param name="whenTrue">The number for true.</param>
    /// <param name="whenFalse">The number for false.</param>
    /// <returns>The number.</returns>
    public static ulong Select(bool condition, ulong whenTrue, ulong whenFalse) => condition ? whenTrue : whenFalse;
}
