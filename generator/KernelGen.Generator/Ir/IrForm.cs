namespace KernelGen.Generator.Ir;

/// <summary>What control flow a function may have at a stage of the pipeline.</summary>
internal enum IrForm
{
    /// <summary>If, Loop, Break, Continue and Return anywhere.</summary>
    Structured,

    /// <summary>No Return and no Continue, and nothing between two rounds of a loop.</summary>
    WithoutJumps,

    /// <summary>As before, and every branch asks something that is the same for all lanes that run together.</summary>
    Lanes,
}
