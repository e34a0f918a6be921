using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using KernelGen.Tool.Output;

namespace KernelGen.Tool.Showing;

/// <summary>The machine code that the JIT compiler makes of a kernel's loop on this machine.</summary>
internal static class MachineCode
{
    internal const string Command = "print-machine-code";

    /// <summary>Has it printed by a child of this process, since the compiler is told to print when a process starts.</summary>
    internal static string Of(string assembly, string type)
    {
        string file = Path.GetTempFileName();
        try
        {
            // What follows the last dot is the nested type, which is enough for the filter.
            string filter = $"*{type[(type.LastIndexOf('.') + 1)..]}:Run*";
            ChildProcess.Result result = ChildProcess.Run(
                ["exec", typeof(MachineCode).Assembly.Location, Command, assembly, type],
                new Dictionary<string, string>
                {
                    ["DOTNET_JitDisasm"] = filter,
                    ["DOTNET_JitStdOutFile"] = file,
                    ["DOTNET_TieredCompilation"] = "0",
                });
            if (result.ExitCode != 0)
                throw new BadInputException($"{type} cannot be compiled: {result.Error}".Trim());
            return File.ReadAllText(file);
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>In the child: compiles the loop, and of its widths the one that this machine uses.</summary>
    internal static int Compile(string assembly, string type)
    {
        Type kernel = new KernelAssembly(assembly, sharesKernelGen: false).Type(type);
        string width = Vector512.IsHardwareAccelerated ? "Run512" : Vector256.IsHardwareAccelerated ? "Run256" : "Run128";
        const BindingFlags All = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
        foreach (MethodInfo method in kernel.GetMethods(All).Where(method => method.Name == "Run" || method.Name == width))
            RuntimeHelpers.PrepareMethod(method.MethodHandle);
        return ExitCodes.Fine;
    }
}
