using System.Runtime.CompilerServices;

namespace KernelGen.Tests.Call;

public unsafe class KernelArrayTests
{
    [Fact]
    public void A_new_array_is_zero_and_aligned()
    {
        using var bytes = new KernelArray<byte>(1000);
        using var floats = new KernelArray<float>(1000);
        using var doubles = new KernelArray<double>(1000);
        Assert.All([Address(bytes.AsSpan()), Address(floats.AsSpan()), Address(doubles.AsSpan())],
            static address => Assert.Equal(0, address % 64));
        Assert.Equal(1000, floats.Length);
        Assert.All(floats.AsReadOnlySpan().ToArray(), static value => Assert.Equal(0f, value));
    }

    [Fact]
    public void An_array_over_the_callers_shares_its_elements()
    {
        bool[] data = [true, false, true];
        using var array = new KernelArray<bool>(data);
        array.AsSpan()[1] = true;
        Assert.True(data[1]);
        data[0] = false;
        Assert.False(array.AsReadOnlySpan()[0]);
    }

    [Fact]
    public void Several_lengths_multiply()
    {
        using var array = new KernelArray<int>(2, 3, 4);
        Assert.Equal(24, array.Length);
        Assert.Equal<nint>([2, 3, 4], array.Lengths);
        using var flat = new KernelArray<int>(7);
        Assert.Equal<nint>([7], flat.Lengths);
        using var empty = new KernelArray<int>(0);
        Assert.True(empty.AsSpan().IsEmpty);
    }

    [Fact]
    public void Lengths_that_cannot_be_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(static () => new KernelArray<int>(-1));
        Assert.Throws<ArgumentOutOfRangeException>(static () => new KernelArray<int>(3, -1));
        Assert.Throws<ArgumentOutOfRangeException>(static () => new KernelArray<int>((nint)1 << 40));
        Assert.Throws<ArgumentException>(static () => new KernelArray<int>(ReadOnlySpan<nint>.Empty));
        Assert.Throws<ArgumentNullException>(static () => new KernelArray<int>((int[])null!));
    }

    [Fact]
    public void CopyTo_copies_all_elements()
    {
        using var array = new KernelArray<int>([1, 2, 3]);
        using var other = new KernelArray<int>(4);
        var span = new int[3];
        array.CopyTo(other);
        array.CopyTo(span);
        Assert.Equal([1, 2, 3, 0], other.AsSpan().ToArray());
        Assert.Equal([1, 2, 3], span);
        Assert.Throws<ArgumentException>(() => other.CopyTo(array));
    }

    [Fact]
    public void A_disposed_array_refuses_every_use()
    {
        var array = new KernelArray<float>(16);
        array.Dispose();
        array.Dispose();
        Assert.True(array.IsDisposed);
        Assert.Throws<ObjectDisposedException>(() => array.AsSpan());
        Assert.Throws<ObjectDisposedException>(() => array.AsReadOnlySpan());
        Assert.Throws<ObjectDisposedException>(() => array.CopyTo(new float[16]));
        Assert.Throws<ObjectDisposedException>(() => array.Acquire());
    }

    [Fact]
    public void Memory_in_use_outlives_Dispose()
    {
        var data = new float[16];
        var array = new KernelArray<float>(data);
        float* address = (float*)array.Acquire();
        array.Dispose();
        GC.Collect();
        GC.Collect();
        address[3] = 5f;
        Assert.Equal(5f, data[3]);
        array.Release();
        Assert.Throws<ObjectDisposedException>(() => array.Acquire());
    }

    [Fact]
    public void A_span_outlives_its_array()
    {
        Span<int> span = SpanOfForgottenArray();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.Equal(42, span[^1]);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Span<int> SpanOfForgottenArray()
    {
        Span<int> span = new KernelArray<int>(100_000).AsSpan();
        span[^1] = 42;
        return span;
    }

    private static nint Address<T>(Span<T> span)
        where T : unmanaged =>
        (nint)Unsafe.AsPointer(ref span[0]);
}
