namespace KernelGen.Tests.Dispatch;

/// <summary>A folder for the length of a test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    internal string Path { get; } = Directory.CreateTempSubdirectory("kernelgen").FullName;

    internal string File => System.IO.Path.Combine(Path, "calibration.json");

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
