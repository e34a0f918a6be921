namespace KernelGen.Log;

/// <summary>The ids of the events written to <c>ILogger</c>: stable, to be filtered by.</summary>
public static class EventIds
{
    /// <summary>A call was decided and has ended; level Debug.</summary>
    public const int Decided = 1;

    /// <summary>A device failed and is set aside, for a while or for good; level Warning.</summary>
    public const int DeviceSetAside = 2;

    /// <summary>The file named by <c>KERNELGEN_LOG</c> cannot be written any more; level Warning.</summary>
    public const int LogLost = 3;

    /// <summary>The runner-up was run in place of the best device, to learn how long it takes; level Debug.</summary>
    public const int Explored = 4;

    /// <summary>The calibration file was damaged; it was moved out of the way and is written anew; level Warning.</summary>
    public const int CalibrationCorrupt = 20;

    /// <summary>The calibration file cannot be read or written; level Warning.</summary>
    public const int CalibrationLost = 21;

    /// <summary>The calibration file is of another machine, or too old; level Information.</summary>
    public const int CalibrationIgnored = 22;

    /// <summary>The machine's rates were measured, to be kept in the calibration file; level Information.</summary>
    public const int CalibrationMeasured = 23;
}
