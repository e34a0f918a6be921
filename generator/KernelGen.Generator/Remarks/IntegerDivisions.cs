using System.Globalization;
using KernelGen.Generator.Diagnostics;
using KernelGen.Generator.Frontend;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KernelGen.Generator.Remarks;

/// <summary>Divisions of integers, but by a constant power of two, which is a shift.</summary>
internal static class IntegerDivisions
{
    public static IEnumerable<Finding> In(MarkedBody body)
    {
        foreach (IOperation operation in body.Operations)
        {
            (BinaryOperatorKind kind, IOperation? divisor) = operation switch
            {
                IBinaryOperation o => (o.OperatorKind, o.RightOperand),
                ICompoundAssignmentOperation o => (o.OperatorKind, o.Value),
                _ => (BinaryOperatorKind.None, null),
            };
            if (divisor is not null && kind is BinaryOperatorKind.Divide or BinaryOperatorKind.Remainder
                && divisor!.Type.Scalar() is { } type && type.IsInteger() && !IsPowerOfTwo(divisor) && !body.IsSame(operation))
            {
                yield return new Finding(
                    Rules.IntegerDivision, operation.Syntax.GetLocation(), body.Method.Name, divisor.Syntax.ToString());
            }
        }
    }

    private static bool IsPowerOfTwo(IOperation divisor)
    {
        if (!divisor.ConstantValue.HasValue)
            return false;
        decimal value = Convert.ToDecimal(divisor.ConstantValue.Value, CultureInfo.InvariantCulture);
        return value is > 0 and <= ulong.MaxValue && ((ulong)value & ((ulong)value - 1)) == 0;
    }
}
