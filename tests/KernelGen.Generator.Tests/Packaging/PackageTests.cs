using System.IO.Compression;

namespace KernelGen.Generator.Tests;

/// <summary>The package as a user gets it: packed, referred to by a new project, built and run.</summary>
public sealed class PackageTests : IDisposable
{
#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    private static readonly Dictionary<string, string?> NoSettings = [];

    private readonly string folder = Directory.CreateTempSubdirectory("kernelgen-package-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_project_that_refers_to_the_package_builds_and_runs()
    {
        string feed = Path.Combine(folder, "feed");
        DotNet.Run(Repository.Root, NoSettings, "pack", "src/KernelGen", "-c", Configuration, "--no-build", "-o", feed);
        AssertContents(Assert.Single(Directory.GetFiles(feed, "KernelGen.0.*.nupkg")));

        string consumer = Path.Combine(folder, "consumer");
        Directory.CreateDirectory(consumer);
        File.WriteAllText(Path.Combine(consumer, "Consumer.csproj"), Project());
        File.WriteAllText(Path.Combine(consumer, "NuGet.config"), Feeds(feed));
        File.WriteAllText(Path.Combine(consumer, "Program.cs"), Program);
        string output = DotNet.Run(
            consumer, new Dictionary<string, string?> { ["NUGET_PACKAGES"] = Path.Combine(folder, "packages") }, "run", "-c", "Release");

        Assert.Equal(["2, 4, 6, 8, 10", "55", "ok"], output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        string[] generated = [.. Directory.GetFiles(Path.Combine(consumer, "obj"), "*.g.cs", SearchOption.AllDirectories).Select(static f => Path.GetFileName(f)!)];
        Assert.Contains("Demo.Kernels.TwiceKernel.Simd.g.cs", generated);
        string call = Directory.GetFiles(Path.Combine(consumer, "obj"), "Demo.Kernels.TwiceKernel.g.cs", SearchOption.AllDirectories)[0];
        Assert.Contains("Float = FloatMode.Contract,", File.ReadAllText(call), StringComparison.Ordinal);
    }

    private const string Program = """
        using Demo;
        using KernelGen;

        int[] x = [1, 2, 3, 4, 5];
        int[] twice = new int[5];
        Kernels.Twice(x, twice);
        Console.WriteLine(string.Join(", ", twice));
        Console.WriteLine(Kernels.Squares(x));

        float[] inputs = new float[100_000];
        for (int i = 0; i < inputs.Length; i++)
            inputs[i] = i * 0.25f;
        using var array = new KernelArray<float>(inputs);
        using var results = new KernelArray<float>(inputs.Length);
        Kernels.Root(array, results);
        for (int i = 0; i < inputs.Length; i++)
        {
            if (results.AsReadOnlySpan()[i] != Kernels.Root(inputs[i]))
                throw new InvalidOperationException($"Element {i} differs.");
        }

        Console.WriteLine("ok");

        namespace Demo
        {
            public static partial class Kernels
            {
                [DataParallel] public static int Twice(int x) => 2 * x;

                [DataParallel(Reduce = Reduction.Sum)] public static int Squares(int x) => x * x;

                [DataParallel] public static float Root(float x) => MathF.Sqrt(x) + 1f;
            }
        }
        """;

    private static string Project() => """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <OutputType>Exe</OutputType>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <UseAppHost>false</UseAppHost>
            <NuGetAudit>false</NuGetAudit>
            <EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>
            <KernelGenFloatMode>Contract</KernelGenFloatMode>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="KernelGen" Version="0.*" />
          </ItemGroup>
        </Project>
        """;

    /// <summary>The new package comes from its feed; what it depends on, from where this build got it.</summary>
    private static string Feeds(string feed) => $"""
        <configuration>
          <packageSources>
            <clear />
            <add key="packed" value="{feed}" />
          </packageSources>
          <fallbackPackageFolders>
            <add key="built" value="{PackageFolder}" />
          </fallbackPackageFolders>
        </configuration>
        """;

    private static string PackageFolder => Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private static void AssertContents(string package)
    {
        using ZipArchive archive = ZipFile.OpenRead(package);
        string[] files = [.. archive.Entries.Select(static e => e.FullName)];

        Assert.Contains("lib/net10.0/KernelGen.dll", files);
        Assert.Contains("lib/net10.0/KernelGen.xml", files);
        Assert.Contains("analyzers/dotnet/cs/KernelGen.Generator.dll", files);
        Assert.Contains("analyzers/dotnet/cs/KernelGen.CodeFixes.dll", files);
        Assert.Contains("buildTransitive/KernelGen.props", files);
        Assert.DoesNotContain(files, static f => f.Contains("Microsoft.CodeAnalysis", StringComparison.Ordinal));
    }
}
