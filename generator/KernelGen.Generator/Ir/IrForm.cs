namespace KernelGen.Generator.Ir;

/// <summary>What control flow a function may have at a stage of the pipeline.</summary>
internal enum IrForm
{
    /// <summary>If and Return anywhere.</summary>
    Structured,

    /// <summary>Assignments and faults at the top level, no nested block.</summary>
    StraightLine,
}
