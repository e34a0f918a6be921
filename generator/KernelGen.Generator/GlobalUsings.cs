global using KernelGen.Generator.Ir;
global using KernelGen.Generator.Model;
global using KernelGen.Generator.Support;
