using ILGPU;
using ILGPU.IR;
using ILGPU.Runtime;
using ILGPU.Runtime.Cuda;
using ILGPU.Runtime.OpenCL;
using KernelGen.Ilgpu.Arithmetic;

namespace KernelGen.Ilgpu;

/// <summary>
/// Looks for GPUs. ILGPU keeps to itself why it finds none, so the drivers are asked for first; and a device is taken only
/// after it has computed as the numeric contract asks.
/// </summary>
internal static class DeviceSearch
{
    public static Discovery Run(Predicate<CLDevice> acceptsOpenCl)
    {
        DriverLibraries.Use();
        Context context = CreateContext(acceptsOpenCl);
        bool hasCuda = context.GetCudaDevices().Count > 0;
        var devices = new List<KernelGen.Execution.Device>();
        var reasons = new List<string>();
        foreach (CudaDevice device in context.GetCudaDevices())
            Add(context, device, devices, reasons);
        foreach (CLDevice device in context.GetCLDevices())
        {
            // NVIDIA's OpenCL shows the GPUs that CUDA has shown.
            if (!(hasCuda && device.Vendor == CLDeviceVendor.Nvidia))
                Add(context, device, devices, reasons);
        }

        if (devices.Count == 0)
        {
            reasons.Insert(0, DriverLibraries.Describe());
            context.Dispose();
        }
        return new Discovery(devices, reasons.Count == 0 ? null : string.Join("; ", reasons));
    }

    /// <summary>A context with the exact instructions; also what tests compile kernels in, without a device.</summary>
    public static Context CreateContext(Predicate<CLDevice> acceptsOpenCl)
    {
        // O2: below it ILGPU emits loads and stores of generic addresses.
        Context context = Context.Create(builder => builder
            .Cuda()
            .OpenCL(device => acceptsOpenCl(device))
            .Optimize(OptimizationLevel.O2));
        MachineCode.Register(context.GetIntrinsicManager());
        return context;
    }

    private static void Add(Context context, Device device, List<KernelGen.Execution.Device> devices, List<string> reasons)
    {
        Accelerator? accelerator = null;
        try
        {
            accelerator = BranchMarks.Without(context, () => device.CreateAccelerator(context));
            if (ExactnessTest.WhyNot(accelerator) is not { } reason)
            {
                devices.Add(new IlgpuDevice(devices.Count, accelerator));
                return;
            }

            reasons.Add($"{device.Name} is not used: {reason}");
        }
        catch (Exception exception)
        {
            reasons.Add($"{device.Name} cannot be used: {exception.Message}");
        }
        accelerator?.Dispose();
    }
}
