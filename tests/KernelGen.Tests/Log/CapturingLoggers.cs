using Microsoft.Extensions.Logging;

namespace KernelGen.Tests.Log;

/// <summary>Keeps what is logged at or above a level.</summary>
internal sealed class CapturingLoggers(LogLevel level = LogLevel.Debug) : ILoggerFactory, ILogger
{
    internal sealed record Entry(
        LogLevel Level, EventId Id, string Message, IReadOnlyDictionary<string, object?> Fields, Exception? Exception);

    internal List<Entry> Entries { get; } = [];

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public ILogger CreateLogger(string categoryName) => this;

    public void Dispose()
    {
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= level;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception,
        Func<TState, Exception?, string> formatter)
    {
        var fields = ((IEnumerable<KeyValuePair<string, object?>>)state!).ToDictionary();
        lock (Entries)
            Entries.Add(new(logLevel, eventId, formatter(state, exception), fields, exception));
    }
}
