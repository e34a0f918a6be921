using System.Text.Json;
using KernelGen.Dispatch;

namespace KernelGen.Log;

/// <summary>
/// A decision as one JSON object. Its fields are stable: <c>time, kernel, length, bytes, location,
/// candidates[{device, predictedMicroseconds, parts{launch, compute, memory, transfer}, whyNot}], chosen, reason,
/// predicted, actual, completedOn, error, missing[{id, target, message}]</c>. Times are microseconds.
/// </summary>
internal static class DecisionJson
{
    internal static void Write(Utf8JsonWriter json, Decision decision)
    {
        json.WriteStartObject();
        json.WriteString("time"u8, DateTime.UtcNow);
        json.WriteString("kernel"u8, decision.Kernel.Name);
        json.WriteNumber("length"u8, (long)decision.Workload.Length);
        json.WriteNumber("bytes"u8, decision.Workload.Bytes);
        json.WriteString("location"u8, decision.Residency);
        json.WriteStartArray("candidates"u8);
        foreach (CandidateCost candidate in decision.Candidates)
            Write(json, candidate);
        json.WriteEndArray();
        json.WriteString("chosen"u8, decision.Device);
        json.WriteString("reason"u8, decision.Reason);
        WriteTime(json, "predicted"u8, decision.Predicted.Total);
        if (decision.ActualMicroseconds is { } actual)
            WriteTime(json, "actual"u8, actual);
        if (decision.CompletedOn is { } completedOn)
            json.WriteString("completedOn"u8, completedOn);
        if (decision.Error is { } error)
            json.WriteString("error"u8, error);
        if (decision.Kernel.Reasons.Count > 0)
            WriteMissing(json, decision.Kernel.Reasons);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, CandidateCost candidate)
    {
        json.WriteStartObject();
        json.WriteString("device"u8, candidate.Device);
        if (candidate.Cost is { } cost)
        {
            WriteTime(json, "predictedMicroseconds"u8, cost.Total);
            json.WriteStartObject("parts"u8);
            WriteTime(json, "launch"u8, cost.Launch);
            WriteTime(json, "compute"u8, cost.Compute);
            WriteTime(json, "memory"u8, cost.Memory);
            WriteTime(json, "transfer"u8, cost.Transfer);
            json.WriteEndObject();
        }
        if (candidate.WhyNot is { } whyNot)
            json.WriteString("whyNot"u8, whyNot);
        json.WriteEndObject();
    }

    private static void WriteMissing(Utf8JsonWriter json, IReadOnlyList<Reason> reasons)
    {
        json.WriteStartArray("missing"u8);
        foreach (Reason reason in reasons)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, reason.Id);
            json.WriteString("target"u8, reason.Target.ToString());
            json.WriteString("message"u8, reason.Message);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    // JSON has no infinity, which is what a rate of 0 makes of a time.
    private static void WriteTime(Utf8JsonWriter json, ReadOnlySpan<byte> name, double microseconds)
    {
        if (double.IsFinite(microseconds))
            json.WriteNumber(name, Math.Round(microseconds, 3));
        else
            json.WriteNull(name);
    }
}
