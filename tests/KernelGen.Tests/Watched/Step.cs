namespace KernelGen.Tests.Watched;

/// <summary>What a watched device does, and where it can be made to fail.</summary>
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
