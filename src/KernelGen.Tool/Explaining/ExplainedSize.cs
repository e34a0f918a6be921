namespace KernelGen.Tool.Explaining;

/// <summary>Calls from one power of two to the next, with their data in the same place.</summary>
internal sealed record ExplainedSize(
    long From, long To, string Residency, long Calls, IReadOnlyList<ExplainedDevice> Devices);

/// <summary>What of them ran on one device.</summary>
internal sealed record ExplainedDevice(
    string Device, long Calls, long Explored, double Median, double Low, double High, double? Predicted);
