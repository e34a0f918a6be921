using KernelGen.Tool.Output;
#if HAS_ILGPU
using System.Reflection;
using KernelGen.Ilgpu;
#endif

namespace KernelGen.Tool.Showing;

/// <summary>A GPU kernel as NVIDIA's assembly, compiled for a GPU that need not be there.</summary>
internal static class Ptx
{
    internal const string Command = "print-ptx";

    /// <summary>Has it printed by a child of this process, which loads the project's assembly.</summary>
    internal static string Of(string assembly, string type)
    {
        ChildProcess.Result result = ChildProcess.Run(["exec", typeof(Ptx).Assembly.Location, Command, assembly, type], null);
        return result.ExitCode == 0
            ? result.Output
            : throw new BadInputException($"{type} cannot be compiled: {result.Error}".Trim());
    }

#if HAS_ILGPU
    /// <summary>In the child: compiles all kernels of a program.</summary>
    internal static int Print(string assembly, string type, TextWriter output)
    {
        Type program = new KernelAssembly(assembly, sharesKernelGen: true).Type(type + "Ilgpu");
        foreach (MethodInfo method in OfflinePtx.Methods(program))
        {
            output.WriteLine($"// {method.Name}");
            output.WriteLine(OfflinePtx.Of(method));
        }
        return ExitCodes.Fine;
    }
#else
    internal static int Print(string assembly, string type, TextWriter output) =>
        throw new BadInputException("this build of the tool has no ILGPU, which compiles kernels to PTX");
#endif
}
