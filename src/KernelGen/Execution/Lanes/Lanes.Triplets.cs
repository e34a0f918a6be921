using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KernelGen.Execution;

/// <content>Structs of three bytes, a lane of 32 bits for each.</content>
public static unsafe partial class Lanes
{
    /// <summary>Reads 4 structs of three bytes each into the low bytes of the lanes; the highest byte is zero.</summary>
    /// <param name="first">The first struct.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> LoadTripletsVector128(byte* first) => Spread(
        Vector128.Create(Unsafe.ReadUnaligned<ulong>(first), Unsafe.ReadUnaligned<uint>(first + 8)).AsByte());

    /// <summary>Reads 8 structs of three bytes each into the low bytes of the lanes; the highest byte is zero.</summary>
    /// <param name="first">The first struct.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> LoadTripletsVector256(byte* first) =>
        Vector256.Create(Spread(Vector128.Load(first)), SpreadLast(Vector128.Load(first + 8)));

    /// <summary>Reads 16 structs of three bytes each into the low bytes of the lanes; the highest byte is zero.</summary>
    /// <param name="first">The first struct.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> LoadTripletsVector512(byte* first) =>
        Vector512.Create(LoadTripletsVector256(first), LoadTripletsVector256(first + 24));

    /// <summary>Writes the low three bytes of each lane.</summary>
    /// <param name="structs">The structs.</param>
    /// <param name="first">Where the first one goes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreTriplets(Vector128<uint> structs, byte* first)
    {
        Vector128<byte> bytes = JoinTriplets(structs);
        Unsafe.WriteUnaligned(first, bytes.AsUInt64().ToScalar());
        Unsafe.WriteUnaligned(first + 8, bytes.AsUInt32().GetElement(2));
    }

    /// <summary>Writes the low three bytes of each lane.</summary>
    /// <param name="structs">The structs.</param>
    /// <param name="first">Where the first one goes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreTriplets(Vector256<uint> structs, byte* first)
    {
        // The upper half is written over what the lower half's vector has too much.
        JoinTriplets(structs.GetLower()).Store(first);
        StoreTriplets(structs.GetUpper(), first + 12);
    }

    /// <summary>Writes the low three bytes of each lane.</summary>
    /// <param name="structs">The structs.</param>
    /// <param name="first">Where the first one goes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreTriplets(Vector512<uint> structs, byte* first)
    {
        StoreTriplets(structs.GetLower(), first);
        StoreTriplets(structs.GetUpper(), first + 24);
    }

    /// <summary>Twelve bytes from the first on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> Spread(Vector128<byte> bytes) => Vector128.Shuffle(
        bytes, Vector128.Create((byte)0, 1, 2, 255, 3, 4, 5, 255, 6, 7, 8, 255, 9, 10, 11, 255)).AsUInt32();

    /// <summary>The last twelve bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> SpreadLast(Vector128<byte> bytes) => Vector128.Shuffle(
        bytes, Vector128.Create((byte)4, 5, 6, 255, 7, 8, 9, 255, 10, 11, 12, 255, 13, 14, 15, 255)).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> JoinTriplets(Vector128<uint> structs) => Vector128.Shuffle(
        structs.AsByte(), Vector128.Create((byte)0, 1, 2, 4, 5, 6, 8, 9, 10, 12, 13, 14, 255, 255, 255, 255));
}
