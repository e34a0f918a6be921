namespace KernelGen.Tool.Reading;

/// <summary>Why a kernel lacks a target.</summary>
internal readonly record struct LoggedReason(string Id, string Target, string Message);
