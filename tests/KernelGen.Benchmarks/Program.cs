using BenchmarkDotNet.Running;
using KernelGen.Benchmarks.Dispatch;
using KernelGen.Benchmarks.Logs;
using KernelGen.Benchmarks.Quick;

if (args is ["quick", ..])
    return QuickRun.Run(args[1..]);
if (args is ["dispatch", ..])
    return DispatchRun.Run(args[1..]);
if (args is ["log", ..])
    return LogRun.Run(args[1..]);

BenchmarkSwitcher.FromAssembly(typeof(QuickRun).Assembly).Run(args);
return 0;
