using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KernelGen.Generator.Tests;

/// <summary>Whatever the user's names are, generated code compiles and means ours by ours.</summary>
public class NameTests
{
    private static readonly string[] GeneratedLocals =
    [
        "i", "n", "start", "end", "arguments", "length", "live", "faults", "count", "block", "last", "lanes", "lane", "identity", "value", "values", "k",
        "apart", "before512", "TStore", "Run", "Step512", "Edge512", "Replay", "Info", "DirectLength", "destination", "runtime", "partials", "partials2",
        "lanes0", "value0", "result", "x2", "px", "pxCopy", "pxHome", "pxLength", "xCopy", "xLength", "artials", "GetType", "MemberwiseClone", "FKernel",
        "uniformCount", "in", "class", "async", "await", "var", "field", "nameof", "global", "record", "_", "__", "Kernels", "Demo", "F", "T",
    ];

    public static TheoryData<string> Locals => new(GeneratedLocals);

    public static TheoryData<string> OurNames => new(GeneratedNames.Namespaces.Keys.Where(static n => !n.EndsWith("Attribute", StringComparison.Ordinal)));

    /// <summary>All kinds of kernels whose parameters have one name.</summary>
    private static string Named(string name) => $$"""
        using KernelGen;

        namespace Demo;

        public static partial class Kernels
        {
            [DataParallel] public static int F(int @{{name}}, int other) => @{{name}} / other;
            [DataParallel] public static byte Uniform([Uniform] byte @{{name}}, int x) => (byte)(@{{name}} / x);
            [DataParallel] public static void InOut(ref float @{{name}}, float x) => @{{name}} += x;
            [DataParallel] public static void Output(float x, out double @{{name}}) => @{{name}} = x;
            [DataParallel] public static float Read([Index] int @{{name}}, System.ReadOnlySpan<float> x) => x[@{{name}}];
            [DataParallel] public static float Table(int x, System.ReadOnlySpan<float> @{{name}}) => @{{name}}[x];
            [DataParallel] public static (int @{{name}}, int Other) Tuple(int x, int y) => (x, y);
            [DataParallel(Reduce = Reduction.Sum)] public static int Sum(int @{{name}}, [Uniform] int x) => @{{name}} / x;
            [DataParallel(Reduce = Reduction.Count)] public static bool Count([Uniform] byte @{{name}}, byte x) => x > @{{name}};
            [DataParallel] public static int Local(int x) { int @{{name}} = x + 1; if (x > 2) @{{name}} /= x; return @{{name}}; }
            [DataParallel] public static decimal Loop([Uniform] decimal @{{name}}, decimal x) => @{{name}} + x;
            [DataParallel(Reduce = Reduction.Max)] public static int LoopMax(int @{{name}}) { while (@{{name}} > 9) @{{name}} /= 3; return @{{name}}; }
        }
        """;

    [Theory]
    [MemberData(nameof(Locals))]
    [MemberData(nameof(OurNames))]
    public void A_parameter_may_be_called(string name)
    {
        GeneratorRun.Of(new TestProject(Named(name)) { WithGpu = true }).Compiles();
        GeneratorRun.Of(new TestProject(Named(name)) { AllowUnsafe = false }).Compiles();
    }

    [Theory]
    [MemberData(nameof(OurNames))]
    public void A_member_a_type_and_a_namespace_may_be_called(string name)
    {
        const string Members = """
            [KernelGen.DataParallel] public static int Divide(int x, [KernelGen.Uniform] int y, [KernelGen.Index] int i) => x / y + i;
            [KernelGen.DataParallel(Reduce = KernelGen.Reduction.Sum)] public static float Sum(float x) => x;
            """;
        string global = Members.Replace("KernelGen.", "global::KernelGen.", StringComparison.Ordinal);
        string[] sources =
        [
            $"namespace Demo; public static partial class Kernels {{ public static int {name} => 1; {global} }}",
            $"namespace Demo; public class Base {{ protected class {name} {{ }} }} public partial class Kernels : Base {{ {global} }}",
            $"namespace Demo; public partial class {name} {{ public static partial class Kernels {{ {global} }} }}",
            $"namespace Demo {{ public class {name} {{ }} }} namespace Demo.Inner {{ public static partial class Kernels {{ {global} }} }}",
            $"namespace Demo.{name}.Inner {{ public static partial class Kernels {{ {global} }} }}",
        ];
        foreach (string source in sources)
        {
            GeneratorRun.Of(new TestProject(source) { WithGpu = true }).Compiles();
            GeneratorRun.Of(new TestProject(source) { AllowUnsafe = false }).Compiles();
        }
    }

