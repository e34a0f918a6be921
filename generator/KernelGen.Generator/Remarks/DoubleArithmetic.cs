using KernelGen.Generator.Diagnostics;
using KernelGen.Generator.Frontend;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KernelGen.Generator.Remarks;

/// <summary>Operations on double in a kernel whose elements are float: they halve the lanes.</summary>
internal static class DoubleArithmetic
{
    private const int FloatSize = 4;

    public static IEnumerable<Finding> In(MarkedBody body)
    {
        if (!IsOfFloat(body))
            return [];
        return
            from operation in body.Operations
            where IsOnDouble(operation) && !body.IsSame(operation) && !Ancestors(operation).Any(IsOnDouble)
            select new Finding(Rules.DoubleArithmetic, operation.Syntax.GetLocation(), body.Method.Name, operation.Syntax.ToString());
    }

    private static bool IsOfFloat(MarkedBody body)
    {
        ScalarType?[] types =
        [
            .. body.Method.Parameters.Where(static p => !SignatureReader.Has(p, "Uniform"))
                .Select(static p => p.Type.ReadOnlySpanElement() ?? p.Type).Concat(body.ResultTypes)
                .SelectMany(t => body.ShapeOf(t) is { } shape ? shape.Leaves.Select(static l => (ScalarType?)l.Type) : [null]),
        ];
        return types.Contains(ScalarType.Single) && types.All(static t => t?.Size() <= FloatSize);
    }

    private static bool IsOnDouble(IOperation operation) => !operation.ConstantValue.HasValue && operation switch
    {
        IBinaryOperation o => IsDouble(o.LeftOperand) && o.OperatorMethod is null,
        IUnaryOperation o => IsDouble(o.Operand) && o.OperatorMethod is null,
        ICompoundAssignmentOperation o => IsDouble(o.Value) && o.OperatorMethod is null,
        IInvocationOperation o => IsDouble(o),
        _ => false,
    };

    private static bool IsDouble(IOperation operation) => operation.Type?.SpecialType == SpecialType.System_Double;

    private static IEnumerable<IOperation> Ancestors(IOperation operation)
    {
        for (IOperation? outer = operation.Parent; outer is not null; outer = outer.Parent)
            yield return outer;
    }
}
