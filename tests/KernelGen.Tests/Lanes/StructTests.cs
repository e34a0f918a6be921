using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using KernelGen.Execution;

namespace KernelGen.Tests.LaneTests;

/// <summary>Fields of structs to vectors and back: memory counts up, so that every lane says where it came from.</summary>
public unsafe class StructTests
{
    private const int Most = 16;

    [Fact]
    public void Pairs_and_triples_are_taken_apart_and_put_together()
    {
        Check<Vector128<float>>(2, (p, v) => Lanes.LoadPairs(p, out v[0], out v[1]), (p, v) => Lanes.StorePairs(p, v[0], v[1]));
        Check<Vector256<float>>(2, (p, v) => Lanes.LoadPairs(p, out v[0], out v[1]), (p, v) => Lanes.StorePairs(p, v[0], v[1]));
        Check<Vector512<float>>(2, (p, v) => Lanes.LoadPairs(p, out v[0], out v[1]), (p, v) => Lanes.StorePairs(p, v[0], v[1]));
        Check<Vector128<float>>(3, (p, v) => Lanes.LoadTriples(p, out v[0], out v[1], out v[2]), (p, v) => Lanes.StoreTriples(p, v[0], v[1], v[2]));
        Check<Vector256<float>>(3, (p, v) => Lanes.LoadTriples(p, out v[0], out v[1], out v[2]), (p, v) => Lanes.StoreTriples(p, v[0], v[1], v[2]));
        Check<Vector512<float>>(3, (p, v) => Lanes.LoadTriples(p, out v[0], out v[1], out v[2]), (p, v) => Lanes.StoreTriples(p, v[0], v[1], v[2]));
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(9)]
    public void Four_fields_of_larger_structs_are_taken_apart_and_put_together(int fields)
    {
        nint size = fields * sizeof(float);
        Check<Vector128<float>>(fields, (p, v) => Lanes.LoadQuads(p, size, out v[0], out v[1], out v[2], out v[3]), (p, v) => Lanes.StoreQuads(p, size, v[0], v[1], v[2], v[3]));
        Check<Vector256<float>>(fields, (p, v) => Lanes.LoadQuads(p, size, out v[0], out v[1], out v[2], out v[3]), (p, v) => Lanes.StoreQuads(p, size, v[0], v[1], v[2], v[3]));
        Check<Vector512<float>>(fields, (p, v) => Lanes.LoadQuads(p, size, out v[0], out v[1], out v[2], out v[3]), (p, v) => Lanes.StoreQuads(p, size, v[0], v[1], v[2], v[3]));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void Two_fields_of_8_bytes_are_taken_apart_and_put_together(int fields)
    {
        nint size = fields * sizeof(double);
        Check<Vector128<double>>(fields, (p, v) => Lanes.LoadTwos(p, size, out v[0], out v[1]), (p, v) => Lanes.StoreTwos(p, size, v[0], v[1]), 2);
        Check<Vector256<double>>(fields, (p, v) => Lanes.LoadTwos(p, size, out v[0], out v[1]), (p, v) => Lanes.StoreTwos(p, size, v[0], v[1]), 2);
        Check<Vector512<double>>(fields, (p, v) => Lanes.LoadTwos(p, size, out v[0], out v[1]), (p, v) => Lanes.StoreTwos(p, size, v[0], v[1]), 2);
    }

    [Fact]
    public void Single_fields_are_read_and_written_anywhere()
    {
        byte[] memory = [.. Enumerable.Range(0, 64).Select(static i => (byte)i)];
        fixed (byte* p = memory)
        {
            Vector256<ushort> lanes = Lanes.LoadFieldVector256<ushort>(p + 1, 5, 3);
            Assert.Equal([0x0201, 0x0706, 0x0C0B, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], Enumerable.Range(0, 16).Select(i => lanes[i]));

            Lanes.StoreField(p + 30, 4, 2, Vector128.Create((byte)200));
            Assert.Equal([29, 200, 31, 32, 33, 200, 35], memory[29..36]);
        }
    }

    [Fact]
    public void Fields_at_indices_outside_are_zero()
    {
        float[] memory = [10, 11, 20, 21, 30, 31];
        fixed (float* p = memory)
        {
            Vector128<float> lanes = Lanes.GatherField<float, Vector128<int>, Vector128<float>>(
                (byte*)p + 4, 8, 3, Vector128.Create(2, -1, 0, 3));

            Assert.Equal([31f, 0, 11, 0], Enumerable.Range(0, 4).Select(i => lanes[i]));
            Assert.Equal(21f, Lanes.FieldOrZero<float>((byte*)p + 4, 8, 3, 1));
            Assert.Equal(0f, Lanes.FieldOrZero<float>((byte*)p + 4, 8, 3, 3));
            Assert.Equal(0f, Lanes.FieldOrZero<float>((byte*)p + 4, 8, 3, -1));
        }
    }

    [Fact]
    public void Structs_of_three_bytes_are_lanes_of_their_bytes()
    {
        byte[] memory = [.. Enumerable.Range(1, 48).Select(static i => (byte)i)];
        byte[] written = new byte[50];
        uint[] expected = [.. Enumerable.Range(0, 16).Select(static i => (uint)((3 * i + 1) | ((3 * i + 2) << 8) | ((3 * i + 3) << 16)))];
        fixed (byte* from = memory, to = written)
        {
            Vector512<uint> all = Lanes.LoadTripletsVector512(from);
            Assert.Equal(expected, Enumerable.Range(0, 16).Select(i => all[i]));
            Lanes.StoreTriplets(all, to + 1);
            Assert.Equal([0, .. memory, 0], written);

            Array.Clear(written);
            Vector128<uint> four = Lanes.LoadTripletsVector128(from);
            Assert.Equal(expected[..4], Enumerable.Range(0, 4).Select(i => four[i]));
            Lanes.StoreTriplets(four, to + 1);
            Assert.Equal([0, .. memory[..12], 0], written[..14]);
        }
    }

    private delegate void Load<TVector>(byte* memory, TVector[] fields);

    /// <summary>Numbers that count up: field f of struct s is s * fields + f, as bits, so that none is a NaN or zero twice.</summary>
    private static void Check<TVector>(int fields, Load<TVector> load, Load<TVector> store, int loaded = 4)
        where TVector : unmanaged
    {
        loaded = Math.Min(loaded, fields);
        int width = loaded == 2 && typeof(TVector).GenericTypeArguments[0] == typeof(double) ? 8 : 4;
        int structs = sizeof(TVector) / width;
        byte[] memory = new byte[(structs * fields * width) + 1];
        for (int i = 0; i < structs * fields; i++)
            Unsafe.WriteUnaligned(ref memory[(i * width) + 1], i + 1);
        var vectors = new TVector[Most];
        byte[] written = new byte[memory.Length];
        fixed (byte* from = memory, to = written)
        {
            load(from + 1, vectors);
            store(to + 1, vectors);
        }

        for (int f = 0; f < loaded; f++)
        {
            byte[] lanes = MemoryMarshal.AsBytes(vectors.AsSpan(f, 1)).ToArray();
            for (int s = 0; s < structs; s++)
            {
                int expected = (s * fields) + f + 1;
                Assert.Equal(expected, BitConverter.ToInt32(lanes, s * width));
                Assert.Equal(expected, BitConverter.ToInt32(written, (((s * fields) + f) * width) + 1));
            }
        }

        // Nothing is written between the fields.
        Assert.Equal(structs * loaded, Enumerable.Range(0, structs * fields).Count(i => BitConverter.ToInt32(written, (i * width) + 1) != 0));
        Assert.Equal(0, written[0]);
    }
}
