using BenchmarkDotNet.Attributes;
using KernelGen.Benchmarks.Generator;
using Microsoft.CodeAnalysis;

namespace KernelGen.Benchmarks.Suites;

/// <summary>The generator's own speed: everything at once, and one keystroke in a file without kernels.</summary>
[MemoryDiagnoser]
public class GeneratorSuite
{
    private KernelProject? _project;
    private GeneratorDriver? _driver;

    [Params(50, 500)]
    public int Kernels { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        _project = new KernelProject(Kernels);
        _driver = KernelProject.Driver().RunGenerators(_project.Compilation);
    }

    [Benchmark]
    public GeneratorDriver Cold() => KernelProject.Driver().RunGenerators(_project!.Edit());

    [Benchmark]
    public GeneratorDriver UnrelatedEdit() => _driver = _driver!.RunGenerators(_project!.Edit());
}
