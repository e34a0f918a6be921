using System.Numerics;

namespace KernelGen.Corpus;

/// <summary>
/// The common shapes: the marked method and its overloads can be passed as one method group, named thrice.
/// </summary>
public sealed partial class KernelDefinition
{
    /// <summary>One value of one value.</summary>
    public void Map<T1, TResult>(
        KernelInfo info,
        Func<T1, TResult> marked,
        Action<ReadOnlySpan<T1>, Span<TResult>, KernelRuntime?> spans,
        Action<KernelArray<T1>, KernelArray<TResult>, KernelRuntime?> arrays,
        Values<T1>? x = null)
        where T1 : unmanaged
        where TResult : unmanaged
    {
        Slot<T1> first = Input(x);
        Slot<TResult> result = Output<TResult>();
        Info = info;
        Element = (data, i) => result[data, i] = marked(first[data, i]);
        Spans = (data, runtime) => spans(first[data], result[data], runtime);
        Arrays = (data, runtime) => arrays(first[data], result[data], runtime);
    }

    /// <summary>One value of two values.</summary>
    public void Map<T1, T2, TResult>(
        KernelInfo info,
        Func<T1, T2, TResult> marked,
        Action<ReadOnlySpan<T1>, ReadOnlySpan<T2>, Span<TResult>, KernelRuntime?> spans,
        Action<KernelArray<T1>, KernelArray<T2>, KernelArray<TResult>, KernelRuntime?> arrays,
        Values<T1>? x = null,
        Values<T2>? y = null)
        where T1 : unmanaged
        where T2 : unmanaged
        where TResult : unmanaged
    {
        Slot<T1> first = Input(x);
        Slot<T2> second = Input(y);
        Slot<TResult> result = Output<TResult>();
        Info = info;
        Element = (data, i) => result[data, i] = marked(first[data, i], second[data, i]);
        Spans = (data, runtime) => spans(first[data], second[data], result[data], runtime);
        Arrays = (data, runtime) => arrays(first[data], second[data], result[data], runtime);
    }

    /// <summary>One value of three values.</summary>
    public void Map<T1, T2, T3, TResult>(
        KernelInfo info,
        Func<T1, T2, T3, TResult> marked,
        Action<ReadOnlySpan<T1>, ReadOnlySpan<T2>, ReadOnlySpan<T3>, Span<TResult>, KernelRuntime?> spans,
        Action<KernelArray<T1>, KernelArray<T2>, KernelArray<T3>, KernelArray<TResult>, KernelRuntime?> arrays,
        Values<T1>? x = null,
        Values<T2>? y = null,
        Values<T3>? z = null)
        where T1 : unmanaged
        where T2 : unmanaged
        where T3 : unmanaged
        where TResult : unmanaged
    {
        Slot<T1> first = Input(x);
        Slot<T2> second = Input(y);
        Slot<T3> third = Input(z);
        Slot<TResult> result = Output<TResult>();
        Info = info;
        Element = (data, i) => result[data, i] = marked(first[data, i], second[data, i], third[data, i]);
        Spans = (data, runtime) => spans(first[data], second[data], third[data], result[data], runtime);
        Arrays = (data, runtime) => arrays(first[data], second[data], third[data], result[data], runtime);
    }

    /// <summary>A number of the values of one input.</summary>
    public void Reduce<T1, TResult>(
        KernelInfo info,
        Reduction reduction,
        Func<T1, TResult> marked,
        Func<ReadOnlySpan<T1>, KernelRuntime?, TResult> spans,
        Func<KernelArray<T1>, KernelRuntime?, TResult> arrays,
        Values<T1>? x = null)
        where T1 : unmanaged
        where TResult : unmanaged, INumber<TResult>
    {
        Slot<T1> first = Input(x);
        Slot<TResult> result = Result<TResult>();
        Info = info;
        ReduceNumbers(result, reduction, (data, i) => marked(first[data, i]));
        Spans = (data, runtime) => result[data, 0] = spans(first[data], runtime);
        Arrays = (data, runtime) => result[data].AsSpan()[0] = arrays(first[data], runtime);
    }

    /// <summary>A number of the values of two inputs.</summary>
    public void Reduce<T1, T2, TResult>(
        KernelInfo info,
        Reduction reduction,
        Func<T1, T2, TResult> marked,
        Func<ReadOnlySpan<T1>, ReadOnlySpan<T2>, KernelRuntime?, TResult> spans,
        Func<KernelArray<T1>, KernelArray<T2>, KernelRuntime?, TResult> arrays,
        Values<T1>? x = null,
        Values<T2>? y = null)
        where T1 : unmanaged
        where T2 : unmanaged
        where TResult : unmanaged, INumber<TResult>
    {
        Slot<T1> first = Input(x);
        Slot<T2> second = Input(y);
        Slot<TResult> result = Result<TResult>();
        Info = info;
        ReduceNumbers(result, reduction, (data, i) => marked(first[data, i], second[data, i]));
        Spans = (data, runtime) => result[data, 0] = spans(first[data], second[data], runtime);
        Arrays = (data, runtime) => result[data].AsSpan()[0] = arrays(first[data], second[data], runtime);
    }

    /// <summary>Whether any or all values of one input pass a test.</summary>
    public void Test<T1>(
        KernelInfo info,
        Reduction reduction,
        Func<T1, bool> marked,
        Func<ReadOnlySpan<T1>, KernelRuntime?, bool> spans,
        Values<T1>? x = null)
        where T1 : unmanaged
    {
        Slot<T1> first = Input(x);
        Slot<bool> result = Result<bool>();
        Info = info;
        ReduceTruth(result, reduction, (data, i) => marked(first[data, i]));
        Spans = (data, runtime) => result[data, 0] = spans(first[data], runtime);
    }

    /// <summary>How many values of one input pass a test.</summary>
    public void Count<T1>(
        KernelInfo info,
        Func<T1, bool> marked,
        Func<ReadOnlySpan<T1>, KernelRuntime?, int> spans,
        Values<T1>? x = null)
        where T1 : unmanaged
    {
        Slot<T1> first = Input(x);
        Slot<int> result = Result<int>();
        Info = info;
        ReduceCount(result, (data, i) => marked(first[data, i]));
        Spans = (data, runtime) => result[data, 0] = spans(first[data], runtime);
    }
}
