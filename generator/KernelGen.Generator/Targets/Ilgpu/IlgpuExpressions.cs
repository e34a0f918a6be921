namespace KernelGen.Generator.Targets;

/// <summary>The text of IR expressions as scalar C# in the dialect that ILGPU compiles rightly.</summary>
internal sealed class IlgpuExpressions(Func<Variable, string> nameOf, Func<Variable, IlgpuParameter?>? fieldOf = null)
{
    public SimdText Value(Expr expr) => expr switch
    {
        Constant constant => Literal(constant),
        Read read => new(nameOf(read.Variable)),
        ElementAt element when expr.Type == ScalarType.Bool => new($"({At(element)} != 0)"),
        ElementAt element => IlgpuConversions.Narrow(expr.Type, new(At(element))),
        LengthOf length when fieldOf?.Invoke(length.Input) is { } field => new($"(int)({nameOf(length.Input)}.Length / {field.Stride})", SimdText.Unary),
        LengthOf length => new($"(int){nameOf(length.Input)}.Length", SimdText.Unary),
        Apply apply => IlgpuOps.Text(this, apply),
        _ => throw new ArgumentOutOfRangeException(nameof(expr), expr, null),
    };

    private string At(ElementAt element) => fieldOf?.Invoke(element.Input) is { } field
        ? $"Whole.Field({nameOf(element.Input)}, {Value(element.Index)}, {field.Stride}, {field.Slot})"
        : $"Whole.At({nameOf(element.Input)}, {Value(element.Index)})";

    /// <summary>ILGPU has no BitConverter, and writes minus zero to OpenCL as zero.</summary>
    private static SimdText Literal(Constant constant)
    {
        bool isFloat = constant.Type == ScalarType.Single;
        if (IlgpuConversions.IsSmall(constant.Type))
            constant = Build.Int(ScalarType.Int32, constant.Bits);
        if (!constant.Type.IsFloat())
            return new(CSharpLiteral.Of(constant), constant.Bits < 0 ? SimdText.Unary : SimdText.Primary);
        double value = isFloat ? FloatBits.Single(constant.Bits) : FloatBits.Double(constant.Bits);
        if (double.IsNaN(value))
            return new(isFloat ? $"Interop.IntAsFloat(0x{(uint)constant.Bits:X8}u)" : $"Interop.IntAsFloat(0x{constant.Bits:X16}ul)");
        if (value == 0 && (isFloat ? (int)constant.Bits < 0 : constant.Bits < 0))
            return new($"Exact.NegativeZero{constant.Type}()");
        return new(CSharpLiteral.Of(constant), value < 0 ? SimdText.Unary : SimdText.Primary);
    }
}
