global using KernelGen.Generator.Ir;
global using KernelGen.Generator.Support;
global using Xunit;
