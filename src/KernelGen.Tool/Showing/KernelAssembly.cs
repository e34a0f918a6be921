using System.Reflection;
using System.Runtime.Loader;
using KernelGen.Tool.Output;

namespace KernelGen.Tool.Showing;

/// <summary>A project's assembly, loaded to have its kernels compiled; in a process of its own, which keeps no file open.</summary>
internal sealed class KernelAssembly : AssemblyLoadContext
{
    private readonly AssemblyDependencyResolver _resolver;
    private readonly bool _sharesKernelGen;
    private readonly Assembly _assembly;

    /// <param name="path">The assembly.</param>
    /// <param name="sharesKernelGen">Whether its kernels must be of the types that the tool knows, not of its own copy of them.</param>
    internal KernelAssembly(string path, bool sharesKernelGen)
    {
        _resolver = new AssemblyDependencyResolver(path);
        _sharesKernelGen = sharesKernelGen;
        _assembly = LoadFromAssemblyPath(path);
    }

    /// <exception cref="BadInputException">There is no such type.</exception>
    internal Type Type(string name) =>
        _assembly.GetTypes().FirstOrDefault(type => type.FullName?.Replace('+', '.') == name)
        ?? throw new BadInputException($"{_assembly.GetName().Name} has no {name}.");

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (_sharesKernelGen && assemblyName.Name is "KernelGen" or "KernelGen.Ilgpu" or "ILGPU" or "ILGPU.Algorithms")
            return null;
        return _resolver.ResolveAssemblyToPath(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;
    }
}
