using ILGPU;
using ILGPU.Runtime;
using KernelGen.Execution;

namespace KernelGen.Ilgpu;

/// <summary>
/// What one thread needs to run calls on a device: a stream, the place where faults are reported, and the buffers of the
/// call at hand. It is one thread's until that call is done.
/// </summary>
internal sealed unsafe class Session(Accelerator accelerator, BufferPool pool) : IDisposable
{
    private readonly AcceleratorStream _stream = accelerator.CreateStream();
    private readonly MemoryBuffer1D<byte, Stride1D.Dense> _fault = accelerator.Allocate1D<byte>(sizeof(long));
    private MemoryBuffer1D<byte, Stride1D.Dense>[] _buffers = [];
    private ArrayView<byte>[] _views = [];
    private int _count;

    /// <summary>Copies in, runs, and copies out unless an element faulted; null where the kernel does not compile.</summary>
    public Completion? Run(in KernelCall call, IlgpuProgram program, CompiledKernels kernels)
    {
        try
        {
            RentBuffers(call);
            if (kernels.Get(program, program.HasPacks && IsAligned) is not { } launcher)
                return null;
            CopyIn(call);
            Launch(call, program, launcher);
            long fault = program.CanFault ? ReadFault() : long.MaxValue;
            if (fault != long.MaxValue)
                return Completion.Fault((nint)fault);
            CopyOut(call);
            return Completion.Done;
        }
        finally
        {
            ReturnBuffers();
        }
    }

    public void Dispose()
    {
        _fault.Dispose();
        _stream.Dispose();
    }

    private bool IsAligned
    {
        get
        {
            foreach (MemoryBuffer1D<byte, Stride1D.Dense> buffer in _buffers.AsSpan(0, _count))
            {
                if (buffer.NativePtr % 16 != 0)
                    return false;
            }
            return true;
        }
    }

    private static long ElementCount(in KernelCall call, int operand) => call.Kernel.Operands[operand].Extent switch
    {
        OperandExtent.Element => call.Length,
        OperandExtent.Block => Reductions.BlockCount(call.Length),
        _ => call.Operands[operand].Length,
    };

    private void RentBuffers(in KernelCall call)
    {
        int count = call.Kernel.Operands.Count;
        if (_buffers.Length < count)
        {
            _buffers = new MemoryBuffer1D<byte, Stride1D.Dense>[count];
            _views = new ArrayView<byte>[count];
        }

        for (_count = 0; _count < count; _count++)
        {
            long bytes = ElementCount(call, _count) * call.Kernel.Operands[_count].ElementSize;
            _buffers[_count] = pool.Rent(bytes);
            _views[_count] = _buffers[_count].AsRawArrayView(0, bytes);
        }
    }

    private void CopyIn(in KernelCall call)
    {
        for (int i = 0; i < _count; i++)
        {
            if ((call.Kernel.Operands[i].Access & OperandAccess.Read) != 0)
                _views[i].CopyFromCPUUnsafeAsync(_stream, ref *(byte*)call.Operands[i].Address, _views[i].Length);
        }
    }

    private void Launch(in KernelCall call, IlgpuProgram program, IlgpuLauncher launcher)
    {
        long none = long.MaxValue;
        if (program.CanFault)
            _fault.AsRawArrayView().CopyFromCPU(_stream, ref *(byte*)&none, sizeof(long));
        launcher(new IlgpuLaunch(
            _stream, Grids.For(accelerator, program.Shape, call.Length), 0, call.Length, _views.AsSpan(0, _count),
            _fault.AsRawArrayView().Cast<long>(), call.Arguments));
    }

    private long ReadFault()
    {
        long fault = 0;
        _fault.AsRawArrayView().CopyToCPU(_stream, ref *(byte*)&fault, sizeof(long));
        return fault;
    }

    private void CopyOut(in KernelCall call)
    {
        // An error of the kernel shows here, before an operand has been touched.
        _stream.Synchronize();
        for (int i = 0; i < _count; i++)
        {
            if ((call.Kernel.Operands[i].Access & OperandAccess.Write) != 0)
                _views[i].CopyToCPUUnsafeAsync(_stream, ref *(byte*)call.Operands[i].Address, _views[i].Length);
        }
        _stream.Synchronize();
    }

    // Copies may still be under way where something was thrown; host memory is the caller's again after this.
    private void ReturnBuffers()
    {
        _stream.Synchronize();
        for (int i = 0; i < _count; i++)
            pool.Return(_buffers[i]);
        _count = 0;
    }
}
