using KernelGen.Generator.Frontend;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KernelGen.Generator.Remarks;

/// <summary>
/// How the values in a marked method's body differ between elements. A value is the same for all that comes only from
/// [Uniform] parameters, constants and lengths; a local is what any of its assignments makes it, and may be anything where
/// some elements assign it and others, which still see it, do not.
/// </summary>
internal sealed class Variations
{
    private readonly Dictionary<ISymbol, Variation> known = new(SymbolEqualityComparer.Default);
    private bool changed;

    public Variations(IMethodSymbol method, IReadOnlyList<IOperation> operations, CancellationToken cancellation)
    {
        foreach (IParameterSymbol parameter in method.Parameters)
            known[parameter] = AtStart(parameter);
        do
        {
            changed = false;
            foreach (IOperation operation in operations)
            {
                cancellation.ThrowIfCancellationRequested();
                Assign(operation);
            }
        }
        while (changed);
    }

    public Variation Of(IOperation operation) => operation switch
    {
        { ConstantValue.HasValue: true } => Variation.Same,
        IParameterReferenceOperation o => Of(o.Parameter),
        ILocalReferenceOperation o => Of(o.Local),
        IParenthesizedOperation o => Of(o.Operand),
        IConversionOperation o => Of(o.Operand),
        ISimpleAssignmentOperation o => Of(o.Value),
        IIncrementOrDecrementOperation o => Of(o.Target),
        IBinaryOperation o => Combined(o.OperatorKind, Of(o.LeftOperand), Of(o.RightOperand)),
        IInvocationOperation { TargetMethod.MethodKind: MethodKind.LocalFunction } => Variation.Any,
        _ => operation.ChildOperations.All(child => Of(child) == Variation.Same) ? Variation.Same : Variation.Any,
    };

    /// <summary>What makes the number of rounds of a loop differ: its condition, or a jump out of it; null where it does not.</summary>
    public IOperation? Divergence(ILoopOperation loop)
    {
        IOperation? condition = loop switch
        {
            IForLoopOperation o => o.Condition,
            IWhileLoopOperation o => o.Condition,
            _ => null,
        };
        return condition is not null && Of(condition) != Variation.Same
            ? condition
            : Jumps(loop).FirstOrDefault(jump => jump is not IBranchOperation { BranchKind: BranchKind.Continue });
    }

    private static Variation AtStart(IParameterSymbol parameter)
    {
        if (SignatureReader.Has(parameter, "Uniform") || parameter.Type.ReadOnlySpanElement() is not null)
            return Variation.Same;
        return SignatureReader.Has(parameter, "Index") ? Variation.Consecutive : Variation.Any;
    }

    private static Variation Combined(BinaryOperatorKind kind, Variation left, Variation right) => (kind, left, right) switch
    {
        (_, Variation.Same, Variation.Same) => Variation.Same,
        (BinaryOperatorKind.Add, Variation.Same, Variation.Consecutive) => Variation.Consecutive,
        (BinaryOperatorKind.Add or BinaryOperatorKind.Subtract, Variation.Consecutive, Variation.Same) => Variation.Consecutive,
        _ => Variation.Any,
    };

    private Variation Of(ISymbol symbol) => known.TryGetValue(symbol, out Variation variation) ? variation : Variation.Same;

    private void Assign(IOperation operation)
    {
        switch (operation)
        {
            case IVariableDeclaratorOperation o when o.GetVariableInitializer() is { } initializer:
                Raise(o.Symbol, Of(initializer.Value), o);
                break;
            case ISimpleAssignmentOperation o:
                Raise(o.Target, Of(o.Value), o);
                break;
            case ICompoundAssignmentOperation o:
                Raise(o.Target, Combined(o.OperatorKind, Of(o.Target), Of(o.Value)), o);
                break;
            case IIncrementOrDecrementOperation o:
                Raise(o.Target, Of(o.Target), o);
                break;
            case IDeconstructionAssignmentOperation o:
                Raise(o.Target, Of(o.Value), o);
                break;
            case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out, Parent: { } call } o:
                Raise(o.Value, Of(call) == Variation.Same ? Variation.Same : Variation.Any, o);
                break;
            case IDeclarationPatternOperation { DeclaredSymbol: { } declared }:
                Raise(declared, Variation.Any, operation);
                break;
        }
    }

    /// <summary>A part of a variable is taken for all of it.</summary>
    private void Raise(IOperation target, Variation variation, IOperation place)
    {
        foreach (IOperation part in target.DescendantsAndSelf())
        {
            if (part is ILocalReferenceOperation local)
                Raise(local.Local, variation, place);
            else if (part is IParameterReferenceOperation parameter)
                Raise(parameter.Parameter, variation, place);
        }
    }

    private void Raise(ISymbol symbol, Variation variation, IOperation place)
    {
        if (OnlyForSome(place, symbol))
            variation = Variation.Any;
        if (variation <= Of(symbol) && known.ContainsKey(symbol))
            return;
        changed |= variation > Of(symbol);
        known[symbol] = variation;
    }

    /// <summary>Whether some elements come here and others do not, though they see the variable too.</summary>
    private bool OnlyForSome(IOperation place, ISymbol symbol)
    {
        for (IOperation inner = place; inner.Parent is { } outer; inner = outer)
        {
            bool isInside = symbol is ILocalSymbol && symbol.DeclaringSyntaxReferences.Any(r => outer.Syntax.Span.Contains(r.Span));
            if (!isInside && (Splits(outer, inner) || (outer is ILoopOperation loop && (Divergence(loop) is not null || Jumps(loop).Any()))))
                return true;
        }

        return false;
    }

    /// <summary>Whether elements part ways in an operation, some of them coming to this child of it.</summary>
    private bool Splits(IOperation operation, IOperation child) => operation switch
    {
        IConditionalOperation o => child != o.Condition && Of(o.Condition) != Variation.Same,
        ISwitchOperation o => child != o.Value && Of(o.Value) != Variation.Same,
        ISwitchExpressionOperation o => child != o.Value && Of(o.Value) != Variation.Same,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } o =>
            child != o.LeftOperand && Of(o.LeftOperand) != Variation.Same,
        _ => false,
    };

    /// <summary>The jumps in a loop that only some elements take.</summary>
    private IEnumerable<IOperation> Jumps(ILoopOperation loop) => loop.Body.WithoutLocalFunctions().Where(jump => jump switch
    {
        IReturnOperation => IsOfSome(jump, loop),
        IBranchOperation o => (IsLabel(o.Target, loop.ExitLabel) || IsLabel(o.Target, loop.ContinueLabel)) && IsOfSome(jump, loop),
        _ => false,
    });

    private bool IsOfSome(IOperation jump, ILoopOperation loop)
    {
        for (IOperation inner = jump; inner != loop && inner.Parent is { } outer; inner = outer)
        {
            if (Splits(outer, inner))
                return true;
        }

        return false;
    }

    private static bool IsLabel(ISymbol target, ISymbol label) => SymbolEqualityComparer.Default.Equals(target, label);
}
