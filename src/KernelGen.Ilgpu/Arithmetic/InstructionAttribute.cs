namespace KernelGen.Ilgpu.Arithmetic;

/// <summary>What a method of <see cref="Machine"/> is on each target.</summary>
/// <param name="ptx">The PTX instruction; its operands are the result, then the arguments.</param>
/// <param name="openCl">An OpenCL C expression, in which {0} to {2} are the arguments.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class InstructionAttribute(string ptx, string openCl) : Attribute
{
    public string Ptx => ptx;

    public string OpenCl => openCl;
}
