namespace KernelGen.Generator.Passes;
internal static class NarrowIntegers
{
    public static KernelFunction Run(KernelFunction function) => function;
}
