using System.Collections.Concurrent;
using KernelGen.Dispatch;
using KernelGen.Execution;
using KernelGen.Log;

namespace KernelGen.Residency;

/// <summary>
/// What of the run time is on one device, for all run times that use it. In: calls and questions for values. Out: results
/// in operands or on the device, values in host memory. Guaranteed: however the device fails, no value is lost and no wrong
/// one is given. A device that answers no more at all is waited for.
/// </summary>
/// <remarks>
/// One gate guards the main stream, the journal, and every array bound to this residence; it is held while the device is
/// waited for. It comes after nothing and before the pools' own locks, so that nothing can wait in a circle.
/// </remarks>
internal sealed partial class Residence
{
    private const long MostFreeBytes = 1 << 30;
    private const long MostFreeStagingBytes = 96 << 20;

    private readonly Lock _gate = new();
    private readonly Journal _journal = new();
    private readonly HashSet<ArrayState> _residents = [];
    private readonly ConcurrentDictionary<KernelInfo, string> _unfit = new();
    private readonly SpanCalls _spans;
    private readonly StagedCopies _copies;

    // Logged after the gate is left: who logs may call kernels.
    private readonly List<Warning> _warnings = [];

    private CallObserver? _observer;
    private KernelInfo? _lastKernel;

    internal Residence(MemoryDevice device)
    {
        Device = device;
        Memory = new(device.Allocate, static memory => memory.Bytes, Math.Min(device.MemoryBytes / 4, MostFreeBytes));
        Staging = new(AllocateStaging, static memory => memory.Bytes, MostFreeStagingBytes);
        _spans = new SpanCalls(this);
        _copies = new StagedCopies(this);
    }

    internal MemoryDevice Device { get; }

    internal SizedPool<DeviceMemory> Memory { get; }

    internal SizedPool<StagingMemory> Staging { get; }

    internal BackOff BackOff { get; } = new();

    /// <summary>Why a kernel cannot run here although the device said it could; null where it was not seen to fail.</summary>
    internal string? WhyNot(KernelInfo kernel) =>
        !_unfit.IsEmpty && _unfit.TryGetValue(kernel, out string? reason) ? reason : null;

    /// <summary>Returns the name of the device that completed the call where that is not this one.</summary>
    internal string? Run(in KernelCall call, CallObserver? observer)
    {
        if (IsFit(call, observer) && (HasArrays(call) ? RunOnArrays(call, observer) : _spans.Run(call, observer)))
            return null;
        return CpuDevice.DeviceName;
    }

    /// <summary>Sets the device aside after a failure, and warns where that is news.</summary>
    internal void Fail(Exception exception, KernelInfo kernel, double bytes, CallObserver? observer)
    {
        if (SetAside(exception, bytes) is { } duration)
            Warn(observer, new Warning(kernel, exception, duration, bytes));
    }

    internal static bool IsOutOfMemory(Exception exception) =>
        exception is DeviceFailedException { IsOutOfMemory: true } or OutOfMemoryException;

    private static bool HasArrays(in KernelCall call)
    {
        foreach (KernelArray? array in call.Arrays)
        {
            if (array is not null)
                return true;
        }
        return false;
    }

    // Compiling takes long, so it is done outside the gate.
    private bool IsFit(in KernelCall call, CallObserver? observer)
    {
        KernelInfo kernel = call.Kernel;
        try
        {
            if (Device.Prepare(kernel) is not { } reason)
                return true;
            if (_unfit.TryAdd(kernel, reason))
                observer?.SetAside(Device.Name, kernel, new DeviceFailedException(reason));
        }
        catch (Exception exception)
        {
            Fail(exception, kernel, Workload.Of(call).Bytes, observer);
        }
        HostAccess.Run(call);
        return false;
    }

    // To lock much memory takes long, and leaves little for others; what is never kept is not worth it.
    private StagingMemory AllocateStaging(long bytes) =>
        bytes > MostFreeStagingBytes ? StagingMemory.Plain(bytes) : Device.AllocateStaging(bytes);

    private TimeSpan? SetAside(Exception exception, double bytes) => IsOutOfMemory(exception) && bytes > 0
        ? BackOff.SetAsideFrom(bytes, exception.Message)
        : BackOff.SetAside(exception.Message);

    private void FailInside(Exception exception, KernelInfo? kernel, double bytes)
    {
        if (SetAside(exception, bytes) is { } duration && kernel is not null)
            _warnings.Add(new Warning(kernel, exception, duration, bytes));
    }

    private void Enter()
    {
        _gate.Enter();
        BuryDead();
    }

    private void Exit()
    {
        Warning[] warnings = [];
        if (_warnings.Count > 0)
        {
            warnings = [.. _warnings];
            _warnings.Clear();
        }
        CallObserver? observer = _observer;
        _gate.Exit();
        foreach (Warning warning in warnings)
            Warn(observer, warning);
        BuryWhereIdle();
    }

    private void Warn(CallObserver? observer, Warning warning) => observer?.SetAside(
        Device.Name, warning.Kernel, warning.Exception, warning.Duration,
        IsOutOfMemory(warning.Exception) && warning.Bytes > 0 ? warning.Bytes : null);

    private sealed record Warning(KernelInfo Kernel, Exception Exception, TimeSpan Duration, double Bytes);
}
