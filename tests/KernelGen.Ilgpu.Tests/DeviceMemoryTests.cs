using KernelGen.Execution;

namespace KernelGen.Ilgpu.Tests;

/// <summary>What the run time's pools rely on, at sizes above and below that of a page.</summary>
public unsafe class DeviceMemoryTests
{
    [SkippableTheory]
    [InlineData(1)]
    [InlineData(256)]
    [InlineData(5120)]
    [InlineData(1 << 20)]
    public void Staging_memory_says_the_size_that_was_asked_for_and_has_it(int bytes)
    {
        var device = (MemoryDevice)Gpu.Required();
        using StagingMemory staging = device.AllocateStaging(bytes);
        Assert.Equal(bytes, staging.Bytes);
        new Span<byte>((void*)staging.Address, bytes).Fill(7);
    }

    [SkippableTheory]
    [InlineData(1)]
    [InlineData(256)]
    [InlineData(5120)]
    [InlineData(1 << 20)]
    public void Memory_of_the_device_says_the_size_that_was_asked_for(int bytes)
    {
        var device = (MemoryDevice)Gpu.Required();
        using DeviceMemory memory = device.Allocate(bytes);
        Assert.Equal(bytes, memory.Bytes);
    }

    // CUDA wants every thread to have a context.
    [SkippableFact]
    public void Everything_can_be_had_on_a_thread_that_has_touched_no_device()
    {
        var device = (MemoryDevice)Gpu.Required();
        OnOneThread(() => device.AllocateStaging(100).Dispose());
        OnOneThread(() => device.Allocate(100).Dispose());
        OnOneThread(() => device.OpenStream().Dispose());
        StagingMemory? staging = null;
        DeviceMemory? memory = null;
        DeviceStream? stream = null;
        OnOneThread(() => staging = device.AllocateStaging(100));
        OnOneThread(() => memory = device.Allocate(100));
        OnOneThread(() => stream = device.OpenStream());
        new Span<byte>((void*)staging!.Address, 100).Fill(7);
        OnOneThread(() => stream!.CopyIn(staging.Address, memory!, 0, 50));
        OnOneThread(() => stream!.CopyOut(memory!, 0, staging.Address + 50, 50));
        OnOneThread(() => stream!.Synchronize());
        Assert.Equal(-1, new Span<byte>((void*)staging.Address, 100).IndexOfAnyExcept((byte)7));
        OnOneThread(() => stream!.Dispose());
        OnOneThread(() => memory!.Dispose());
        OnOneThread(() => staging.Dispose());
    }

    private static void OnOneThread(Action action)
    {
        Exception? failure = null;
        var thread = new Thread(() => failure = Record.Exception(action));
        thread.Start();
        thread.Join();
        Assert.Null(failure);
    }
}
