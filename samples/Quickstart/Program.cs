using System.Globalization;
using System.Reflection;
using KernelGen;
using KernelGen.Dispatch;
using Quickstart;

int[] lengths = [16, 256, 4 << 10, 64 << 10, 1 << 20, 16 << 20];
Func<int, Demo>[] demos = [n => new LumaDemo(n), n => new SmoothstepDemo(n), n => new PeakDemo(n)];

// Decisions come from a run time that is observed; times from the default one, which nobody watches.
Decision? decision = null;
using var observed = new KernelRuntime(new KernelRuntimeOptions { OnDecision = made => decision = made });

Timing.WarmUp([.. demos.Select(make => make(lengths[1]))]);
Console.WriteLine($"{"kernel",-10} {"elements",10}  {"device",-12} {"time",12} {"GB/s",7} {"plain loop",11}   reason");
bool isSame = true;
foreach (Func<int, Demo> make in demos)
{
    foreach (int length in lengths)
        isSame &= Report(make(length), length);
}

PrintGeneratedFiles();
Console.WriteLine(isSame ? "All results have the bits of the marked methods." : "RESULTS DIFFER FROM THE MARKED METHODS.");
return isSame ? 0 : 1;

bool Report(Demo demo, int length)
{
    demo.Generated(observed);
    demo.Plain();
    bool same = demo.IsSame();
    double time = Timing.MicrosecondsOf(() => demo.Generated());
    double plain = Timing.MicrosecondsOf(demo.Plain);
    double rate = (double)length * demo.BytesOfAnElement / time / 1000;
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{demo.Name,-10} {length,10:#,0}  {decision!.Device,-12} {time,9:#,0.00} µs {rate,7:0.0} {plain / time,9:0.0} ×   {(same ? decision.Reason : "WRONG")}"));
    return same;
}

static void PrintGeneratedFiles()
{
    string folder = typeof(Kernels).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(data => data.Key == "GeneratedFiles").Value!;
    Console.WriteLine();
    Console.WriteLine($"The generated code, in {folder}:");
    if (!Directory.Exists(folder))
        return;
    foreach (string file in Directory.EnumerateFiles(folder, "*.g.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        Console.WriteLine($"  {Path.GetRelativePath(folder, file)}");
    Console.WriteLine();
}
