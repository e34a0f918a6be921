using ILGPU.IR.Intrinsics;

namespace KernelGen.Ilgpu.Arithmetic;

/// <summary>
/// One machine instruction each, which ILGPU's optimiser cannot see into: it reassociates float sums, drops NaN, divides by
/// powers of two with a shift, and lets drivers fuse a multiplication with an addition. In OpenCL integers are signed C, so
/// that compilers take their overflow not to happen: here they are unsigned. The C# bodies say what they compute.
/// </summary>
internal static class Machine
{
    [IntrinsicImplementation]
    [Instruction("add.rn.f32", "{0} + {1}")]
    public static float Add(float a, float b) => a + b;

    [IntrinsicImplementation]
    [Instruction("sub.rn.f32", "{0} - {1}")]
    public static float Subtract(float a, float b) => a - b;

    [IntrinsicImplementation]
    [Instruction("mul.rn.f32", "{0} * {1}")]
    public static float Multiply(float a, float b) => a * b;

    [IntrinsicImplementation]
    [Instruction("div.rn.f32", "(float)((double){0} / (double){1})")]
    public static float Divide(float a, float b) => a / b;

    [IntrinsicImplementation]
    [Instruction("sqrt.rn.f32", "(float)sqrt((double){0})")]
    public static float Sqrt(float x) => MathF.Sqrt(x);

    [IntrinsicImplementation]
    [Instruction("fma.rn.f32", "fma({0}, {1}, {2})")]
    public static float FusedMultiplyAdd(float a, float b, float c) => MathF.FusedMultiplyAdd(a, b, c);

    [IntrinsicImplementation]
    [Instruction("cvt.rmi.f32.f32", "floor({0})")]
    public static float Floor(float x) => MathF.Floor(x);

    [IntrinsicImplementation]
    [Instruction("cvt.rpi.f32.f32", "ceil({0})")]
    public static float Ceiling(float x) => MathF.Ceiling(x);

    [IntrinsicImplementation]
    [Instruction("cvt.rzi.f32.f32", "trunc({0})")]
    public static float Truncate(float x) => MathF.Truncate(x);

    [IntrinsicImplementation]
    [Instruction("cvt.rni.f32.f32", "rint({0})")]
    public static float RoundToEven(float x) => MathF.Round(x, MidpointRounding.ToEven);

    [IntrinsicImplementation]
    [Instruction("set.eq.s32.f32", "{0} == {1}")]
    public static int Equal(float a, float b) => a == b ? 1 : 0;

    [IntrinsicImplementation]
    [Instruction("set.neu.s32.f32", "{0} != {1}")]
    public static int NotEqual(float a, float b) => a != b ? 1 : 0;

    [IntrinsicImplementation]
    [Instruction("set.lt.s32.f32", "{0} < {1}")]
    public static int Less(float a, float b) => a < b ? 1 : 0;

    [IntrinsicImplementation]
    [Instruction("set.le.s32.f32", "{0} <= {1}")]
    public static int LessOrEqual(float a, float b) => a <= b ? 1 : 0;

    [IntrinsicImplementation]
    [Instruction("set.gt.s32.f32", "{0} > {1}")]
    public static int Greater(float a, float b) => a > b ? 1 : 0;

    [IntrinsicImplementation]
    [Instruction("set.ge.s32.f32", "{0} >= {1}")]
    public static int GreaterOrEqual(float a, float b) => a >= b ? 1 : 0;

    [IntrinsicImplementation]
    [Instruction("add.rn.f64", "{0} + {1}")]
    public static double Add(double a, double b) => a + b;

    [IntrinsicImplementation]
    [Instruction("sub.rn.f64", "{0} - {1}")]
    public static double Subtract(double a, double b) => a - b;

    [IntrinsicImplementation]
    [Instruction("mul.rn.f64", "{0} * {1}")]
    public static double Multiply(double a, double b) => a * b;

    [IntrinsicImplementation]
    [Instruction("div.rn.f64", "{0} / {1}")]
    public static double Divide(double a, double b) => a / b;

    [IntrinsicImplementation]
    [Instruction("sqrt.rn.f64", "sqrt({0})")]
    public static double Sqrt(double x) => Math.Sqrt(x);

    [IntrinsicImplementation]
    [Instruction("fma.rn.f64", "fma({0}, {1}, {2})")]
    public static double FusedMultiplyAdd(double a, double b, double c) => Math.FusedMultiplyAdd(a, b, c);

