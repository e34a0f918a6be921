using System.Runtime.InteropServices;

namespace KernelGen.Generator.Ir;

/// <summary>Floating-point values as the bits a <see cref="Constant"/> holds; netstandard2.0 has no SingleToInt32Bits.</summary>
internal static class FloatBits
{
    public static float Single(long bits) => new Union { Bits = (int)bits }.Value;

    public static double Double(long bits) => BitConverter.Int64BitsToDouble(bits);

    /// <summary>As a Constant holds them: not sign-extended, the upper half is zero.</summary>
    public static long Of(float value) => (uint)new Union { Value = value }.Bits;

    public static long Of(double value) => BitConverter.DoubleToInt64Bits(value);

    [StructLayout(LayoutKind.Explicit)]
    private struct Union
    {
        [FieldOffset(0)]
        public float Value;

        [FieldOffset(0)]
        public int Bits;
    }
}
