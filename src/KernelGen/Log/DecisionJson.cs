using System.Text.Json;
using KernelGen.Dispatch;

namespace KernelGen.Log;

/// <summary>
/// A decision as one JSON object. Its fields are stable: <c>time, kernel, shape[n], length, bytes, residency,
/// candidates[{device, predictedMicroseconds, parts{launch, compute, memory, transfer}, threads, factor, whyNot}],
/// chosen, reason, runnerUp, breakEven, explored, predicted, actual, completedOn, error, missing[{id, target,
/// message}]</c>. Times are microseconds; what does not apply is left out, as are 0 threads and a factor of 1.
/// </summary>
internal static class DecisionJson
{
    internal static void Write(Utf8JsonWriter json, Decision decision)
    {
        json.WriteStartObject();
        json.WriteString("time"u8, DateTime.UtcNow);
        json.WriteString("kernel"u8, decision.Kernel.Name);
        WriteShape(json, decision);
        json.WriteNumber("length"u8, (long)decision.Workload.Length);
        json.WriteNumber("bytes"u8, decision.Workload.Bytes);
        json.WriteString("residency"u8, decision.Residency);
        json.WriteStartArray("candidates"u8);
        foreach (CandidateCost candidate in decision.Candidates)
            Write(json, candidate);
        json.WriteEndArray();
        json.WriteString("chosen"u8, decision.Device);
        json.WriteString("reason"u8, decision.Reason);
        if (decision.RunnerUp is { } runnerUp)
            json.WriteString("runnerUp"u8, runnerUp);
        if (decision.BreakEven is { } breakEven && double.IsFinite(breakEven))
            json.WriteNumber("breakEven"u8, Math.Round(breakEven, 1));
        if (decision.IsExploration)
            json.WriteBoolean("explored"u8, true);
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

    private static void WriteShape(Utf8JsonWriter json, Decision decision)
    {
        json.WriteStartArray("shape"u8);
        if (decision.Shape.Count == 0)
            json.WriteNumberValue((long)decision.Workload.Length);
        for (int i = 0; i < decision.Shape.Count; i++)
            json.WriteNumberValue((long)decision.Shape[i]);
        json.WriteEndArray();
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
            if (cost.Threads > 0)
                json.WriteNumber("threads"u8, cost.Threads);
            if (cost.Factor != 1)
                WriteTime(json, "factor"u8, cost.Factor);
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