    [Theory]
    [InlineData("Operand")]
    [InlineData("Vector512")]
    [InlineData("Reductions")]
    public void A_type_of_the_global_namespace_or_a_global_using_may_be_called(string name)
    {
        string kernels = GeneratorRun.Members("[DataParallel(Reduce = Reduction.Sum)] public static int Divide(int x, [Uniform] int y) => x / y;");

        GeneratorRun.Of(kernels, $"public struct {name} {{ }}").Compiles();
        GeneratorRun.Of(kernels.Replace("namespace Demo;", "", StringComparison.Ordinal), $"public struct {name} {{ }}").Compiles();
        GeneratorRun.Of(kernels, $"global using Other;\nnamespace Other {{ public struct {name} {{ }} public struct {name}<T> {{ }} }}").Compiles();
        GeneratorRun.Of(kernels.Replace("namespace Demo;", "", StringComparison.Ordinal), $"global using {name} = System.Text.StringBuilder;").Compiles();
    }

    [Theory]
    [InlineData("Run")]
    [InlineData("Info")]
    [InlineData("Arguments")]
    [InlineData("Equals")]
    [InlineData("Operand")]
    [InlineData("@class")]
    [InlineData("@in")]
    public void A_marked_method_may_be_called(string name)
    {
        string source = $$"""
            namespace @event.@if;

            public partial struct @struct
            {
                [KernelGen.DataParallel] public static int {{name}}(int x, int y) => x / y;
                [KernelGen.DataParallel(Reduce = KernelGen.Reduction.Min)] public static double {{name}}(double x) => x;
                [KernelGen.DataParallel] public static decimal {{name}}(decimal x) => x;
            }
            """;

        GeneratorRun.Of(source).Compiles();
        GeneratorRun.Of(new TestProject(source) { AllowUnsafe = false }).Compiles();
    }

    /// <summary>A name that is missing from the list would be qualified nowhere.</summary>
    [Fact]
    public void Every_short_name_in_generated_code_is_in_the_list()
    {
        GeneratorRun run = GeneratorRun.Of(new TestProject(Named("x1")) { WithGpu = true });
        var unknown = new HashSet<string>(StringComparer.Ordinal);
        foreach (SyntaxTree tree in run.Output.SyntaxTrees.Where(static t => !t.FilePath.StartsWith("Source", StringComparison.Ordinal)))
        {
            SemanticModel model = run.Output.GetSemanticModel(tree);
            foreach (SimpleNameSyntax name in tree.GetRoot().DescendantNodes(static n => n is not UsingDirectiveSyntax).OfType<SimpleNameSyntax>())
            {
                if (name is not IdentifierNameSyntax { IsVar: true } && IsFirst(name) && model.GetSymbolInfo(name).Symbol is { } symbol && IsForeign(symbol, run.Output.Assembly))
                    unknown.Add(name.Identifier.ValueText);
            }
        }

        Assert.True(unknown.IsSubsetOf(GeneratedNames.Namespaces.Keys), string.Join(", ", unknown.Except(GeneratedNames.Namespaces.Keys)));
        Assert.Contains("Vector512", unknown);
    }

    private static bool IsFirst(SimpleNameSyntax name) => name.Parent switch
    {
        QualifiedNameSyntax qualified => qualified.Left == name,
        MemberAccessExpressionSyntax access => access.Expression == name,
        AliasQualifiedNameSyntax or MemberBindingExpressionSyntax => false,
        _ => true,
    };

    private static bool IsForeign(ISymbol symbol, IAssemblySymbol own) => symbol switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => IsForeign(constructor.ContainingType, own),
        INamespaceSymbol => symbol.Name != "Demo",
        INamedTypeSymbol { SpecialType: SpecialType.None } type => type.ContainingType is null && !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, own),
        _ => false,
    };
}
