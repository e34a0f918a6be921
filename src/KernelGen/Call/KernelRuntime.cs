using System.Runtime.CompilerServices;
using KernelGen.Execution;

namespace KernelGen;

/// <summary>
/// Runs kernels: chooses a device for each call, runs it there, and records why. Generated overloads take one as their
/// last parameter, and use <see cref="Default"/> where none is given.
/// </summary>
/// <remarks>All members may be used from many threads at once.</remarks>
public sealed unsafe class KernelRuntime : IDisposable
{
    private static bool s_defaultIsDirect = true;

    private readonly bool _isDirect = true;

    /// <summary>Makes a run time of its own.</summary>
    /// <param name="options">How it decides and what it records; null for what the environment says.</param>
    public KernelRuntime(KernelRuntimeOptions? options = null)
    {
        _ = options;
    }

    /// <summary>The run time of calls that name none.</summary>
    public static KernelRuntime Default { get; } = new();

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

    /// <summary>Ends the run time.</summary>
    public void Dispose()
    {
    }

    private void Run(in KernelCall call) => call.Run(0, call.Length);

    private static void RunErased<TKernel, TArguments>(void* arguments, nint start, nint end)
        where TKernel : IKernel<TArguments>
        where TArguments : unmanaged =>
        TKernel.Run(in *(TArguments*)arguments, start, end);
}
