using KernelGen.Dispatch;

namespace KernelGen.Execution;

/// <summary>
/// Something that runs kernels. The dispatcher knows no more of a device than is here, so that a new kind of device is
/// one class and one <see cref="DeviceProvider"/>.
/// </summary>
public abstract class Device
{
    /// <summary>Its name, by which it can be forced and is logged: <c>cpu</c>, <c>cpu-parallel</c>, <c>gpu:0</c>.</summary>
    public abstract string Name { get; }

    /// <summary>What it is.</summary>
    public abstract DeviceKind Kind { get; }

    /// <summary>
    /// How fast it is. Read for every decision, so a device that learns more of itself may change it.
    /// </summary>
    public abstract DeviceRates Rates { get; }

    /// <summary>
    /// What it is in the words of its driver, by which a calibration file knows it again: its rates are measured anew
    /// where this has changed.
    /// </summary>
    public virtual string Description => Name;

    /// <summary>
    /// Measures how fast it is: called once a machine, on a thread of its own, while calls may run; it should not take
    /// longer than some 10 milliseconds.
    /// </summary>
    /// <returns>The rates; null where <see cref="Rates"/> are all there is.</returns>
    public virtual DeviceRates? Measure() => null;

    /// <summary>Why it cannot run a kernel.</summary>
    /// <param name="kernel">The kernel.</param>
    /// <returns>A sentence that says what stands in the way; null where nothing does.</returns>
    public abstract string? WhyNot(KernelInfo kernel);

    /// <summary>Runs a call and returns when its results are in the operands.</summary>
    /// <remarks>
    /// On the CPU, what the kernel throws passes through. An accelerator writes to no operand before all elements have
    /// been computed without a fault; what it throws says that it has failed, and it is set aside for a while.
    /// </remarks>
    /// <param name="call">The call.</param>
    /// <returns>Whether all elements were computed, or which is the lowest at which C# would throw.</returns>
    /// <exception cref="DeviceFailedException">An accelerator could not run the call.</exception>
    public abstract Completion Run(in KernelCall call);

    /// <inheritdoc/>
    public sealed override string ToString() => Name;
}
