using System.CommandLine;
using KernelGen.Dispatch;
using KernelGen.Execution;
using KernelGen.Tool.Output;
using Spectre.Console;

namespace KernelGen.Tool.Commands;

/// <summary><c>kernelgen devices</c>.</summary>
internal static class DevicesCommand
{
    internal static Command Create(ToolConsole console)
    {
        Option<bool> json = CommonOptions.Json();
        Command command = new("devices", "Lists the devices that kernels can run on, how fast they are, and why others are not there.")
        {
            json,
        };
        command.SetAction(parsed =>
        {
            FoundDevices found = console.Wait("looking for devices", Find);
            if (parsed.GetValue(json))
                console.WriteJson(found);
            else
                Print(found, console.Text);
            return ExitCodes.Fine;
        });
        return command;
    }

    internal static void RegisterFamilies()
    {
#if HAS_ILGPU
        Ilgpu.IlgpuDevices.Register();
#endif
    }

    private static FoundDevices Find()
    {
        RegisterFamilies();
        using var runtime = new KernelRuntime(new KernelRuntimeOptions { Device = "auto", LogPath = "" });
        // As any first use would: from the calibration file where it knows this machine.
        runtime.Calibrate();
        List<AbsentFamily> absent = [.. DeviceProviders.All
            .Where(static family => family.WhyNone is not null)
            .Select(static family => new AbsentFamily(family.Family, family.WhyNone!))];
        if (!DeviceProviders.All.Any(static family => family.Family == "gpu"))
            absent.Add(new AbsentFamily("gpu", "this build of the tool has no ILGPU, which finds GPUs"));
        return new FoundDevices([.. runtime.Devices.Select(static device => new FoundDevice(device.Name, device.Kind, device.Rates))], absent);
    }

    private static void Print(FoundDevices found, IAnsiConsole console)
    {
        Table table = new() { Border = TableBorder.Minimal };
        table.AddColumn("device");
        table.AddColumn(new TableColumn("launch").RightAligned());
        table.AddColumn(new TableColumn("operations/ns").RightAligned());
        table.AddColumn(new TableColumn("not vectorised").RightAligned());
        table.AddColumn(new TableColumn("cache GB/s").RightAligned());
        table.AddColumn(new TableColumn("up to").RightAligned());
        table.AddColumn(new TableColumn("memory GB/s").RightAligned());
        table.AddColumn(new TableColumn("transfer GB/s").RightAligned());
        foreach (FoundDevice device in found.Devices)
        {
            DeviceRates rates = device.Rates;
            table.AddRow(
                Markup.Escape(device.Name), Texts.Time(rates.LaunchMicroseconds), Texts.Three(rates.OperationsPerNanosecond),
                Texts.Three(rates.ScalarOperationsPerNanosecond), Texts.Three(rates.CacheBytesPerNanosecond),
                Texts.Bytes(rates.CacheBytes), Texts.Three(rates.MemoryBytesPerNanosecond),
                rates.TransferBytesPerNanosecond > 0 ? Texts.Three(rates.TransferBytesPerNanosecond) : "–");
        }
        console.Write(table);
        foreach (AbsentFamily family in found.Absent)
            console.WriteLine($"{family.Family}: {family.Why}");
    }

    private sealed record FoundDevices(IReadOnlyList<FoundDevice> Devices, IReadOnlyList<AbsentFamily> Absent);

    private sealed record FoundDevice(string Name, DeviceKind Kind, DeviceRates Rates);

    private sealed record AbsentFamily(string Family, string Why);
}
