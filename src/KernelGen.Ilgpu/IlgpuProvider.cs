using System.Runtime.CompilerServices;
using KernelGen.Execution;

namespace KernelGen.Ilgpu;

/// <summary>The GPUs of this machine, looked for once. No type of ILGPU's is touched before that.</summary>
internal sealed class IlgpuProvider : DeviceProvider
{
    private readonly Lazy<Discovery> _found = new(Find);

    public static IlgpuProvider Instance { get; } = new();

    public override string Family => "gpu";

    public override IReadOnlyList<Device> Devices => _found.Value.Devices;

    public override string? WhyNone => _found.Value.WhyNone;

    public override bool HasProgram(KernelInfo kernel)
    {
        foreach (DeviceProgram program in kernel.Programs)
        {
            if (program is IlgpuProgram)
                return true;
        }
        return false;
    }

    private static Discovery Find()
    {
        if (WhyAbsent is { } reason)
            return Discovery.None(reason);
        try
        {
            return FindByIlgpu();
        }
        catch (Exception exception)
        {
            return Discovery.None($"looking for GPUs failed: {exception.Message}");
        }
    }

    private static string? WhyAbsent =>
#if HAS_ILGPU
        RuntimeFeature.IsDynamicCodeSupported ? null : "ILGPU needs a JIT compiler, which this application was published without";
#else
        "the ILGPU package is absent: no package feed had it when KernelGen.Ilgpu was built";
#endif

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Discovery FindByIlgpu() => DeviceSearch.Run(static device => device.DeviceType.HasFlag(ILGPU.Runtime.OpenCL.CLDeviceType.CL_DEVICE_TYPE_GPU));
}
