namespace KernelGen.Tests.Dispatch;

/// <summary>Tests that change what the whole process sees, so that nothing else may run beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ProcessWide
{
    internal const string Name = "process-wide";
}
