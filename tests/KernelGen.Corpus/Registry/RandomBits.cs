namespace KernelGen.Corpus;

/// <summary>Random bits that depend on a seed, an operand and an index only, not on any length.</summary>
public static class RandomBits
{
    /// <summary>64 bits for one value: splitmix64 of its coordinates.</summary>
    public static ulong At(int seed, int operand, int index) =>
        Mix(((ulong)(uint)seed << 32 | (uint)index) + 0x9E3779B97F4A7C15UL * (ulong)(operand + 1));

    /// <summary>Another 64 bits made of these.</summary>
    public static ulong Mix(ulong bits)
    {
        bits += 0x9E3779B97F4A7C15UL;
        bits = (bits ^ bits >> 30) * 0xBF58476D1CE4E5B9UL;
        bits = (bits ^ bits >> 27) * 0x94D049BB133111EBUL;
        return bits ^ bits >> 31;
    }
}
