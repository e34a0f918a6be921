namespace KernelGen.Generator.Ir;

/// <summary>The facts about each <see cref="Op"/>, as one table.</summary>
internal static class Ops
{
    /// <param name="Arity">How many arguments it takes.</param>
    /// <param name="Domain">The argument types it is defined on.</param>
    /// <param name="Result">How the result's type follows from the arguments'.</param>
    /// <param name="Commutative">Whether f(a, b) and f(b, a) are the same value.</param>
    /// <param name="Cost">Weight of one lane on floats and on integers, where an addition is 1.</param>
    internal sealed record Facts(int Arity, OpDomain Domain, OpResult Result, bool Commutative, double FloatCost, double IntegerCost);

    private static readonly Dictionary<Op, Facts> Table = new()
    {
        [Op.Add] = new(2, OpDomain.Number, OpResult.SameAsArguments, true, 1, 1),
        [Op.Subtract] = new(2, OpDomain.Number, OpResult.SameAsArguments, false, 1, 1),
        [Op.Multiply] = new(2, OpDomain.Number, OpResult.SameAsArguments, true, 1, 2),
        [Op.Divide] = new(2, OpDomain.Number, OpResult.SameAsArguments, false, 10, 30),
        [Op.Remainder] = new(2, OpDomain.Number, OpResult.SameAsArguments, false, 200, 34),
        [Op.Negate] = new(1, OpDomain.Number, OpResult.SameAsArguments, false, 1, 1),
        [Op.And] = new(2, OpDomain.Bits, OpResult.SameAsArguments, true, 1, 1),
        [Op.Or] = new(2, OpDomain.Bits, OpResult.SameAsArguments, true, 1, 1),
        [Op.Xor] = new(2, OpDomain.Bits, OpResult.SameAsArguments, true, 1, 1),
        [Op.Not] = new(1, OpDomain.Bits, OpResult.SameAsArguments, false, 1, 1),
        [Op.ShiftLeft] = new(2, OpDomain.Integer, OpResult.SameAsFirst, false, 1, 1),
        [Op.ShiftRight] = new(2, OpDomain.Integer, OpResult.SameAsFirst, false, 1, 1),
        [Op.ShiftRightLogical] = new(2, OpDomain.Integer, OpResult.SameAsFirst, false, 1, 1),
        [Op.RotateLeft] = new(2, OpDomain.Integer, OpResult.SameAsFirst, false, 1, 3),
        [Op.RotateRight] = new(2, OpDomain.Integer, OpResult.SameAsFirst, false, 1, 3),
        [Op.PopCount] = new(1, OpDomain.Integer, OpResult.Int32, false, 1, 8),
        [Op.LeadingZeroCount] = new(1, OpDomain.Integer, OpResult.Int32, false, 1, 8),
        [Op.TrailingZeroCount] = new(1, OpDomain.Integer, OpResult.Int32, false, 1, 10),
        [Op.Equal] = new(2, OpDomain.Any, OpResult.Bool, true, 1, 1),
        [Op.NotEqual] = new(2, OpDomain.Any, OpResult.Bool, true, 1, 1),
        [Op.Less] = new(2, OpDomain.Number, OpResult.Bool, false, 1, 1),
        [Op.LessOrEqual] = new(2, OpDomain.Number, OpResult.Bool, false, 1, 1),
        [Op.Greater] = new(2, OpDomain.Number, OpResult.Bool, false, 1, 1),
        [Op.GreaterOrEqual] = new(2, OpDomain.Number, OpResult.Bool, false, 1, 1),
        [Op.Select] = new(3, OpDomain.Any, OpResult.Selected, false, 1, 1),
        [Op.Convert] = new(1, OpDomain.Number, OpResult.Stated, false, 1, 1),
        [Op.Reinterpret] = new(1, OpDomain.Number, OpResult.Stated, false, 0, 0),
        [Op.Abs] = new(1, OpDomain.Number, OpResult.SameAsArguments, false, 1, 1),
        [Op.Min] = new(2, OpDomain.Number, OpResult.SameAsArguments, true, 3, 1),
        [Op.Max] = new(2, OpDomain.Number, OpResult.SameAsArguments, true, 3, 1),
        [Op.Sqrt] = new(1, OpDomain.Float, OpResult.SameAsArguments, false, 12, 0),
        [Op.Floor] = new(1, OpDomain.Float, OpResult.SameAsArguments, false, 2, 0),
        [Op.Ceiling] = new(1, OpDomain.Float, OpResult.SameAsArguments, false, 2, 0),
        [Op.Truncate] = new(1, OpDomain.Float, OpResult.SameAsArguments, false, 2, 0),
        [Op.RoundToEven] = new(1, OpDomain.Float, OpResult.SameAsArguments, false, 2, 0),
        [Op.CopySign] = new(2, OpDomain.Float, OpResult.SameAsArguments, false, 2, 0),
        [Op.FusedMultiplyAdd] = new(3, OpDomain.Float, OpResult.SameAsArguments, false, 1, 0),
        [Op.Exp] = Elementary(1, 20),
        [Op.Exp2] = Elementary(1, 18),
        [Op.Exp10] = Elementary(1, 22),
        [Op.ExpM1] = Elementary(1, 28),
        [Op.Log] = Elementary(1, 24),
        [Op.Log2] = Elementary(1, 26),
        [Op.Log10] = Elementary(1, 26),
        [Op.LogP1] = Elementary(1, 30),
        [Op.Pow] = Elementary(2, 120),
        [Op.ReciprocalSqrt] = Elementary(1, 22),
        [Op.Cbrt] = Elementary(1, 40),
        [Op.Hypot] = Elementary(2, 40),
        [Op.Sin] = Elementary(1, 30),
        [Op.Cos] = Elementary(1, 30),
        [Op.Tan] = Elementary(1, 45),
        [Op.SinPi] = Elementary(1, 26),
        [Op.CosPi] = Elementary(1, 26),
        [Op.TanPi] = Elementary(1, 45),
        [Op.Asin] = Elementary(1, 35),
        [Op.Acos] = Elementary(1, 35),
        [Op.Atan] = Elementary(1, 35),
        [Op.Atan2] = Elementary(2, 50),
        [Op.Sinh] = Elementary(1, 45),
        [Op.Cosh] = Elementary(1, 40),
        [Op.Tanh] = Elementary(1, 30),
        [Op.Asinh] = Elementary(1, 60),
        [Op.Acosh] = Elementary(1, 60),
        [Op.Atanh] = Elementary(1, 45),
        [Op.Erf] = Elementary(1, 40),
        [Op.Erfc] = Elementary(1, 60),
        [Op.LogGamma] = Elementary(1, 150),
        [Op.Ieee754Remainder] = Elementary(2, 220),
        [Op.AnyLane] = new(1, OpDomain.Bits, OpResult.Bool, false, 0, 2),
    };

    public static IEnumerable<Op> All => Table.Keys;

    public static Facts Of(Op op) => Table[op];

    /// <summary>Whether it is a function of KernelGen.KernelMath, of the same name.</summary>
    public static bool IsElementary(Op op) => op is >= Op.Exp and <= Op.Ieee754Remainder;

    private static Facts Elementary(int arity, double cost) => new(arity, OpDomain.Float, OpResult.SameAsArguments, false, cost, 0);

    /// <summary>The weight of one lane of this operation on arguments of this type.</summary>
    public static double Cost(Op op, ScalarType argument) =>
        argument.IsFloat() ? Of(op).FloatCost : Of(op).IntegerCost;
}

/// <summary>The argument types an operation is defined on.</summary>
internal enum OpDomain
{
    Any,
    Number,
    Integer,
    Float,

    /// <summary>Integers and Bool.</summary>
    Bits,
}

/// <summary>How the type of an operation's result follows.</summary>
internal enum OpResult
{
    SameAsArguments,
    SameAsFirst,
    Bool,
    Int32,

    /// <summary>The type of the second and third argument.</summary>
    Selected,

    /// <summary>Whatever <see cref="Apply"/> says.</summary>
    Stated,
}
