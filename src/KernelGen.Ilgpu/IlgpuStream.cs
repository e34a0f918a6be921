using ILGPU;
using ILGPU.Runtime;
using KernelGen.Execution;

namespace KernelGen.Ilgpu;

/// <summary>A stream of a GPU.</summary>
internal sealed unsafe class IlgpuStream(IlgpuDevice device) : DeviceStream
{
    private readonly AcceleratorStream _stream = device.Accelerator.CreateStream();
    private ArrayView<byte>[] _views = [];

    public override void CopyIn(nint host, DeviceMemory memory, long offset, long bytes) =>
        ((IlgpuMemory)memory).View(offset, bytes).CopyFromCPUUnsafeAsync(_stream, ref *(byte*)host, bytes);

    public override void CopyOut(DeviceMemory memory, long offset, nint host, long bytes) =>
        ((IlgpuMemory)memory).View(offset, bytes).CopyToCPUUnsafeAsync(_stream, ref *(byte*)host, bytes);

    public override void Launch(in DeviceLaunch launch)
    {
        KernelInfo kernel = launch.Call.Kernel;
        IlgpuProgram program = IlgpuDevice.ProgramOf(kernel)!;
        IlgpuLauncher launcher = device.Launcher(program, program.HasPacks && AreAligned(launch.Operands));
        KernelConfig grid = Grids.For(device.Accelerator, program.Shape, launch.Length);
        ArrayView<long> fault = launch.Fault is IlgpuMemory memory
            ? memory.View(0, sizeof(long)).Cast<long>()
            : default;
        lock (device.Launching)
        {
            launcher(new IlgpuLaunch(
                _stream, grid, launch.Start, launch.Length, Views(launch.Operands, kernel), fault, launch.Call.Arguments));
        }
    }

    public override void Synchronize() => _stream.Synchronize();

    public override void Dispose()
    {
        Try(_stream.Synchronize);
        Try(_stream.Dispose);
    }

    private static void Try(Action action)
    {
        try
        {
            action();
        }
        catch (Exception)
        {
            // What failed has been reported by the operation that did; a lost device touches nothing any more.
        }
    }

    private static bool AreAligned(ReadOnlySpan<DeviceOperand> operands)
    {
        foreach (DeviceOperand operand in operands)
        {
            if (!((IlgpuMemory)operand.Memory).IsAligned(operand.Offset))
                return false;
        }
        return true;
    }

    private ReadOnlySpan<ArrayView<byte>> Views(ReadOnlySpan<DeviceOperand> operands, KernelInfo kernel)
    {
        if (_views.Length < operands.Length)
            _views = new ArrayView<byte>[operands.Length];
        for (int i = 0; i < operands.Length; i++)
        {
            DeviceOperand operand = operands[i];
            _views[i] = ((IlgpuMemory)operand.Memory).View(operand.Offset, operand.BytesOf(kernel.Operands[i].ElementSize));
        }
        return _views.AsSpan(0, operands.Length);
    }
}
