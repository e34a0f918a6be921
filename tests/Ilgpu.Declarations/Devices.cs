using ILGPU.Runtime;

namespace ILGPU.Runtime.Cuda
{
    public sealed class CudaDevice : Device
    {
        public override Accelerator CreateAccelerator(Context context) => throw null!;
    }

    public sealed class CudaAccelerator : Accelerator
    {
        public int ClockRate => throw null!;

        public int MemoryClockRate => throw null!;

        public int MemoryBusWidth => throw null!;
    }

    public static class CudaContextExtensions
    {
        public static Context.Builder Cuda(this Context.Builder builder) => throw null!;

        public static Context.DeviceCollection<CudaDevice> GetCudaDevices(this Context context) => throw null!;
    }
}

namespace ILGPU.Runtime.OpenCL
{
    public enum CLDeviceVendor
    {
        AMD,
        Intel,
        Nvidia,
        Other,
    }

    public enum CLDeviceType
    {
        CL_DEVICE_TYPE_GPU = 1 << 2,
    }

    public sealed class CLDevice : Device
    {
        public CLDeviceVendor Vendor => throw null!;

        public CLDeviceType DeviceType => throw null!;

        public override Accelerator CreateAccelerator(Context context) => throw null!;
    }

    public static class CLContextExtensions
    {
        public static Context.Builder OpenCL(this Context.Builder builder, Predicate<CLDevice> predicate) => throw null!;

        public static Context.DeviceCollection<CLDevice> GetCLDevices(this Context context) => throw null!;
    }
}
