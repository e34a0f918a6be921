using System.CommandLine;
using KernelGen.Tool.Output;
using KernelGen.Tool.Showing;

namespace KernelGen.Tool.Commands;

/// <summary><c>kernelgen show</c>, and what its children are started with.</summary>
internal static class ShowCommand
{
    internal static Command Create(ToolConsole console)
    {
        Argument<string> project = new("project") { Description = "A C# project, or its folder." };
        Option<string?> kernel = CommonOptions.Kernel();
        Option<ShowTarget> target = new("--target", "-t")
        {
            Description = "What to show: call, the overloads; simd, the loop; ilgpu, the GPU kernel; ir, the passes; ptx, NVIDIA's " +
                "assembly; asm, this machine's.",
            DefaultValueFactory = static _ => ShowTarget.Simd,
        };
        Option<string> configuration = new("--configuration", "-c")
        {
            Description = "The configuration to build.", DefaultValueFactory = static _ => "Release",
        };
        Option<string?> framework = new("--framework", "-f") { Description = "The target framework to build." };
        Option<bool> json = CommonOptions.Json();
        Command command = new("show", "Builds a project and prints what was generated for its kernels.")
        {
            project, kernel, target, configuration, framework, json,
        };
        command.SetAction(parsed =>
        {
            string path = parsed.GetRequiredValue(project);
            BuiltProject built = console.Wait(
                $"building {Path.GetFileName(path)}",
                () => ProjectBuild.Run(path, parsed.GetRequiredValue(configuration), parsed.GetValue(framework)));
            IReadOnlyList<ShownFile> files = console.Wait(
                "compiling", () => Files(built, parsed.GetValue(kernel), parsed.GetValue(target)));
            if (parsed.GetValue(json))
                console.WriteJson(files);
            else
                Print(files, console.Out);
            return ExitCodes.Fine;
        });
        return command;
    }

    internal static IEnumerable<Command> CreateChildren(ToolConsole console)
    {
        yield return Child(MachineCode.Command, MachineCode.Compile);
        yield return Child(Ptx.Command, (assembly, type) => Ptx.Print(assembly, type, console.Out));
    }

    private static Command Child(string name, Func<string, string, int> run)
    {
        Argument<string> assembly = new("assembly"), type = new("type");
        Command command = new(name) { assembly, type };
        command.Hidden = true;
        command.SetAction(parsed => run(parsed.GetRequiredValue(assembly), parsed.GetRequiredValue(type)));
        return command;
    }

    private static IReadOnlyList<ShownFile> Files(BuiltProject built, string? kernel, ShowTarget target)
    {
        if (built.Files.Count == 0)
            throw new BadInputException("The project has no kernel: no method is marked [DataParallel], or KernelGen is not referenced.");
        ShownFile[] mine = [.. built.Files.Where(file => GeneratedFiles.Matches(file.Kernel, kernel))];
        if (mine.Length == 0)
        {
            IEnumerable<string> names = built.Files.Select(static file => file.Kernel).Distinct().Take(50);
            throw new BadInputException($"No kernel is named like {kernel}. There are:\n  {string.Join("\n  ", names)}");
        }
        ShownFile[] shown = target switch
        {
            ShowTarget.Asm => [.. Of(mine, ShowTarget.Call).Select(file => Compiled(file, target, ".asm", MachineCode.Of(built.Assembly, GeneratedFiles.TypeOf(file))))],
            ShowTarget.Ptx => [.. Of(mine, ShowTarget.Ilgpu).Select(file => Compiled(file, target, ".ptx", Ptx.Of(built.Assembly, GeneratedFiles.TypeOf(file))))],
            _ => [.. Of(mine, target)],
        };
        return shown.Length > 0
            ? shown
            : throw new BadInputException(
                $"{mine[0].Kernel} has no {target.ToString().ToLowerInvariant()}; --target ir says why, and what it has.");
    }

    private static IEnumerable<ShownFile> Of(IEnumerable<ShownFile> files, ShowTarget target) =>
        files.Where(file => file.Target == target);

    private static ShownFile Compiled(ShownFile file, ShowTarget target, string extension, string text) =>
        new(file.Kernel, target, GeneratedFiles.TypeOf(file) + extension, text);

    private static void Print(IReadOnlyList<ShownFile> files, TextWriter output)
    {
        foreach (ShownFile file in files)
        {
            if (files.Count > 1)
                output.WriteLine($"// ==== {file.Name}");
            output.WriteLine(file.Text.TrimEnd());
        }
    }
}
