using Microsoft.CodeAnalysis;

namespace KernelGen.Generator.Frontend;

/// <summary>Where a <c>return</c> leaves its value.</summary>
/// <param name="output">Null for a method without a value.</param>
/// <param name="convert">What becomes of the value before it is left there.</param>
/// <param name="done">For an inlined method that returns from several places: the flag that it has.</param>
internal sealed class ReturnTarget(Place? output, Func<Value, Value>? convert, bool isInlined, Variable? done = null)
{
    /// <summary>Whether what follows the method's body goes on, so that nothing may jump out of it.</summary>
    public bool IsInlined => isInlined;

    public Variable? Done => done;

    public void Return(IOperation? value, ExpressionReader expressions, IrBuilder builder)
    {
        if (output is not null && value is not null)
        {
            Value read = expressions.ReadValue(value);
            builder.Assign(output, convert?.Invoke(read) ?? read);
        }
        else if (value is not null)
        {
            expressions.ReadForEffect(value);
        }

        if (done is not null)
            builder.Assign(done, Build.True);
        else if (!isInlined)
            builder.Add(new Return());
    }
}
