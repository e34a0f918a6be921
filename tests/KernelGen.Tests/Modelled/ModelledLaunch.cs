using System.Runtime.InteropServices;
using KernelGen.Execution;

namespace KernelGen.Tests.Modelled;

/// <summary>A launch that a modelled device runs later: the kernel's SIMD loop on the device's memory.</summary>
internal sealed unsafe class ModelledLaunch
{
    private readonly delegate*<void*, nint, nint, void> _code;
    private readonly byte[] _arguments;
    private readonly DeviceOperand[] _operands;
    private readonly ModelledMemory? _fault;

    internal ModelledLaunch(in DeviceLaunch launch)
    {
        Kernel = launch.Call.Kernel;
        Start = launch.Start;
        Length = launch.Length;
        _code = launch.Call.Code;
        _operands = launch.Operands.ToArray();
        _fault = (ModelledMemory?)launch.Fault;
        _arguments = launch.Call.Arguments.ToArray();
        Span<OperandMemory> memory = MemoryMarshal.Cast<byte, OperandMemory>(_arguments.AsSpan())[.._operands.Length];
        for (int i = 0; i < _operands.Length; i++)
            memory[i] = new OperandMemory((void*)AddressOfElement0(i), memory[i].Length);
    }

    internal KernelInfo Kernel { get; }

    internal nint Start { get; }

    internal nint Length { get; }

    internal long Bytes => _operands.Zip(Kernel.Operands).Sum(static o => o.First.BytesOf(o.Second.ElementSize));

    internal void Run()
    {
        fixed (byte* arguments = _arguments)
        {
            if (_fault is null)
            {
                _code(arguments, Start, Start + Length);
                return;
            }
            for (nint i = 0; i < Length; i++)
                RunElement(arguments, i);
        }
    }

    private void RunElement(byte* arguments, nint element)
    {
        try
        {
            _code(arguments, Start + element, Start + element + 1);
        }
        catch (Exception)
        {
            long* fault = (long*)_fault!.Address;
            *fault = Math.Min(*fault, element);
        }
    }

    private nint AddressOf(int operand) =>
        ((ModelledMemory)_operands[operand].Memory).Address + (nint)_operands[operand].Offset;

    private nint AddressOfElement0(int operand)
    {
        OperandInfo info = Kernel.Operands[operand];
        nint before = info.Extent switch
        {
            OperandExtent.Element => Start,
            OperandExtent.Block => Start / Kernel.Grain,
            _ => 0,
        };
        return AddressOf(operand) - (before * info.ElementSize);
    }
}
