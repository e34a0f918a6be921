namespace KernelGen.Generator.Tests;

/// <summary>What the generator writes, for people to review. That it is right, the differential tests show by running it.</summary>
public class SnapshotTests
{
    private const string Silu = "[DataParallel] public static float Silu(float x) => x / (1f + MathF.Sqrt(x));";

    /// <summary>The kernel that generator/README.md follows through every stage.</summary>
    private const string Threshold = """
        [DataParallel]
        public static float Threshold(float x, [Uniform] float low)
        {
            if (x < low) return 0f;
            float y = x - low;
            if (y > 1f) y = 1f;
            return y;
        }
        """;

    /// <summary>A loop that each element leaves at a time of its own.</summary>
    private const string Escape = """
        [DataParallel]
        public static int Escape([Index] int pixel, [Uniform] int width, [Uniform] float scale, [Uniform] int limit)
        {
            float cx = (pixel % width) * scale - 2f, cy = (pixel / width) * scale - 1f;
            float x = 0f, y = 0f;
            for (int n = 0; n < limit; n++)
            {
                float xx = x * x, yy = y * y;
                if (xx + yy > 4f) return n;
                y = 2f * x * y + cy;
                x = xx - yy + cx;
            }
            return limit;
        }
        """;

    [Fact]
    public Task Call() => Matches("Silu", Silu, "Demo.Kernels.SiluKernel.g.cs");

    [Fact]
    public Task Simd_loop() => Matches("Silu.Simd", Silu, "Demo.Kernels.SiluKernel.Simd.g.cs");

    [Fact]
    public Task Functions_are_computed_near_and_corrected_apart() => Matches(
        "Logistic.Simd",
        "[DataParallel] public static float Logistic(float x) => 1f / (1f + MathF.Exp(-x));",
        "Demo.Kernels.LogisticKernel.Simd.g.cs");

    [Fact]
    public Task Gpu_program() => Matches("Silu.Ilgpu", Silu, "Demo.Kernels.SiluKernel.Ilgpu.g.cs", withGpu: true);

    [Fact]
    public Task A_loop_runs_while_a_lane_is_live() => Matches("Escape.Simd", Escape, "Demo.Kernels.EscapeKernel.Simd.g.cs");

    [Fact]
    public Task On_a_GPU_a_loop_stays_one() =>
        Matches("Escape.Ilgpu", Escape, "Demo.Kernels.EscapeKernel.Ilgpu.g.cs", withGpu: true);

    [Fact]
    public Task Branches_as_read() => Matches("Threshold", Threshold, "Demo.Kernels.ThresholdKernel.g.cs");

    [Fact]
    public Task Branches_become_masks() => Matches("Threshold.Simd", Threshold, "Demo.Kernels.ThresholdKernel.Simd.g.cs");

    [Fact]
    public Task Mixed_widths_are_widened() => Matches(
        "Luma.Simd",
        "[DataParallel] public static byte Luma(byte r, byte g, byte b) => (byte)((77 * r + 150 * g + 29 * b) >> 8);",
        "Demo.Kernels.LumaKernel.Simd.g.cs");

    [Fact]
    public Task An_error_is_replayed() => Matches(
        "Divide.Simd", "[DataParallel] public static int Divide(int x, int y) => x / y;", "Demo.Kernels.DivideKernel.Simd.g.cs");

    [Fact]
    public Task A_reduction_has_virtual_lanes() => Matches(
        "SquaredError.Simd",
        "[DataParallel(Reduce = Reduction.Sum)] public static float SquaredError(float predicted, float target) => (predicted - target) * (predicted - target);",
        "Demo.Kernels.SquaredErrorKernel.Simd.g.cs");

    [Fact]
    public Task The_call_of_a_reduction_folds_blocks() => Matches(
        "SquaredError",
        "[DataParallel(Reduce = Reduction.Sum)] public static float SquaredError(float predicted, float target) => (predicted - target) * (predicted - target);",
        "Demo.Kernels.SquaredErrorKernel.g.cs");

    [Fact]
    public Task Updates_and_outputs_are_stored() => Matches(
        "Momentum",
        "[DataParallel] public static void Momentum(ref float w, out float step, float g, [Uniform] float rate) { step = rate * g; w -= step; }",
        "Demo.Kernels.MomentumKernel.g.cs");

    [Fact]
    public Task What_has_no_lanes_is_a_loop() => Matches(
        "Steps", "[DataParallel] public static int Steps(int x) { int n = 0; try { n = x; } finally { n++; } return n; }", "Demo.Kernels.StepsKernel.g.cs");

    [Fact]
    public Task Without_unsafe_code_there_are_safe_loops() => Matches(
        "Total.Safe",
        "[DataParallel(Reduce = Reduction.Sum)] public static float Total(float x, [Uniform] float scale) => x * scale;",
        "Demo.Kernels.TotalKernel.g.cs",
        allowUnsafe: false);

    [Fact]
    public Task A_dump_shows_each_pass_the_cost_and_the_targets()
    {
        var project = new TestProject(GeneratorRun.Members(Threshold)) { FloatMode = "Contract", Dump = "all" };
        return Snapshot.Matches("Threshold.Dump", GeneratorRun.Of(project).Compiles().Files["Demo.Kernels.ThresholdKernel.Dump.g.cs"]);
    }

    /// <summary>generator/README.md shows pieces of these snapshots, indented as it pleases.</summary>
    [Fact]
    public void The_generators_readme_shows_what_is_generated()
    {
        string readme = File.ReadAllText(Repository.Folder("generator", "README.md"));
        string[] snapshots = [.. Directory.GetFiles(Repository.Folder("tests", "KernelGen.Generator.Tests", "Snapshots"), "Threshold*.verified.cs")
            .Where(static file => !file.Contains(".Dump.", StringComparison.Ordinal))
            .SelectMany(File.ReadLines).Select(static line => line.TrimStart('/', ' '))];
        string[] shown = [.. readme.Split('\n').SkipWhile(static line => !line.StartsWith("2. **IR**", StringComparison.Ordinal))
            .TakeWhile(static line => !line.StartsWith("5. ", StringComparison.Ordinal))
            .Where(static line => line.StartsWith("   ", StringComparison.Ordinal)).Select(static line => line.Trim())];
        string[] code = [.. Blocks(shown)];

        Assert.True(code.Length > 15);
        Assert.Empty(code.Except(snapshots));
    }

    private static IEnumerable<string> Blocks(IEnumerable<string> lines)
    {
        bool isCode = false;
        foreach (string line in lines)
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
                isCode = !isCode;
            else if (isCode)
                yield return line;
        }
    }

    private static Task Matches(string name, string members, string file, bool allowUnsafe = true, bool withGpu = false)
    {
        GeneratorRun run = GeneratorRun.Of(new TestProject(GeneratorRun.Members(members)) { AllowUnsafe = allowUnsafe, WithGpu = withGpu }).Compiles();
        return Snapshot.Matches(name, run.Files[file]);
    }
}
