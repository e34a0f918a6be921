using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace KernelGen.Tests.LaneTests;

/// <summary>Compares vector operations with the scalar operation, lane by lane, over <see cref="LaneValues"/>.</summary>
internal static class LaneCheck
{
    public static void Convert<S, T>(
        Func<Vector128<S>, Vector128<T>> by128, Func<Vector256<S>, Vector256<T>> by256,
        Func<Vector512<S>, Vector512<T>> by512, Func<S, T> scalar)
        where S : unmanaged, INumber<S> where T : unmanaged, INumber<T>
    {
        Unary(by128, scalar);
        Unary(by256, scalar);
        Unary(by512, scalar);
    }

    public static void Convert<S, T>(
        Func<Vector128<S>, Vector128<T>> by128, Func<Vector128<S>, Vector256<T>> by256,
        Func<Vector256<S>, Vector512<T>> by512, Func<S, T> scalar)
        where S : unmanaged, INumber<S> where T : unmanaged, INumber<T>
    {
        Unary(by128, scalar);
        Unary(by256, scalar);
        Unary(by512, scalar);
    }

    public static void Convert<S, T>(
        Func<Vector128<S>, Vector128<T>> by128, Func<Vector128<S>, Vector256<T>> by256,
        Func<Vector128<S>, Vector512<T>> by512, Func<S, T> scalar)
        where S : unmanaged, INumber<S> where T : unmanaged, INumber<T>
    {
        Unary(by128, scalar);
        Unary(by256, scalar);
        Unary(by512, scalar);
    }

    public static void Convert<S, T>(
        Func<Vector128<S>, Vector128<T>> by128, Func<Vector256<S>, Vector128<T>> by256,
        Func<Vector512<S>, Vector256<T>> by512, Func<S, T> scalar)
        where S : unmanaged, INumber<S> where T : unmanaged, INumber<T>
    {
        Unary(by128, scalar);
        Unary(by256, scalar);
        Unary(by512, scalar);
    }

    public static void Convert<S, T>(
        Func<Vector128<S>, Vector128<T>> by128, Func<Vector256<S>, Vector128<T>> by256,
        Func<Vector512<S>, Vector128<T>> by512, Func<S, T> scalar)
        where S : unmanaged, INumber<S> where T : unmanaged, INumber<T>
    {
        Unary(by128, scalar);
        Unary(by256, scalar);
        Unary(by512, scalar);
    }

    public static void Binary<T>(
        Func<Vector128<T>, Vector128<T>, Vector128<T>> by128, Func<Vector256<T>, Vector256<T>, Vector256<T>> by256,
        Func<Vector512<T>, Vector512<T>, Vector512<T>> by512, Func<T, T, T> scalar)
        where T : unmanaged, INumber<T>
    {
        Binary(by128, scalar);
        Binary(by256, scalar);
        Binary(by512, scalar);
    }

    public static void Ternary<T>(
        Func<Vector128<T>, Vector128<T>, Vector128<T>, Vector128<T>> by128,
        Func<Vector256<T>, Vector256<T>, Vector256<T>, Vector256<T>> by256,
        Func<Vector512<T>, Vector512<T>, Vector512<T>, Vector512<T>> by512, Func<T, T, T, T> scalar)
        where T : unmanaged, INumber<T>
    {
        foreach (T third in LaneValues.Special<T>())
        {
            Binary<T, Vector128<T>>((a, b) => by128(a, b, Vector128.Create(third)), (a, b) => scalar(a, b, third));
            Binary<T, Vector256<T>>((a, b) => by256(a, b, Vector256.Create(third)), (a, b) => scalar(a, b, third));
            Binary<T, Vector512<T>>((a, b) => by512(a, b, Vector512.Create(third)), (a, b) => scalar(a, b, third));
        }
    }

