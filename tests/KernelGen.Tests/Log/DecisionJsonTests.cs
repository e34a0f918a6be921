using System.Buffers;
using System.Text.Json;
using KernelGen.Dispatch;
using KernelGen.Log;

namespace KernelGen.Tests.Log;

public class DecisionJsonTests
{
    [Fact]
    public void Everything_a_decision_has_is_in_its_line()
    {
        var kernel = new KernelInfo
        {
            Name = "Demo.Blur", Cost = new(9, 4, 4, 4), Operands = [],
            Reasons = [new("KG0101", KernelTargets.Gpu, "it recurses")],
        };
        var decision = new Decision
        {
            Kernel = kernel, Workload = new(kernel.Cost, 12, 96, 48), Shape = [3, 4], Device = "cpu-parallel",
            Reason = "a \"good\" one", Residency = "gpu:0", RunnerUp = "cpu", BreakEven = 10.25, IsExploration = true,
            Candidates =
            [
                new("cpu", new(0.05, 2, 1, 0) { Factor = 1.5 }, null),
                new("cpu-parallel", new(8, 1, 0.5, 3) { Threads = 2 }, null),
                new("gpu:0", null, "set aside"),
            ],
            Predicted = new(8, 1, 0.5, 3), ActualMicroseconds = double.PositiveInfinity, CompletedOn = "cpu",
            Error = "System.DivideByZeroException",
        };

        JsonElement line = Written(decision);
        // Field by field, as whoever reads logs depends on it.
        Assert.Equal(
            """
            {"kernel":"Demo.Blur","shape":[3,4],"length":12,"bytes":144,"residency":"gpu:0","candidates":[
            {"device":"cpu","predictedMicroseconds":2.05,"parts":{"launch":0.05,"compute":2,"memory":1,"transfer":0},"factor":1.5},
            {"device":"cpu-parallel","predictedMicroseconds":12,"parts":{"launch":8,"compute":1,"memory":0.5,"transfer":3},"threads":2},
            {"device":"gpu:0","whyNot":"set aside"}],
            "chosen":"cpu-parallel","reason":"a \u0022good\u0022 one","runnerUp":"cpu","breakEven":10.2,"explored":true,
            "predicted":12,"actual":null,"completedOn":"cpu","error":"System.DivideByZeroException",
            "missing":[{"id":"KG0101","target":"Gpu","message":"it recurses"}]}
            """.ReplaceLineEndings(""),
            "{" + line.GetRawText()[(line.GetRawText().IndexOf(',', StringComparison.Ordinal) + 1)..]);
    }

    private static JsonElement Written(Decision decision)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes))
            DecisionJson.Write(json, decision);
        return JsonDocument.Parse(bytes.WrittenMemory).RootElement;
    }
}
