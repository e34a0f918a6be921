using System.Security;
using KernelGen.Tool.Output;

namespace KernelGen.Tool.Showing;

/// <summary>
/// Builds a project as <c>dotnet build</c> does, but for one file of targets that sends what the generator writes to a
/// folder of its own. The project's files stay as they are.
/// </summary>
internal static class ProjectBuild
{
    /// <exception cref="BadInputException">There is no such project, or it does not compile.</exception>
    internal static BuiltProject Run(string project, string configuration, string? framework)
    {
        string path = Find(project);
        DirectoryInfo folder = Directory.CreateTempSubdirectory("kernelgen-show-");
        try
        {
            string generated = Path.Combine(folder.FullName, "generated");
            string targets = Path.Combine(folder.FullName, "show.targets");
            File.WriteAllText(targets, Targets(path, generated, targets));
            string[] arguments =
            [
                "build", path, "-c", configuration, "-nologo", "-v:quiet", "-getProperty:TargetPath",
                "-p:CustomAfterMicrosoftCommonTargets=" + targets, .. framework is null ? [] : (string[])["-f", framework],
            ];
            ChildProcess.Result built = ChildProcess.Run(arguments, null);
            string assembly = built.Output.Trim();
            if (built.ExitCode != 0)
                throw new BadInputException($"{path} does not build:\n{built.Output}\n{built.Error}".Trim());
            if (assembly.Length == 0)
                throw new BadInputException($"{path} has several target frameworks; choose one with --framework.");
            return new BuiltProject(assembly, GeneratedFiles.Read(generated));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Find(string project)
    {
        if (File.Exists(project))
            return Path.GetFullPath(project);
        if (!Directory.Exists(project))
            throw new BadInputException($"There is no project {project}.");
        string[] found = Directory.GetFiles(project, "*.csproj");
        return found.Length == 1
            ? Path.GetFullPath(found[0])
            : throw new BadInputException(found.Length == 0
                ? $"There is no C# project in {project}."
                : $"There are {found.Length} projects in {project}; name one.");
    }

    // The last item makes the compiler run, though nothing of the project's has changed.
    private static string Targets(string project, string generated, string self)
    {
        string condition = $"Condition=\"'$(MSBuildProjectFullPath)' == '{SecurityElement.Escape(project)}'\"";
        return
            $"""
            <Project>
              <PropertyGroup {condition}>
                <EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>
                <CompilerGeneratedFilesOutputPath>{SecurityElement.Escape(generated)}</CompilerGeneratedFilesOutputPath>
                <KernelGenDump>all</KernelGenDump>
              </PropertyGroup>
              <ItemGroup {condition}>
                <CompilerVisibleProperty Include="KernelGenDump" />
                <CustomAdditionalCompileInputs Include="{SecurityElement.Escape(self)}" />
              </ItemGroup>
            </Project>
            """;
    }
}
