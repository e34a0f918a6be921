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

    public sealed class CudaException : AcceleratorException
    {
        public string Error => throw null!;
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

    public enum CLError
    {
        CL_MEM_OBJECT_ALLOCATION_FAILURE = -4,
        CL_OUT_OF_RESOURCES = -5,
        CL_OUT_OF_HOST_MEMORY = -6,
        CL_INVALID_BUFFER_SIZE = -61,
    }

    public sealed class CLException : AcceleratorException
    {
        public CLError Error => throw null!;
    }

    public static class CLContextExtensions
    {
        public static Context.Builder OpenCL(this Context.Builder builder, Predicate<CLDevice> predicate) => throw null!;

        public static Context.DeviceCollection<CLDevice> GetCLDevices(this Context context) => throw null!;
    }
}
