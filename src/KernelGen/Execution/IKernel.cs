namespace KernelGen.Execution;

/// <summary>
/// The one contract between generated code and the run time. In: the arguments of a call, laid out as
/// <see cref="Operand{T}"/> fields first, in the order of <see cref="KernelInfo.Operands"/>, then everything else.
/// Out: the elements of a range computed. Guaranteed: the same bits for an element whatever range it is computed in.
/// </summary>
/// <typeparam name="TArguments">
/// An unmanaged struct of sequential layout that begins with one <see cref="Operand{T}"/> for each operand.
/// </typeparam>
public interface IKernel<TArguments>
    where TArguments : unmanaged
{
    /// <summary>What is known of the kernel at compile time.</summary>
    static abstract KernelInfo Info { get; }

    /// <summary>Computes the elements from <paramref name="start"/> up to <paramref name="end"/> on this thread.</summary>
    /// <param name="arguments">The call's arguments; addresses are those of element 0, whatever the range.</param>
    /// <param name="start">The first element; a multiple of <see cref="KernelInfo.Grain"/>.</param>
    /// <param name="end">One past the last element.</param>
    static abstract void Run(in TArguments arguments, nint start, nint end);
}
