#if HAS_ILGPU
using System.Reflection;
using ILGPU;
using ILGPU.Runtime;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KernelGen.Ilgpu.Tests;

/// <summary>A kernel for each elementary function, compiled here: C# has no generic that ranges over methods.</summary>
internal static class MathKernels
{
    private const int GroupLength = 64;

    private static readonly Lazy<Type> Compiled = new(Compile);

    public static MethodInfo Of(MathFunction function) => Compiled.Value.GetMethod(function.Name)!;

    /// <summary>The function of each pair of arguments, computed by a device; their number is a multiple of a group's.</summary>
    public static T[] Run<T>(Accelerator accelerator, MathFunction function, T[] x, T[] y)
        where T : unmanaged
    {
        try
        {
            var kernel = accelerator.LoadKernel(Of(function).CreateDelegate<Action<ArrayView<T>, ArrayView<T>, ArrayView<T>>>());
            using AcceleratorStream stream = accelerator.CreateStream();
            using MemoryBuffer1D<T, Stride1D.Dense> first = accelerator.Allocate1D(x);
            using MemoryBuffer1D<T, Stride1D.Dense> second = accelerator.Allocate1D(y);
            using MemoryBuffer1D<T, Stride1D.Dense> results = accelerator.Allocate1D<T>(x.Length);
            accelerator.Synchronize();
            kernel(stream, new KernelConfig(x.Length / GroupLength, GroupLength), first.View.BaseView, second.View.BaseView, results.View.BaseView);
            stream.Synchronize();
            return results.GetAsArray1D(stream);
        }
        catch
        {
            // Or no further kernel compiles.
            accelerator.Context.ClearCache(ClearCacheMode.Everything);
            throw;
        }
    }

    private static Type Compile()
    {
        string text = $$"""
            using ILGPU;
            using KernelGen.Ilgpu;

            public static class Kernels
            {
            {{string.Join("\n", MathFunction.All.Select(Kernel))}}
            }
            """;
        var compilation = CSharpCompilation.Create(
            "MathKernels",
            [CSharpSyntaxTree.ParseText(text)],
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(static p => MetadataReference.CreateFromFile(p)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: Microsoft.CodeAnalysis.OptimizationLevel.Release));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        return result.Success
            ? Assembly.Load(image.ToArray()).GetType("Kernels")!
            : throw new InvalidOperationException(string.Join("\n", result.Diagnostics));
    }

    private static string Kernel(MathFunction function)
    {
        string view = function.IsSingle ? "ArrayView<float>" : "ArrayView<double>";
        return $$"""
                public static void {{function.Name}}({{view}} x, {{view}} y, {{view}} results)
                {
                    int i = (Grid.IdxX * Group.DimX) + Group.IdxX;
                    results[i] = {{function.Call("x[i]", "y[i]")}};
                }
            """;
    }
}
#endif
