using ILGPU.Runtime;
using ILGPU.Runtime.Cuda;
using KernelGen.Dispatch;

namespace KernelGen.Ilgpu;

/// <summary>How fast a GPU is taken to be, from what the driver says of it, until it is measured.</summary>
internal static class AssumedRates
{
    public static DeviceRates Of(Accelerator accelerator)
    {
        // ILGPU gives clocks in MHz.
        bool isCuda = accelerator is CudaAccelerator;
        double gigahertz = accelerator is CudaAccelerator cuda ? cuda.ClockRate / 1e3 : 1;
        double lanes = accelerator.NumMultiprocessors * (isCuda ? 128.0 : 64.0);
        double memory = accelerator is CudaAccelerator { MemoryClockRate: > 0 } known
            ? known.MemoryClockRate / 1e3 * known.MemoryBusWidth / 8 * 2
            : 100;
        return new DeviceRates
        {
            LaunchMicroseconds = isCuda ? 15 : 60,
            OperationsPerNanosecond = lanes * gigahertz,
            ScalarOperationsPerNanosecond = lanes * gigahertz,
            CacheBytesPerNanosecond = memory,
            MemoryBytesPerNanosecond = memory,
            TransferMicroseconds = 30,
            TransferBytesPerNanosecond = 6,
            Overlaps = isCuda,
        };
    }
}
