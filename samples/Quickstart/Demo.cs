using KernelGen;

namespace Quickstart;

/// <summary>One kernel on data of one size: the generated call, and the plain loop it must agree with.</summary>
internal abstract class Demo(string name, int bytesOfAnElement)
{
    public string Name => name;

    /// <summary>Bytes read and written for one element.</summary>
    public int BytesOfAnElement => bytesOfAnElement;

    /// <summary>Calls the generated overload.</summary>
    public abstract void Generated(KernelRuntime? runtime = null);

    /// <summary>Calls the marked method for each element.</summary>
    public abstract void Plain();

    /// <summary>Whether both gave the same bits.</summary>
    public abstract bool IsSame();
}
