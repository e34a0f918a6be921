namespace KernelGen;

public static partial class KernelMath
{
    /// <summary>e^x.</summary>
    public static float Exp(float x) => MathF.Exp(x);
}
