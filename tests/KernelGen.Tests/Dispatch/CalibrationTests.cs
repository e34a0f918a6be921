using KernelGen.Dispatch;

namespace KernelGen.Tests.Dispatch;

public class CalibrationTests
{
    [Fact]
    public void What_is_measured_can_be()
    {
        Calibration measured = CalibrationMeasurement.OfThisMachine;
        Assert.Same(measured, CalibrationMeasurement.OfThisMachine);
        Assert.InRange(measured.OperationsPerNanosecond, 0.1, 1000);
        Assert.InRange(measured.ScalarOperationsPerNanosecond, 0.1, 10);
        Assert.InRange(measured.CacheBytesPerNanosecond, 0.5, 1000);
        Assert.InRange(measured.MemoryBytesPerNanosecond, 0.1, measured.CacheBytesPerNanosecond);
        Assert.InRange(measured.HandOffMicroseconds, 2, 200);
        Assert.InRange(measured.SharedSpeed, 0.3, 1);
        Assert.InRange(measured.MemoryThreads, 1, Environment.ProcessorCount);
    }

    [Fact]
    public void More_threads_are_faster_and_later()
    {
        DeviceRates one = Calibration.Assumed.OneThread();
        DeviceRates many = Calibration.Assumed.ManyThreads(64);
        Assert.True(many.LaunchMicroseconds > one.LaunchMicroseconds);
        Assert.Equal(64, many.Threads);
        Assert.Equal(64 * one.OperationsPerNanosecond, many.OperationsPerNanosecond);
        Assert.Equal(
            Calibration.Assumed.MemoryThreads * one.MemoryBytesPerNanosecond, many.MemoryBytesPerNanosecond);
    }
}