    /// <summary>A comparison: lanes of all ones where <paramref name="scalar"/> holds, of all zeros elsewhere.</summary>
    public static void Mask<T>(
        Func<Vector128<T>, Vector128<T>, Vector128<T>> by128, Func<Vector256<T>, Vector256<T>, Vector256<T>> by256,
        Func<Vector512<T>, Vector512<T>, Vector512<T>> by512, Func<T, T, bool> scalar)
        where T : unmanaged, INumber<T>
    {
        (T[] left, T[] right) = LaneValues.Pairs<T>();
        byte[] masks =
            [.. Masks(by128, left, right), .. Masks(by256, left, right), .. Masks(by512, left, right)];
        int size = masks.Length / 3 / left.Length;
        for (int i = 0; i < masks.Length; i++)
        {
            int element = i / size % left.Length;
            bool expected = scalar(left[element], right[element]);
            if (masks[i] != (expected ? byte.MaxValue : 0))
            {
                Assert.Fail(
                    $"{128 << (i / size / left.Length)} bits: {left[element]} and {right[element]} do not give {expected}");
            }
        }
    }

    private static byte[] Masks<T, V>(Func<V, V, V> comparison, T[] left, T[] right)
        where T : unmanaged where V : unmanaged
    {
        ReadOnlySpan<V> lefts = MemoryMarshal.Cast<T, V>(left);
        ReadOnlySpan<V> rights = MemoryMarshal.Cast<T, V>(right);
        var masks = new V[lefts.Length];
        for (int v = 0; v < masks.Length; v++)
            masks[v] = comparison(lefts[v], rights[v]);
        return MemoryMarshal.AsBytes<V>(masks).ToArray();
    }

    private static void Unary<VIn, VOut, S, T>(Func<VIn, VOut> vector, Func<S, T> scalar)
        where VIn : unmanaged where VOut : unmanaged
        where S : unmanaged, INumber<S> where T : unmanaged, INumber<T>
    {
        S[] values = LaneValues.All<S>();
        ReadOnlySpan<VIn> vectors = MemoryMarshal.Cast<S, VIn>(values);
        for (int v = 0; v < vectors.Length; v++)
        {
            VOut output = vector(vectors[v]);
            ReadOnlySpan<S> inputs = MemoryMarshal.Cast<VIn, S>(vectors.Slice(v, 1));
            ReadOnlySpan<T> outputs = MemoryMarshal.Cast<VOut, T>(new ReadOnlySpan<VOut>(in output));
            for (int i = 0; i < Math.Min(inputs.Length, outputs.Length); i++)
            {
                T expected = scalar(inputs[i]);
                if (!LaneValues.AreSame(expected, outputs[i]))
                {
                    Assert.Fail(
                        $"{typeof(VIn)} to {typeof(VOut)}, lane {i}: {inputs[i]} gives {outputs[i]}, not {expected}");
                }
            }
        }
    }

    private static void Binary<T, V>(Func<V, V, V> vector, Func<T, T, T> scalar)
        where T : unmanaged, INumber<T> where V : unmanaged
    {
        (T[] left, T[] right) = LaneValues.Pairs<T>();
        ReadOnlySpan<V> lefts = MemoryMarshal.Cast<T, V>(left);
        ReadOnlySpan<V> rights = MemoryMarshal.Cast<T, V>(right);
        int lanes = left.Length / lefts.Length;
        for (int v = 0; v < lefts.Length; v++)
        {
            V output = vector(lefts[v], rights[v]);
            ReadOnlySpan<T> outputs = MemoryMarshal.Cast<V, T>(new ReadOnlySpan<V>(in output));
            for (int i = 0; i < lanes; i++)
            {
                T a = left[v * lanes + i], b = right[v * lanes + i];
                T expected = scalar(a, b);
                if (!LaneValues.AreSame(expected, outputs[i]))
                    Assert.Fail($"{typeof(V)}, lane {i}: {a} and {b} give {outputs[i]}, not {expected}");
            }
        }
    }
}
