namespace KernelGen.Ilgpu;

/// <summary>How the work of a kernel is spread over the threads of a device.</summary>
public enum IlgpuShape
{
    /// <summary>Each thread takes elements, or packs of them, a whole grid apart.</summary>
    Elements,

    /// <summary>Each group takes blocks of a reduction, one thread for each virtual lane.</summary>
    Blocks,
}
