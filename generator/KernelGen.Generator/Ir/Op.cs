namespace KernelGen.Generator.Ir;

/// <summary>
/// Every operation of the IR. All are pure and total: where C# would throw, the reader puts a <see cref="Fault"/>
/// statement before the operation, and the operation itself has the value given here.
/// </summary>
internal enum Op
{
    // Arithmetic on two values of one type; integers wrap around.
    Add,
    Subtract,
    Multiply,

    // Integers truncate; x / 0 and x % 0 are 0, MinValue / -1 is MinValue, MinValue % -1 is 0.
    Divide,
    Remainder,
    Negate,

    // Bits, and logic on Bool.
    And,
    Or,
    Xor,
    Not,

    // The second argument is an Int32 count, taken modulo the number of bits of the first.
    ShiftLeft,
    ShiftRight,
    ShiftRightLogical,
    RotateLeft,
    RotateRight,

    // The result is an Int32.
    PopCount,
    LeadingZeroCount,
    TrailingZeroCount,

    // Two values of one type to Bool. Comparisons with NaN are false, but for NotEqual.
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,

    // Select(condition, whenTrue, whenFalse): all three are evaluated.
    Select,

    // To Apply.Type, as an unchecked C# conversion; float to integer saturates, NaN to 0.
    Convert,

    // The same bits as another type of the same size.
    Reinterpret,

    // As Math.* of C#. Abs of MinValue is MinValue.
    Abs,
    Min,
    Max,
    Sqrt,
    Floor,
    Ceiling,
    Truncate,
    RoundToEven,
    CopySign,
    FusedMultiplyAdd,

    // The elementary functions, as KernelGen.KernelMath defines them for all targets; not exact, but the same bits everywhere.
    Exp,
    Exp2,
    Exp10,
    ExpM1,
    Log,
    Log2,
    Log10,
    LogP1,
    Pow,
    ReciprocalSqrt,
    Cbrt,
    Hypot,
    Sin,
    Cos,
    Tan,
    SinPi,
    CosPi,
    TanPi,
    Asin,
    Acos,
    Atan,
    Atan2,
    Sinh,
    Cosh,
    Tanh,
    Asinh,
    Acosh,
    Atanh,
    Erf,
    Erfc,
    LogGamma,
    Ieee754Remainder,

    // Whether a Bool is true in any lane that runs together; one value for all of them. For one element the Bool itself.
    AnyLane,
}
