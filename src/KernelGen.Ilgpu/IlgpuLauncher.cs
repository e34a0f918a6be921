namespace KernelGen.Ilgpu;

/// <summary>Launches a compiled kernel, and returns before it has run.</summary>
/// <param name="launch">What to launch it on.</param>
public delegate void IlgpuLauncher(in IlgpuLaunch launch);
