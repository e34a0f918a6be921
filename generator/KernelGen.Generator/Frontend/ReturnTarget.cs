using KernelGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KernelGen.Generator.Frontend;

/// <summary>Where a <c>return</c> leaves its value.</summary>
/// <param name="outputs">None for a method without a value, several for a tuple.</param>
/// <param name="convert">What becomes of the value of a single output.</param>
/// <param name="done">For an inlined method that returns from several places: the flag that it has.</param>
internal sealed class ReturnTarget(Variable[] outputs, Func<Expr, Expr>? convert, bool isInlined, Variable? done = null)
{
    /// <summary>Whether what follows the method's body goes on, so that nothing may jump out of it.</summary>
    public bool IsInlined => isInlined;

    public Variable? Done => done;

    public void Return(IOperation? value, ExpressionReader expressions, IrBuilder builder)
    {
        if (outputs.Length == 1 && value is not null)
            builder.Assign(outputs[0], convert?.Invoke(expressions.Read(value)) ?? expressions.Read(value));
        else if (outputs.Length > 1)
            ReturnTuple(value!, expressions, builder);

        if (done is not null)
            builder.Assign(done, Build.True);
        else if (!isInlined)
            builder.Add(new Return());
    }

    private void ReturnTuple(IOperation value, ExpressionReader expressions, IrBuilder builder)
    {
        while (value is IConversionOperation conversion)
            value = conversion.Operand;
        if (value is not ITupleOperation tuple)
            throw new Unreadable(Rules.Expression, value.Syntax.GetLocation(), "a returned tuple that is not written as (a, b)");

        var elements = new Expr[outputs.Length];
        for (int i = 0; i < outputs.Length; i++)
        {
            int position = builder.Position;
            Expr element = expressions.Read(tuple.Elements[i]);
            for (int earlier = 0; earlier < i; earlier++)
                elements[earlier] = builder.Before(elements[earlier], position);
            if (element.Type != outputs[i].Type && (element.Type == ScalarType.Bool || outputs[i].Type == ScalarType.Bool))
                throw new Unreadable(Rules.Type, tuple.Elements[i].Syntax.GetLocation(), tuple.Elements[i].Type?.ToDisplayString() ?? "?");
            elements[i] = Arithmetic.Convert(builder, element, outputs[i].Type, isChecked: false);
        }

        for (int i = 0; i < outputs.Length; i++)
            builder.Assign(outputs[i], elements[i]);
    }
}
