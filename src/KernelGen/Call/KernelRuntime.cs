using System.Runtime.CompilerServices;
using KernelGen.Dispatch;
using KernelGen.Execution;
using KernelGen.Log;

namespace KernelGen;

/// <summary>
/// Runs kernels: chooses a device for each call, runs it there, and records why. Generated overloads take one as their
/// last parameter, and use <see cref="Default"/> where none is given.
/// </summary>
/// <remarks>All members may be used from many threads at once.</remarks>
public sealed unsafe partial class KernelRuntime : IDisposable
{
    private static readonly Lock s_gate = new();
    private static KernelRuntime? s_default;
    private static bool s_defaultIsDirect = EnvironmentSettings.AreDirect;

    private readonly bool _isDirect;
    private readonly DeviceRoster _roster;
    private readonly CallObserver _observer;
    private readonly Dispatcher _dispatcher;
    private bool _disposed;

    /// <summary>Makes a run time of its own.</summary>
    /// <param name="options">How it decides and what it records; null for what the environment says.</param>
    /// <exception cref="ArgumentException">The options, or the environment, name a device that cannot be.</exception>
    /// <exception cref="IOException">The log file cannot be written.</exception>
    public KernelRuntime(KernelRuntimeOptions? options = null)
    {
        options ??= new KernelRuntimeOptions();
        int threads = options.Threads ?? Environment.ProcessorCount;
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1, nameof(KernelRuntimeOptions.Threads));
        ForcedDevice? forced = options.Device is { } device
            ? DeviceNames.Parse(device, nameof(KernelRuntimeOptions) + "." + nameof(options.Device), options.Devices)
            : DeviceNames.Parse(EnvironmentSettings.Device, EnvironmentSettings.DeviceVariable, options.Devices);
        _roster = new DeviceRoster(threads, options);
        _observer = new CallObserver(
            options.LoggerFactory, options.LogPath ?? EnvironmentSettings.LogPath, options.OnDecision,
            LogRotation.Of(options.LogMaxBytes, options.LogOldFiles));
        _dispatcher = new Dispatcher(_roster, forced, _observer);
        _isDirect = !_observer.SeesAll && forced is null or { Name: CpuDevice.DeviceName };
    }

    /// <summary>
    /// The run time of calls that name none. Made from what the environment says when first used; set it at the start of
    /// a program to log or to decide otherwise.
    /// </summary>
    public static KernelRuntime Default
    {
        get => Volatile.Read(ref s_default) ?? MakeDefault();
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            lock (s_gate)
            {
                s_defaultIsDirect = value._isDirect;
                Volatile.Write(ref s_default, value);
            }
        }
    }

    /// <summary>The devices calls may run on, the calling thread first. Looks for those not yet looked for.</summary>
    public IReadOnlyList<Device> Devices => Array.ConvertAll(_roster.All(), static slot => slot.Device);

    /// <summary>
    /// Whether nothing observes or forces a call, so that a short one may go straight to the SIMD loop. Called by
    /// generated code.
    /// </summary>
    /// <param name="runtime">The run time of the call; null for <see cref="Default"/>.</param>
    /// <returns>True where it may.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsDirect(KernelRuntime? runtime) => runtime is null ? s_defaultIsDirect : runtime._isDirect;

    /// <summary>Runs a kernel whose operands are all in pinned host memory. Called by generated code.</summary>
    /// <typeparam name="TKernel">The kernel.</typeparam>
    /// <typeparam name="TArguments">Its arguments.</typeparam>
    /// <param name="runtime">The run time of the call; null for <see cref="Default"/>.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="length">The number of elements.</param>
    public static void Run<TKernel, TArguments>(KernelRuntime? runtime, in TArguments arguments, nint length)
        where TKernel : IKernel<TArguments>
        where TArguments : unmanaged
    {
        if (length <= 0)
            return;
        TArguments local = arguments;
        (runtime ?? Default).Run(
            new KernelCall(TKernel.Info, &RunErased<TKernel, TArguments>, &local, sizeof(TArguments), length, []));
    }

    /// <summary>Runs a kernel whose operands are arrays, or some of them. Called by generated code.</summary>
    /// <typeparam name="TKernel">The kernel.</typeparam>
    /// <typeparam name="TArguments">Its arguments.</typeparam>
    /// <param name="runtime">The run time of the call; null for <see cref="Default"/>.</param>
    /// <param name="arguments">The arguments; the address of an operand in an array is left out.</param>
    /// <param name="length">The number of elements.</param>
    /// <param name="arrays">
    /// The array that holds operand k, for each k; null where the arguments have its address in pinned host memory.
    /// </param>
    /// <exception cref="ObjectDisposedException">One of the arrays has been disposed.</exception>
    public static void Run<TKernel, TArguments>(
        KernelRuntime? runtime, in TArguments arguments, nint length, ReadOnlySpan<KernelArray?> arrays)
        where TKernel : IKernel<TArguments>
        where TArguments : unmanaged
    {
        TArguments local = arguments;
        var operands = new Span<OperandMemory>(&local, arrays.Length);
        int acquired = 0;
        try
        {
            for (; acquired < arrays.Length; acquired++)
            {
                if (arrays[acquired] is { } array)
                    operands[acquired] = new(array.Acquire(), operands[acquired].Length);
            }
            if (length > 0)
            {
                (runtime ?? Default).Run(new KernelCall(
                    TKernel.Info, &RunErased<TKernel, TArguments>, &local, sizeof(TArguments), length, arrays));
            }
        }
        finally
        {
            for (int i = 0; i < acquired; i++)
                arrays[i]?.Release();
        }
    }

    /// <summary>
    /// Ends the run time: the log is written to its end, and later calls throw. Arrays keep their values: what is on a
    /// device stays there until somebody reads it, for it belongs to the device, which other run times may use too.
    /// </summary>
    public void Dispose()
    {
        Volatile.Write(ref _disposed, true);
        _roster.Dispose();
        _observer.Dispose();
    }

    private static KernelRuntime MakeDefault()
    {
        lock (s_gate)
            return s_default ??= new KernelRuntime();
    }

    private void Run(in KernelCall call)
    {
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _disposed), this);
        _dispatcher.Run(call);
    }

    private static void RunErased<TKernel, TArguments>(void* arguments, nint start, nint end)
        where TKernel : IKernel<TArguments>
        where TArguments : unmanaged =>
        AlignedStack.Run<TKernel, TArguments>(in *(TArguments*)arguments, start, end);
}