    [IntrinsicImplementation]
    [Instruction("cvt.rmi.f64.f64", "floor({0})")]
    public static double Floor(double x) => Math.Floor(x);

    [IntrinsicImplementation]
    [Instruction("cvt.rpi.f64.f64", "ceil({0})")]
    public static double Ceiling(double x) => Math.Ceiling(x);

    [IntrinsicImplementation]
    [Instruction("cvt.rzi.f64.f64", "trunc({0})")]
    public static double Truncate(double x) => Math.Truncate(x);

    [IntrinsicImplementation]
    [Instruction("cvt.rni.f64.f64", "rint({0})")]
    public static double RoundToEven(double x) => Math.Round(x, MidpointRounding.ToEven);

    [IntrinsicImplementation]
    [Instruction("set.eq.s32.f64", "{0} == {1}")]
    public static int Equal(double a, double b) => a == b ? 1 : 0;

    [IntrinsicImplementation]
    [Instruction("set.neu.s32.f64", "{0} != {1}")]
    public static int NotEqual(double a, double b) => a != b ? 1 : 0;

    [IntrinsicImplementation]
    [Instruction("set.lt.s32.f64", "{0} < {1}")]
    public static int Less(double a, double b) => a < b ? 1 : 0;

    [IntrinsicImplementation]
    [Instruction("set.le.s32.f64", "{0} <= {1}")]
    public static int LessOrEqual(double a, double b) => a <= b ? 1 : 0;

    [IntrinsicImplementation]
    [Instruction("set.gt.s32.f64", "{0} > {1}")]
    public static int Greater(double a, double b) => a > b ? 1 : 0;

    [IntrinsicImplementation]
    [Instruction("set.ge.s32.f64", "{0} >= {1}")]
    public static int GreaterOrEqual(double a, double b) => a >= b ? 1 : 0;

    [IntrinsicImplementation]
    [Instruction("add.s32", "(int)((uint){0} + (uint){1})")]
    public static int Add(int a, int b) => a + b;

    [IntrinsicImplementation]
    [Instruction("sub.s32", "(int)((uint){0} - (uint){1})")]
    public static int Subtract(int a, int b) => a - b;

    [IntrinsicImplementation]
    [Instruction("mul.lo.s32", "(int)((uint){0} * (uint){1})")]
    public static int Multiply(int a, int b) => a * b;

    [IntrinsicImplementation]
    [Instruction("add.u32", "(uint){0} + (uint){1}")]
    public static uint Add(uint a, uint b) => a + b;

    [IntrinsicImplementation]
    [Instruction("sub.u32", "(uint){0} - (uint){1}")]
    public static uint Subtract(uint a, uint b) => a - b;

    [IntrinsicImplementation]
    [Instruction("mul.lo.u32", "(uint){0} * (uint){1}")]
    public static uint Multiply(uint a, uint b) => a * b;

    [IntrinsicImplementation]
    [Instruction("add.s64", "(long)((ulong){0} + (ulong){1})")]
    public static long Add(long a, long b) => a + b;

    [IntrinsicImplementation]
    [Instruction("sub.s64", "(long)((ulong){0} - (ulong){1})")]
    public static long Subtract(long a, long b) => a - b;

    [IntrinsicImplementation]
    [Instruction("mul.lo.s64", "(long)((ulong){0} * (ulong){1})")]
    public static long Multiply(long a, long b) => a * b;

    [IntrinsicImplementation]
    [Instruction("add.u64", "(ulong){0} + (ulong){1}")]
    public static ulong Add(ulong a, ulong b) => a + b;

    [IntrinsicImplementation]
    [Instruction("sub.u64", "(ulong){0} - (ulong){1}")]
    public static ulong Subtract(ulong a, ulong b) => a - b;

    [IntrinsicImplementation]
    [Instruction("mul.lo.u64", "(ulong){0} * (ulong){1}")]
    public static ulong Multiply(ulong a, ulong b) => a * b;

    [IntrinsicImplementation]
    [Instruction("div.s32", "(int){0} / (int){1}")]
    public static int Divide(int a, int b) => a / b;

    [IntrinsicImplementation]
    [Instruction("rem.s32", "(int){0} % (int){1}")]
    public static int Remainder(int a, int b) => a % b;

