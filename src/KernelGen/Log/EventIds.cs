namespace KernelGen.Log;

/// <summary>The ids of the events written to <c>ILogger</c>: stable, to be filtered by.</summary>
public static class EventIds
{
    /// <summary>A call was decided and has ended; level Debug.</summary>
    public const int Decided = 1;

    /// <summary>A device failed and is not used any more; level Warning.</summary>
    public const int DeviceSetAside = 2;

    /// <summary>The file named by <c>KERNELGEN_LOG</c> cannot be written any more; level Warning.</summary>
    public const int LogLost = 3;
}
