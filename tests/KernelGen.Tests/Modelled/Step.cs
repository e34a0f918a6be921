namespace KernelGen.Tests.Modelled;

/// <summary>What a modelled device does, and where it can be made to fail.</summary>
public enum Step
{
    Allocate,
    AllocateStaging,
    OpenStream,
    Prepare,
    CopyIn,
    Launch,
    CopyOut,
    Synchronize,
}
