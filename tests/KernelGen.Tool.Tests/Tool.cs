using System.Text.Json;
using KernelGen.Tool.Commands;
using KernelGen.Tool.Output;

namespace KernelGen.Tool.Tests;

/// <summary>Runs the command line in this process, and keeps what it writes.</summary>
internal sealed record Tool(int ExitCode, string Output, string Error)
{
    internal JsonElement Json => JsonDocument.Parse(Output).RootElement;

    internal static Tool Run(params string[] args)
    {
        StringWriter output = new(), error = new();
        int code = new KernelGenCommand(new ToolConsole(output, error, isInteractive: false)).Run(args);
        return new Tool(code, output.ToString(), error.ToString());
    }
}
