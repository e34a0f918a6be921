using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace KernelGen.Execution;

/// <summary>
/// What generated overloads check before a kernel runs. The checks are inlined and cost a compare or two; what they
/// throw is built out of line.
/// </summary>
public static unsafe class Operands
{
    /// <summary>Requires that two inputs have the same number of elements.</summary>
    /// <param name="length">The length of the one that is checked.</param>
    /// <param name="expected">The length it must have.</param>
    /// <param name="name">The parameter that is checked.</param>
    /// <param name="expectedName">The parameter it is compared with.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RequireSameLength(nint length, nint expected, string name, string expectedName)
    {
        if (length != expected)
            ThrowLengthsDiffer(length, expected, name, expectedName);
    }

    /// <summary>Requires that an output has at least as many elements as are written to it.</summary>
    /// <param name="length">The length of the output.</param>
    /// <param name="required">How many elements are written.</param>
    /// <param name="name">The output.</param>
    /// <param name="requiredBy">The input whose length decides.</param>
    /// <exception cref="ArgumentException">The output is too short.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RequireRoom(nint length, nint required, string name, string requiredBy)
    {
        if (length < required)
            ThrowTooShort(length, required, name, requiredBy);
    }

    /// <summary>Requires that an <see cref="int"/> can be an index of every element.</summary>
    /// <param name="length">The number of elements.</param>
    /// <param name="name">The operand whose length it is.</param>
    /// <exception cref="ArgumentException">There are more elements than that.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RequireIndexable(nint length, string name)
    {
        if (length > int.MaxValue)
            ThrowTooLong(length, name);
    }

    /// <summary>Requires that there is something to reduce.</summary>
    /// <param name="length">The number of elements.</param>
    /// <param name="name">The input whose length it is.</param>
    /// <exception cref="ArgumentException">There are no elements.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RequireNotEmpty(nint length, string name)
    {
        if (length == 0)
            ThrowEmpty(name);
    }

