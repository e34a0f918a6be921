namespace KernelGen.Tool.Tests.Showing;

public class ShowTests(ShownProject project) : IClassFixture<ShownProject>
{
    [Fact]
    public void The_loop_of_a_kernel_is_shown()
    {
        Tool run = Tool.Run("show", project.Path, "--kernel", "Demo.Activations.Softsign");

        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("The SIMD loop of Demo.Activations.Softsign", run.Output, StringComparison.Ordinal);
        Assert.Contains("Vector256", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Twice", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_passes_of_all_kernels_are_shown_as_json()
    {
        Tool run = Tool.Run("show", System.IO.Path.GetDirectoryName(project.Path)!, "--target", "ir", "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            ["Demo.Activations.Softsign", "Demo.Activations.Twice"],
            run.Json.EnumerateArray().Select(static file => file.GetProperty("kernel").GetString()));
        Assert.All(run.Json.EnumerateArray(), static file =>
        {
            Assert.Equal("ir", file.GetProperty("target").GetString());
            Assert.Contains("Simplify", file.GetProperty("text").GetString(), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void The_machine_code_of_the_loop_is_shown()
    {
        Tool run = Tool.Run("show", project.Path, "-k", "softsign", "-t", "asm");

        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
        Assert.Matches("Assembly listing for method .*SoftsignKernel:Run[0-9]+", run.Output);
        Assert.Matches("v?divps|fdiv", run.Output);
    }

    [SkippableFact]
    public void Ptx_is_shown_where_ilgpu_is_present()
    {
        Tool run = Tool.Run("show", project.Path, "-k", "softsign", "-t", "ptx");
        bool hasIlgpu = File.Exists(System.IO.Path.Combine(AppContext.BaseDirectory, "ILGPU.dll"));
        if (!hasIlgpu)
            Assert.Equal(2, run.ExitCode);
        Skip.If(!hasIlgpu, "ILGPU is not on this feed.");

        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains(".visible .entry", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_kernel_that_is_not_there_ends_with_2_and_the_names_of_those_that_are()
    {
        Tool run = Tool.Run("show", project.Path, "--kernel", "Nothing");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Demo.Activations.Twice", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_that_does_not_compile_ends_with_2_and_the_error()
    {
        using var broken = new ShownProject();
        broken.Folder.Write("Broken.cs", "class Broken { int x = \"text\"; }");

        Tool run = Tool.Run("show", broken.Path);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("CS0029", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_that_is_not_there_ends_with_2()
    {
        using var folder = new TestFolder();

        Assert.Equal(2, Tool.Run("show", folder.At("None.csproj")).ExitCode);
        Assert.Contains("There is no C# project", Tool.Run("show", folder.Path).Error, StringComparison.Ordinal);
    }
}
