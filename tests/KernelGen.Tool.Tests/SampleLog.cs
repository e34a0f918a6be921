namespace KernelGen.Tool.Tests;

/// <summary>A log such as a small program leaves: two kernels, three devices, some learning, some failures.</summary>
internal static class SampleLog
{
    internal static string Text()
    {
        var random = new Random(5);
        LogLines lines = new();
        for (int i = 0; i < 4000; i++)
        {
            long length = (long)Math.Pow(2, 4 + (20 * random.NextDouble()));
            double cpu = 0.05 + (length / 2000.0), parallel = 8 + (length / 8000.0), gpu = 20 + (length / 40_000.0);
            bool explores = random.Next(50) == 0;
            (string device, double predicted) = cpu < parallel ? (explores ? ("cpu-parallel", parallel) : ("cpu", cpu))
                : parallel < gpu ? (explores ? ("cpu", cpu) : ("cpu-parallel", parallel))
                : explores ? ("cpu-parallel", parallel) : ("gpu:0", gpu);
            string more = $",\"runnerUp\":\"{(device == "cpu" ? "cpu-parallel" : "cpu")}\",\"breakEven\":21333"
                + (explores ? ",\"explored\":true" : "")
                + (random.Next(400) == 0 ? ",\"completedOn\":\"cpu\"" : "");
            string kernel = i % 3 == 0 ? "Demo.Images.AVeryLongNamespace.WithManyParts.GaussianBlurOfRowsAndColumns" : "Demo.Activations.Silu";
            lines.Call(kernel, device, length, predicted * Math.Exp(0.4 * (random.NextDouble() - 0.4)), predicted, more);
        }
        return lines.Call("Demo.Rare", "cpu", 100, 3, 4, ",\"missing\":[{\"id\":\"KG0101\",\"target\":\"Gpu\",\"message\":\"it calls a method whose source is not here\"}]").ToString();
    }
}
