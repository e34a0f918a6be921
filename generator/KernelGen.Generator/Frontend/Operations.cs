using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KernelGen.Generator.Frontend;

/// <summary>Walking IOperation trees.</summary>
internal static class Operations
{
    /// <summary>An operation and all inside it but the bodies of local functions, which run only when called.</summary>
    public static IEnumerable<IOperation> WithoutLocalFunctions(this IOperation operation)
    {
        if (operation is ILocalFunctionOperation)
            yield break;
        yield return operation;
        foreach (IOperation child in operation.ChildOperations)
        {
            foreach (IOperation inner in child.WithoutLocalFunctions())
                yield return inner;
        }
    }
}
