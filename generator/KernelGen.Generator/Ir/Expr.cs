using KernelGen.Generator.Support;

namespace KernelGen.Generator.Ir;

/// <summary>
/// A value. In: variables, operands, constants. Out: one value of <see cref="Type"/>. Guaranteed: evaluation has no
/// effect and cannot fail, so any expression may be evaluated for any lane at any time.
/// </summary>
internal abstract record Expr(ScalarType Type);

/// <summary>A literal. Integers are sign- or zero-extended to 64 bits, floats are their IEEE 754 bits, Bool is 0 or 1.</summary>
internal sealed record Constant(ScalarType Type, long Bits) : Expr(Type);

/// <summary>The value a variable has now.</summary>
internal sealed record Read(Variable Variable) : Expr(Variable.Type);

/// <summary>An operation on its arguments.</summary>
internal sealed record Apply(Op Op, ScalarType Type, EquatableArray<Expr> Arguments) : Expr(Type);

/// <summary>The element of a whole input at an Int32 index; zero where the index is outside.</summary>
internal sealed record ElementAt(Variable Input, Expr Index) : Expr(Input.Type);

/// <summary>Whether this lane has an element to compute; the last vector of a call may be partly filled.</summary>
internal sealed record LaneIsLive() : Expr(ScalarType.Bool);

/// <summary>The length of a whole input, as an Int32.</summary>
internal sealed record LengthOf(Variable Input) : Expr(ScalarType.Int32);
