using KernelGen.Execution;

namespace KernelGen.Tests.Modelled;

/// <summary>Marks a kernel that <see cref="ModelledDevice"/> can run.</summary>
internal sealed class ModelledProgram : DeviceProgram
{
    /// <summary>Whether an element of it can throw; then it is run one element at a time.</summary>
    internal bool CanFault { get; init; }
}
