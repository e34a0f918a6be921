namespace KernelGen.Execution;

/// <summary>
/// A kernel compiled for a device with memory of its own. Each such device defines a class derived from this one, and
/// finds its programs among <see cref="KernelInfo.Programs"/> by that type.
/// </summary>
public abstract class DeviceProgram;
