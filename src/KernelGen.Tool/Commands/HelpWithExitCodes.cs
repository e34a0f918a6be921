using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using KernelGen.Tool.Output;

namespace KernelGen.Tool.Commands;

/// <summary>The help of a command, and below it what the process ends with.</summary>
internal sealed class HelpWithExitCodes : SynchronousCommandLineAction
{
    private readonly HelpAction _help = new();

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        int code = _help.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output.WriteLine(ExitCodes.Help);
        return code;
    }
}
