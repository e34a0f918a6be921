using ILGPU.Runtime;
using ILGPU.Runtime.Cuda;
using ILGPU.Runtime.OpenCL;
using KernelGen.Dispatch;
using KernelGen.Execution;

namespace KernelGen.Ilgpu;

/// <summary>One GPU. Kernels are compiled at their first call; streams of several threads run side by side.</summary>
internal sealed class IlgpuDevice : MemoryDevice
{
    private readonly CompiledKernels _kernels;

    // Accelerators are not to be used by two threads for compiling and allocating.
    private readonly Lock _allocating = new();

    public IlgpuDevice(int number, Accelerator accelerator)
    {
        Accelerator = accelerator;
        _kernels = new CompiledKernels(accelerator);
        Name = $"gpu:{number}";
        Rates = AssumedRates.Of(accelerator);
    }

    public override string Name { get; }

    public override DeviceRates Rates { get; }

    public override string Description => $"{Accelerator.Name}, {Accelerator.NumMultiprocessors} multiprocessors, {MemoryBytes >> 20} MiB";

    public override long MemoryBytes => Accelerator.MemorySize;

    public Accelerator Accelerator { get; }

    public override string? WhyNot(KernelInfo kernel)
    {
        if (ProgramOf(kernel) is not { } program)
            return kernel.Reasons.FirstOrDefault(static r => (r.Target & KernelTargets.Gpu) != 0)?.Message ?? "it has no GPU kernel";
        return _kernels.WhyNot(program);
    }

    public override DeviceRates? Measure() => new RateMeasurement(this).Run();

    public override string? Prepare(KernelInfo kernel) =>
        ProgramOf(kernel) is { } program && _kernels.Get(program, program.HasPacks) is not null ? null : WhyNot(kernel);

    public override bool CanRunParts(KernelInfo kernel) => ProgramOf(kernel) is not null;

    public override bool CanFault(KernelInfo kernel) => ProgramOf(kernel)?.CanFault ?? true;

    public override DeviceMemory Allocate(long bytes)
    {
        try
        {
            lock (_allocating)
                return new IlgpuMemory(Accelerator.Allocate1D<byte>(bytes));
        }
        catch (Exception exception) when (IsOutOfMemory(exception))
        {
            throw new DeviceFailedException($"{bytes} bytes are more than it has free", exception) { IsOutOfMemory = true };
        }
    }

    public override DeviceStream OpenStream()
    {
        lock (_allocating)
            return new IlgpuStream(this);
    }

    public override StagingMemory AllocateStaging(long bytes)
    {
        if (Accelerator.AcceleratorType != AcceleratorType.Cuda)
            return base.AllocateStaging(bytes);
        try
        {
            return PageLockedMemory.Of(Accelerator, bytes);
        }
        catch (Exception exception) when (IsOutOfMemory(exception))
        {
            throw new DeviceFailedException($"{bytes} bytes are more than it can lock", exception) { IsOutOfMemory = true };
        }
    }

    /// <summary>The program of a kernel for GPUs; null where it has none.</summary>
    internal static IlgpuProgram? ProgramOf(KernelInfo kernel)
    {
        IReadOnlyList<DeviceProgram> programs = kernel.Programs;
        for (int i = 0; i < programs.Count; i++)
        {
            if (programs[i] is IlgpuProgram program)
                return program;
        }
        return null;
    }

    internal IlgpuLauncher Launcher(IlgpuProgram program, bool hasPacks) =>
        _kernels.Get(program, hasPacks) ?? throw new DeviceFailedException(_kernels.WhyNot(program)!);

    /// <summary>Held while a kernel is launched: OpenCL's kernels hold their arguments.</summary>
    internal Lock Launching { get; } = new();

    private static bool IsOutOfMemory(Exception exception) => exception
        is CudaException { Error: "CUDA_ERROR_OUT_OF_MEMORY" }
        or CLException
        {
            Error: CLError.CL_MEM_OBJECT_ALLOCATION_FAILURE or CLError.CL_OUT_OF_RESOURCES or CLError.CL_OUT_OF_HOST_MEMORY
                or CLError.CL_INVALID_BUFFER_SIZE,
        };
}
