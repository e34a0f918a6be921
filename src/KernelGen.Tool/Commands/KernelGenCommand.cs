using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using KernelGen.Tool.Output;

namespace KernelGen.Tool.Commands;

/// <summary>The command line. In: arguments. Out: what a command writes, and the exit code of <see cref="ExitCodes"/>.</summary>
internal sealed class KernelGenCommand(ToolConsole console)
{
    internal int Run(string[] args)
    {
        ParseResult parsed = Create().Parse(args);
        var configuration = new InvocationConfiguration
        {
            Output = console.Out,
            Error = console.Error,
            EnableDefaultExceptionHandler = false,
        };
        try
        {
            int code = parsed.Invoke(configuration);
            return parsed.Action is ParseErrorAction ? ExitCodes.BadInput : code;
        }
        catch (Exception exception) when (exception is BadInputException or IOException or UnauthorizedAccessException)
        {
            console.Error.WriteLine(exception.Message);
            return ExitCodes.BadInput;
        }
    }

    // Not a RootCommand, whose name is that of the assembly.
    private Command Create()
    {
        var root = new Command("kernelgen", "Where kernels run, why, and what they are made of.")
        {
            new HelpOption { Action = new HelpWithExitCodes() },
            new VersionOption(),
            DevicesCommand.Create(console),
            CalibrateCommand.Create(console),
            ExplainCommand.Create(console),
            CompareCommand.Create(console),
            ReportCommand.Create(console),
            ShowCommand.Create(console),
        };
        foreach (Command child in ShowCommand.CreateChildren(console))
            root.Add(child);
        return root;
    }
}
