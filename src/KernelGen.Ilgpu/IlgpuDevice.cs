using System.Collections.Concurrent;
using ILGPU.Runtime;
using KernelGen.Dispatch;
using KernelGen.Execution;

namespace KernelGen.Ilgpu;

/// <summary>One GPU. Kernels are compiled at their first call; calls of several threads run side by side on CUDA.</summary>
internal sealed class IlgpuDevice : KernelGen.Execution.Device
{
    private readonly Accelerator _accelerator;
    private readonly BufferPool _pool;
    private readonly ConcurrentBag<Session> _sessions = [];
    private readonly CompiledKernels _kernels;
    private readonly Lock _opening = new();

    // OpenCL's queues and kernels are not to be used by two threads at once.
    private readonly Lock? _oneAtATime;

    public IlgpuDevice(int number, Accelerator accelerator)
    {
        _accelerator = accelerator;
        _pool = new BufferPool(accelerator);
        _kernels = new CompiledKernels(accelerator);
        _oneAtATime = accelerator.AcceleratorType == AcceleratorType.Cuda ? null : new Lock();
        Name = $"gpu:{number}";
        Rates = AssumedRates.Of(accelerator);
    }

    public override string Name { get; }

    public override DeviceKind Kind => DeviceKind.Accelerator;

    public override DeviceRates Rates { get; }

    public Accelerator Accelerator => _accelerator;

    public override string? WhyNot(KernelInfo kernel)
    {
        if (ProgramOf(kernel) is not { } program)
            return kernel.Reasons.FirstOrDefault(static r => (r.Target & KernelTargets.Gpu) != 0)?.Message ?? "it has no GPU kernel";
        return _kernels.WhyNot(program);
    }

    public override Completion Run(in KernelCall call)
    {
        IlgpuProgram program = ProgramOf(call.Kernel)
            ?? throw new DeviceFailedException($"'{call.Kernel.Name}' has no GPU kernel");
        if (_oneAtATime is null)
            return RunOnSession(call, program);
        lock (_oneAtATime)
            return RunOnSession(call, program);
    }

    private static IlgpuProgram? ProgramOf(KernelInfo kernel)
    {
        IReadOnlyList<DeviceProgram> programs = kernel.Programs;
        for (int i = 0; i < programs.Count; i++)
        {
            if (programs[i] is IlgpuProgram program)
                return program;
        }
        return null;
    }

    private Completion RunOnSession(in KernelCall call, IlgpuProgram program)
    {
        if (!_sessions.TryTake(out Session? session))
        {
            lock (_opening)
                session = new Session(_accelerator, _pool);
        }

        // A session in which something fails is left: the device is set aside.
        Completion? completion = session.Run(call, program, _kernels);
        _sessions.Add(session);
        if (completion is { } done)
            return done;

        // The device is well, only this kernel is not: WhyNot says so from now on.
        call.Run(0, call.Length);
        return Completion.Done;
    }
}
