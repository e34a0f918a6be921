using System.Reflection;

namespace KernelGen.Tool.Tests.Showing;

/// <summary>A small project with kernels, which needs no package.</summary>
public sealed class ShownProject : IDisposable
{
    private readonly TestFolder _folder = new();

    public ShownProject()
    {
        string generator = typeof(ShownProject).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(static attribute => attribute.Key == "Generator").Value!;
        string ilgpu = string.Concat(((string[])["KernelGen.Ilgpu", "ILGPU"])
            .Where(static name => File.Exists(System.IO.Path.Combine(AppContext.BaseDirectory, name + ".dll")))
            .Select(static name => $"<Reference Include=\"{System.IO.Path.Combine(AppContext.BaseDirectory, name)}.dll\" />"));
        _folder.Write("Directory.Build.props", "<Project />");
        Path = _folder.Write("Shown.csproj",
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <AllowUnsafeBlocks>true</AllowUnsafeBlocks>
                <UseAppHost>false</UseAppHost>
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="{System.IO.Path.Combine(AppContext.BaseDirectory, "KernelGen.dll")}" />
                {ilgpu}
                <Analyzer Include="{generator}" />
              </ItemGroup>
            </Project>
            """);
        _folder.Write("Kernels.cs",
            """
            using KernelGen;
            namespace Demo;
            public static partial class Activations
            {
                [DataParallel]
                public static float Softsign(float x) => x / (1f + MathF.Abs(x));

                [DataParallel]
                public static int Twice(int x) => x * 2;
            }
            """);
    }

    public string Path { get; }

    internal TestFolder Folder => _folder;

    public void Dispose() => _folder.Dispose();
}
