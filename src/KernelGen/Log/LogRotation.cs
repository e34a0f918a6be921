using System.Globalization;

namespace KernelGen.Log;

/// <summary>When a log is begun anew, and how many of the old ones are kept.</summary>
/// <param name="MaxBytes">How large a file may become; 0 for any size.</param>
/// <param name="OldFiles">How many full files are kept beside the one written to: <c>path.1</c>, the newest, and so on.</param>
internal readonly record struct LogRotation(long MaxBytes, int OldFiles)
{
    internal const string MaxBytesVariable = "KERNELGEN_LOG_MAX_BYTES";
    internal const string FilesVariable = "KERNELGEN_LOG_FILES";
    internal const long DefaultMaxBytes = 1L << 30;
    internal const int DefaultOldFiles = 3;

    /// <summary>What the options say, and where they do not, the environment.</summary>
    /// <exception cref="ArgumentException">A number is negative, or is none.</exception>
    internal static LogRotation Of(long? maxBytes, int? oldFiles)
    {
        LogRotation environment = FromEnvironment();
        ArgumentOutOfRangeException.ThrowIfNegative(maxBytes ?? 0, nameof(KernelRuntimeOptions.LogMaxBytes));
        ArgumentOutOfRangeException.ThrowIfNegative(oldFiles ?? 0, nameof(KernelRuntimeOptions.LogOldFiles));
        return new(maxBytes ?? environment.MaxBytes, oldFiles ?? environment.OldFiles);
    }

    /// <exception cref="ArgumentException">A variable holds no number.</exception>
    internal static LogRotation FromEnvironment() => new(
        Bytes(Environment.GetEnvironmentVariable(MaxBytesVariable)) ?? DefaultMaxBytes,
        (int)(Number(Environment.GetEnvironmentVariable(FilesVariable), FilesVariable, int.MaxValue) ?? DefaultOldFiles));

    /// <summary>Reads <c>1000000</c>, <c>64K</c>, <c>64M</c> or <c>1G</c>; null for nothing.</summary>
    private static long? Bytes(string? text)
    {
        string trimmed = text?.Trim() ?? "";
        int shift = trimmed.Length == 0 ? 0 : char.ToUpperInvariant(trimmed[^1]) switch
        {
            'K' => 10,
            'M' => 20,
            'G' => 30,
            _ => 0,
        };
        string number = shift == 0 || trimmed.Length == 1 ? trimmed : trimmed[..^1];
        return Number(number, MaxBytesVariable, long.MaxValue >> shift) << shift;
    }

    private static long? Number(string? text, string variable, long largest)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        const NumberStyles Styles = NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;
        return long.TryParse(text, Styles, CultureInfo.InvariantCulture, out long number) && number <= largest
            ? number
            : throw new ArgumentException($"{variable} is no number that can be used: '{text}'.");
    }
}
