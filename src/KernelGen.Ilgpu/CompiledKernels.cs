using System.Collections.Concurrent;
using ILGPU;
using ILGPU.Runtime;

namespace KernelGen.Ilgpu;

/// <summary>The kernels compiled for one device, each once; ILGPU's own cache lets them go.</summary>
internal sealed class CompiledKernels(Accelerator accelerator)
{
    private readonly ConcurrentDictionary<(IlgpuProgram Program, bool HasPacks), IlgpuLauncher> _launchers = new();
    private readonly ConcurrentDictionary<IlgpuProgram, string> _errors = new();

    // Accelerators are not to be used by two threads for compiling and allocating.
    private readonly Lock _gate = new();

    /// <summary>Why a program does not compile; null where it does or has not been tried.</summary>
    public string? WhyNot(IlgpuProgram program) => _errors.TryGetValue(program, out string? error) ? error : null;

    /// <summary>What launches a kernel; null where it does not compile.</summary>
    public IlgpuLauncher? Get(IlgpuProgram program, bool hasPacks) =>
        _launchers.TryGetValue((program, hasPacks), out IlgpuLauncher? launcher) ? launcher : Compile(program, hasPacks);

    private IlgpuLauncher? Compile(IlgpuProgram program, bool hasPacks)
    {
        lock (_gate)
        {
            if (_launchers.TryGetValue((program, hasPacks), out IlgpuLauncher? known))
                return known;
            if (_errors.ContainsKey(program))
                return null;
            try
            {
                return _launchers[(program, hasPacks)] = hasPacks ? program.LoadPacks(accelerator) : program.Load(accelerator);
            }
            catch (Exception exception)
            {
                // Without this ILGPU compiles no further kernel after a failure.
                accelerator.Context.ClearCache(ClearCacheMode.Everything);
                _errors[program] = $"ILGPU cannot compile it: {exception.Message}";
                return null;
            }
        }
    }
}
