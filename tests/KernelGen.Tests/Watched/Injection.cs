using KernelGen.Execution;

namespace KernelGen.Tests.Watched;

/// <summary>Where a watched device fails.</summary>
/// <param name="Step">At which step.</param>
/// <param name="Nth">At which occurrence of it, counted from 1 when the injection is made.</param>
/// <param name="ForGood">Whether the device is lost from then on.</param>
/// <param name="IsOutOfMemory">Whether it says that it lacks memory.</param>
/// <param name="AtOnce">Whether an asynchronous step throws when asked for, not when waited for.</param>
public sealed record Injection(
    Step Step, int Nth = 1, bool ForGood = false, bool IsOutOfMemory = false, bool AtOnce = false)
{
    internal DeviceFailedException Exception() => new($"injected at {Step} {Nth}") { IsOutOfMemory = IsOutOfMemory };
}
