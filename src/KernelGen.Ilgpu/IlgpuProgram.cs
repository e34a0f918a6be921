using ILGPU.Runtime;
using KernelGen.Execution;

namespace KernelGen.Ilgpu;

/// <summary>A kernel for ILGPU. Generated code derives one class from it for each kernel.</summary>
public abstract class IlgpuProgram : DeviceProgram
{
    /// <summary>How the work is spread over the threads of the device.</summary>
    public virtual IlgpuShape Shape => IlgpuShape.Elements;

    /// <summary>Whether an element can do what makes C# throw, so that the kernel is given a place to report it.</summary>
    public virtual bool CanFault => false;

    /// <summary>Whether <see cref="LoadPacks"/> gives a kernel.</summary>
    public virtual bool HasPacks => false;

    /// <summary>Compiles the kernel that takes one element at a time; called once for each device.</summary>
    /// <param name="accelerator">The device.</param>
    /// <returns>What launches it.</returns>
    public abstract IlgpuLauncher Load(Accelerator accelerator);

    /// <summary>Compiles the kernel that takes packs of elements, for operands at multiples of 16 bytes.</summary>
    /// <param name="accelerator">The device.</param>
    /// <returns>What launches it.</returns>
    /// <exception cref="NotSupportedException"><see cref="HasPacks"/> is false.</exception>
    public virtual IlgpuLauncher LoadPacks(Accelerator accelerator) => throw new NotSupportedException();
}