    [IntrinsicImplementation]
    [Instruction("cvt.rn.f32.s32", "convert_float_rte((int){0})")]
    public static float ToSingle(int x) => x;

    [IntrinsicImplementation]
    [Instruction("cvt.rn.f64.s32", "convert_double_rte((int){0})")]
    public static double ToDouble(int x) => x;

    [IntrinsicImplementation]
    [Instruction("div.u32", "(uint){0} / (uint){1}")]
    public static uint Divide(uint a, uint b) => a / b;

    [IntrinsicImplementation]
    [Instruction("rem.u32", "(uint){0} % (uint){1}")]
    public static uint Remainder(uint a, uint b) => a % b;

    [IntrinsicImplementation]
    [Instruction("cvt.rn.f32.u32", "convert_float_rte((uint){0})")]
    public static float ToSingle(uint x) => x;

    [IntrinsicImplementation]
    [Instruction("cvt.rn.f64.u32", "convert_double_rte((uint){0})")]
    public static double ToDouble(uint x) => x;

    [IntrinsicImplementation]
    [Instruction("div.s64", "(long){0} / (long){1}")]
    public static long Divide(long a, long b) => a / b;

    [IntrinsicImplementation]
    [Instruction("rem.s64", "(long){0} % (long){1}")]
    public static long Remainder(long a, long b) => a % b;

    [IntrinsicImplementation]
    [Instruction("cvt.rn.f32.s64", "convert_float_rte((long){0})")]
    public static float ToSingle(long x) => x;

    [IntrinsicImplementation]
    [Instruction("cvt.rn.f64.s64", "convert_double_rte((long){0})")]
    public static double ToDouble(long x) => x;

    [IntrinsicImplementation]
    [Instruction("div.u64", "(ulong){0} / (ulong){1}")]
    public static ulong Divide(ulong a, ulong b) => a / b;

    [IntrinsicImplementation]
    [Instruction("rem.u64", "(ulong){0} % (ulong){1}")]
    public static ulong Remainder(ulong a, ulong b) => a % b;

    [IntrinsicImplementation]
    [Instruction("cvt.rn.f32.u64", "convert_float_rte((ulong){0})")]
    public static float ToSingle(ulong x) => x;

    [IntrinsicImplementation]
    [Instruction("cvt.rn.f64.u64", "convert_double_rte((ulong){0})")]
    public static double ToDouble(ulong x) => x;

    [IntrinsicImplementation]
    [Instruction("cvt.rzi.s32.f32", "convert_int_rtz({0})")]
    public static int ToInt32(float x) => (int)x;

    [IntrinsicImplementation]
    [Instruction("cvt.rzi.u32.f32", "convert_uint_rtz({0})")]
    public static uint ToUInt32(float x) => (uint)x;

    [IntrinsicImplementation]
    [Instruction("cvt.rzi.s64.f32", "convert_long_rtz({0})")]
    public static long ToInt64(float x) => (long)x;

    [IntrinsicImplementation]
    [Instruction("cvt.rzi.u64.f32", "convert_ulong_rtz({0})")]
    public static ulong ToUInt64(float x) => (ulong)x;

    [IntrinsicImplementation]
    [Instruction("cvt.rzi.s32.f64", "convert_int_rtz({0})")]
    public static int ToInt32(double x) => (int)x;

    [IntrinsicImplementation]
    [Instruction("cvt.rzi.u32.f64", "convert_uint_rtz({0})")]
    public static uint ToUInt32(double x) => (uint)x;

    [IntrinsicImplementation]
    [Instruction("cvt.rzi.s64.f64", "convert_long_rtz({0})")]
    public static long ToInt64(double x) => (long)x;

    [IntrinsicImplementation]
    [Instruction("cvt.rzi.u64.f64", "convert_ulong_rtz({0})")]
    public static ulong ToUInt64(double x) => (ulong)x;

    [IntrinsicImplementation]
    [Instruction("cvt.rn.f32.f64", "convert_float_rte({0})")]
    public static float ToSingle(double x) => (float)x;

    [IntrinsicImplementation]
    [Instruction("cvt.f64.f32", "convert_double({0})")]
    public static double ToDouble(float x) => x;

    [IntrinsicImplementation]
    [Instruction("atom.min.s64", "atom_min((volatile global long*){0}, {1})")]
    public static long LowerTo(ref long target, long value) => target = Math.Min(target, value);
}
