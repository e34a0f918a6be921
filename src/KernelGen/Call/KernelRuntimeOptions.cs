using KernelGen.Dispatch;
using KernelGen.Execution;
using Microsoft.Extensions.Logging;

namespace KernelGen;

/// <summary>How a <see cref="KernelRuntime"/> decides and what it records.</summary>
public sealed class KernelRuntimeOptions
{
    /// <summary>
    /// The device that every call must run on: <c>auto</c>, <c>cpu</c>, <c>cpu-parallel</c>, <c>gpu</c>, <c>gpu:0</c>, or
    /// the name of one of <see cref="Devices"/>. Null: what the environment variable <c>KERNELGEN_DEVICE</c> says, and
    /// without it <c>auto</c>, the best for each call.
    /// </summary>
    public string? Device { get; init; }

    /// <summary>
    /// The file to which every decision is appended, as one JSON object a line. Null: what the environment variable
    /// <c>KERNELGEN_LOG</c> says; empty for none.
    /// </summary>
    public string? LogPath { get; init; }

    /// <summary>
    /// How many bytes the log may hold before it becomes <c>path.1</c> (and that one <c>path.2</c>, and so on) and a new
    /// one is begun; 0 for any number. Null: what the environment variable <c>KERNELGEN_LOG_MAX_BYTES</c> says
    /// (<c>64M</c> and the like are understood), and without it one GiB.
    /// </summary>
    public long? LogMaxBytes { get; init; }

    /// <summary>
    /// How many full logs are kept; the oldest is deleted. Null: what the environment variable
    /// <c>KERNELGEN_LOG_FILES</c> says, and without it 3.
    /// </summary>
    public int? LogOldFiles { get; init; }

    /// <summary>Where decisions (level Debug) and failures of devices (level Warning) are logged.</summary>
    public ILoggerFactory? LoggerFactory { get; init; }

    /// <summary>Called with every decision once its call has ended, on the thread of the call.</summary>
    public Action<Decision>? OnDecision { get; init; }

    /// <summary>How many threads <c>cpu-parallel</c> uses; null for one for each processor.</summary>
    public int? Threads { get; init; }

    /// <summary>
    /// How fast the CPU is. Null: what <see cref="CalibrationPath"/> says; where that knows nothing, it is measured in
    /// the background when it first matters. Where it is given, no calibration file is read or written.
    /// </summary>
    public Calibration? Calibration { get; init; }

    /// <summary>
    /// The file that keeps how fast the devices are and how long kernels took. Null: what the environment variable
    /// <c>KERNELGEN_CALIBRATION</c> says, and without it <c>KernelGen/calibration.json</c> in the user's folder for local
    /// application data; empty or <c>none</c> for none.
    /// </summary>
    public string? CalibrationPath { get; init; }

    /// <summary>
    /// The share of the time of all kernels that may be lost by now and then running a call on another device than the
    /// one taken for the best, to learn how long it takes there; 0 to never do that. From 0 to 1.
    /// </summary>
    public double Exploration { get; init; } = 0.01;

    /// <summary>Devices of your own, beside the CPU and what <see cref="DeviceProviders"/> find.</summary>
    public IReadOnlyList<Device> Devices { get; init; } = [];
}
