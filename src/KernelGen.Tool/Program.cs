using KernelGen.Tool.Commands;
using KernelGen.Tool.Output;

return new KernelGenCommand(ToolConsole.OfProcess()).Run(args);