    /// <summary>
    /// Requires that an output shares no memory with an input read element by element, unless it is computed exactly in
    /// place: the same start and elements of the same size.
    /// </summary>
    /// <typeparam name="TInput">The input's element type.</typeparam>
    /// <typeparam name="TOutput">The output's element type.</typeparam>
    /// <param name="input">The input.</param>
    /// <param name="output">The output.</param>
    /// <param name="outputName">The output's parameter.</param>
    /// <param name="inputName">The input's parameter.</param>
    /// <exception cref="ArgumentException">They overlap at different offsets or with elements of different sizes.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RequireNoOverlap<TInput, TOutput>(
        ReadOnlySpan<TInput> input, ReadOnlySpan<TOutput> output, string outputName, string inputName)
        where TInput : unmanaged
        where TOutput : unmanaged
    {
        nint distance = Distance(input, output);
        if (sizeof(TInput) == sizeof(TOutput) && distance == 0)
            return;
        if (Touch(distance, (nuint)input.Length * (nuint)sizeof(TInput), (nuint)output.Length * (nuint)sizeof(TOutput)))
            ThrowOverlap(distance, input.Length, output.Length, outputName, inputName);
    }

    /// <summary>
    /// Requires that an output shares no memory at all with another operand: a whole input, readable at any index, or
    /// another output.
    /// </summary>
    /// <typeparam name="TOther">The other operand's element type.</typeparam>
    /// <typeparam name="TOutput">The output's element type.</typeparam>
    /// <param name="other">The other operand.</param>
    /// <param name="output">The output.</param>
    /// <param name="outputName">The output's parameter.</param>
    /// <param name="otherName">The other operand's parameter.</param>
    /// <exception cref="ArgumentException">They overlap.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RequireDisjoint<TOther, TOutput>(
        ReadOnlySpan<TOther> other, ReadOnlySpan<TOutput> output, string outputName, string otherName)
        where TOther : unmanaged
        where TOutput : unmanaged
    {
        nint distance = Distance(other, output);
        if (Touch(distance, (nuint)other.Length * (nuint)sizeof(TOther), (nuint)output.Length * (nuint)sizeof(TOutput)))
            ThrowNotDisjoint(other.Length, output.Length, outputName, otherName);
    }

    /// <summary>As the overload for spans: an array may be its own output, and arrays never overlap in part.</summary>
    /// <param name="input">The input.</param>
    /// <param name="output">The output.</param>
    /// <param name="outputName">The output's parameter.</param>
    /// <param name="inputName">The input's parameter.</param>
    /// <exception cref="ArgumentException">They share memory with elements of different sizes.</exception>
    public static void RequireNoOverlap(KernelArray input, KernelArray output, string outputName, string inputName)
    {
        if (input.ElementSize != output.ElementSize)
            RequireDisjoint(input, output, outputName, inputName);
    }

    /// <summary>Requires that an output shares no memory at all with another operand.</summary>
    /// <param name="other">The other operand.</param>
    /// <param name="output">The output.</param>
    /// <param name="outputName">The output's parameter.</param>
    /// <param name="otherName">The other operand's parameter.</param>
    /// <exception cref="ArgumentException">They are the same array, or two over the same memory.</exception>
    public static void RequireDisjoint(KernelArray other, KernelArray output, string outputName, string otherName)
    {
        if (other.SharesMemoryWith(output))
            ThrowNotDisjoint(other.Length, output.Length, outputName, otherName);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint Distance<TInput, TOutput>(ReadOnlySpan<TInput> input, ReadOnlySpan<TOutput> output)
        where TInput : unmanaged
        where TOutput : unmanaged =>
        Unsafe.ByteOffset(
            ref Unsafe.As<TInput, byte>(ref MemoryMarshal.GetReference(input)),
            ref Unsafe.As<TOutput, byte>(ref MemoryMarshal.GetReference(output)));

    // True also for an empty span inside the other one, which the throw helpers then let pass.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Touch(nint distance, nuint inputBytes, nuint outputBytes) =>
        (nuint)distance < inputBytes || (nuint)(-distance) < outputBytes;

    [DoesNotReturn]
    private static void ThrowLengthsDiffer(nint length, nint expected, string name, string expectedName) =>
        throw new ArgumentException(
            $"'{name}' has {length} elements, but '{expectedName}' has {expected}: pass inputs of the same length, " +
            "or slices of them.", name);

    [DoesNotReturn]
    private static void ThrowTooShort(nint length, nint required, string name, string requiredBy) =>
        throw new ArgumentException(
            $"'{name}' has room for {length} elements, but '{requiredBy}' has {required}: pass a longer '{name}' or a " +
            $"slice of '{requiredBy}'.", name);

    [DoesNotReturn]
    private static void ThrowTooLong(nint length, string name) =>
        throw new ArgumentException(
            $"'{name}' has {length} elements, more than an int can index: pass it in parts.", name);

    [DoesNotReturn]
    private static void ThrowEmpty(string name) =>
        throw new ArgumentException($"'{name}' is empty, and nothing has no minimum or maximum.", name);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void ThrowOverlap(
        nint distance, nint inputLength, nint outputLength, string outputName, string inputName)
    {
        if (inputLength == 0 || outputLength == 0)
            return;
        throw new ArgumentException(
            distance == 0
                ? $"'{outputName}' shares its memory with '{inputName}', but has elements of another size: pass other " +
                  "memory for it."
                : $"'{outputName}' overlaps '{inputName}' and starts {Math.Abs(distance)} bytes " +
                  $"{(distance < 0 ? "before" : "after")} it: pass the same start to compute in place, or other memory.",
            outputName);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void ThrowNotDisjoint(nint otherLength, nint outputLength, string outputName, string otherName)
    {
        if (otherLength == 0 || outputLength == 0)
            return;
        throw new ArgumentException(
            $"'{outputName}' shares memory with '{otherName}', which must not change during the call: pass other " +
            "memory for it.", outputName);
    }

    /// <summary>A field of a struct by where it lies, for generated code that may not name it.</summary>
    /// <typeparam name="TStruct">The struct.</typeparam>
    /// <typeparam name="TField">The type of the field.</typeparam>
    /// <param name="value">The struct that has it.</param>
    /// <param name="offset">Where the field begins, in bytes.</param>
    /// <returns>The field's value.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TField Field<TStruct, TField>(in TStruct value, int offset)
        where TStruct : unmanaged
        where TField : unmanaged =>
        Unsafe.ReadUnaligned<TField>(ref Unsafe.AddByteOffset(ref Unsafe.As<TStruct, byte>(ref Unsafe.AsRef(in value)), offset));
}
