using System.Text.Json;

namespace KernelGen.Tool.Reading;

/// <summary>
/// Reads one line. In: bytes. Out: a decision, or that it is none. Guaranteed: fields that are not known are passed over,
/// and nothing is thrown, whatever the bytes.
/// </summary>
internal sealed class DecisionParser
{
    private readonly NameTable _names = new();

    internal bool TryParse(ReadOnlySpan<byte> line, LoggedDecision decision)
    {
        decision.Clear();
        // Most of what is no decision is seen here, without the cost of an exception.
        if (line.IsEmpty || line[0] != '{' || line[^1] != '}')
            return false;
        try
        {
            var reader = new Utf8JsonReader(line);
            reader.Read();
            Range candidates = default;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (reader.ValueTextEquals("candidates"u8))
                    candidates = PassOver(ref reader);
                else
                    ReadField(ref reader, decision);
            }
            // The larger part of a line, and few need it.
            if (decision.Explored)
                ReadCandidates(line[candidates], decision.Candidates);
            return !reader.Read() && decision is { Kernel: not null, Chosen: not null, Length: > 0 };
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            return false;
        }
    }

    private void ReadField(ref Utf8JsonReader reader, LoggedDecision decision)
    {
        if (reader.ValueTextEquals("time"u8))
        {
            reader.Read();
            decision.Time = reader.TryGetDateTime(out DateTime time) ? time.ToUniversalTime() : null;
        }
        else if (reader.ValueTextEquals("kernel"u8))
            decision.Kernel = Name(ref reader);
        else if (reader.ValueTextEquals("length"u8))
            decision.Length = (long)Number(ref reader).GetValueOrDefault();
        else if (reader.ValueTextEquals("bytes"u8))
            decision.Bytes = Number(ref reader).GetValueOrDefault();
        else if (reader.ValueTextEquals("residency"u8))
            decision.Residency = Name(ref reader) ?? "host";
        else if (reader.ValueTextEquals("chosen"u8))
            decision.Chosen = Name(ref reader);
        else if (reader.ValueTextEquals("runnerUp"u8))
            decision.RunnerUp = Name(ref reader);
        else if (reader.ValueTextEquals("breakEven"u8))
            decision.BreakEven = Number(ref reader);
        else if (reader.ValueTextEquals("explored"u8))
        {
            reader.Read();
            decision.Explored = reader.GetBoolean();
        }
        else if (reader.ValueTextEquals("predicted"u8))
            decision.Predicted = Number(ref reader);
        else if (reader.ValueTextEquals("actual"u8))
            decision.Actual = Number(ref reader);
        else if (reader.ValueTextEquals("completedOn"u8))
            decision.CompletedOn = Name(ref reader);
        else if (reader.ValueTextEquals("error"u8))
            decision.Error = Name(ref reader);
        else if (reader.ValueTextEquals("missing"u8))
            ReadMissing(ref reader, decision.Missing);
        else
            reader.Skip();
    }

    private static Range PassOver(ref Utf8JsonReader reader)
    {
        reader.Read();
        int start = (int)reader.TokenStartIndex;
        reader.Skip();
        return start..(int)reader.BytesConsumed;
    }

    private void ReadCandidates(ReadOnlySpan<byte> json, List<LoggedCandidate> candidates)
    {
        var reader = new Utf8JsonReader(json);
        RequireArray(ref reader);
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            string? device = null;
            double? predicted = null;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (reader.ValueTextEquals("device"u8))
                    device = Name(ref reader);
                else if (reader.ValueTextEquals("predictedMicroseconds"u8))
                    predicted = Number(ref reader);
                else
                    reader.Skip();
            }
            if (device is not null)
                candidates.Add(new(device, predicted));
        }
    }

    private void ReadMissing(ref Utf8JsonReader reader, List<LoggedReason> missing)
    {
        RequireArray(ref reader);
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            string? id = null, target = null, message = null;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (reader.ValueTextEquals("id"u8))
                    id = Name(ref reader);
                else if (reader.ValueTextEquals("target"u8))
                    target = Name(ref reader);
                else if (reader.ValueTextEquals("message"u8))
                    message = Name(ref reader);
                else
                    reader.Skip();
            }
            missing.Add(new(id ?? "", target ?? "", message ?? ""));
        }
    }

    private static void RequireArray(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException();
    }

    private string? Name(ref Utf8JsonReader reader)
    {
        reader.Read();
        return _names.Read(ref reader);
    }

    private static double? Number(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.Null ? null : reader.GetDouble();
    }
}
