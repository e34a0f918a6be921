using System.Numerics;

namespace KernelGen.Corpus;

/// <summary>
/// Describes one kernel: slots for its operands, in the order of the generated overload's parameters, and what to call.
/// The shapes that are common are one call; see KernelDefinition.Shapes.cs.
/// </summary>
public sealed partial class KernelDefinition(string name)
{
    private readonly List<CorpusOperand> operands = [];
    private Func<CorpusData, int, Outcome>? runMarked;

    /// <summary>What the generator says of it: the <c>Info</c> of the generated kernel type.</summary>
    public KernelInfo? Info { get; set; }

    /// <summary>Calls the marked method, or the oracle of a contracted kernel, for one element.</summary>
    public Action<CorpusData, int>? Element { get; set; }

    /// <summary>Calls the generated overload on spans.</summary>
    public Action<CorpusData, KernelRuntime?>? Spans { get; set; }

    /// <summary>Calls the generated overload on kernel arrays.</summary>
    public Action<CorpusArrays, KernelRuntime?>? Arrays { get; set; }

    /// <summary>Changes the inputs of one element so that the marked method throws for it.</summary>
    public Action<CorpusData, int>? PlantFault { get; set; }

    /// <summary>Whether it is here to show a fallback.</summary>
    public bool FallsBack { get; set; }

    /// <summary>An input with one value for each element.</summary>
    public Slot<T> Input<T>(Values<T>? values = null)
        where T : unmanaged => Slot(OperandAccess.Read, static elements => elements, true, values);

    /// <summary>A <c>ref</c> parameter.</summary>
    public Slot<T> InOut<T>(Values<T>? values = null)
        where T : unmanaged => Slot(OperandAccess.ReadWrite, static elements => elements, true, values);

    /// <summary>An <c>out</c> parameter or a returned value.</summary>
    public Slot<T> Output<T>()
        where T : unmanaged => Slot<T>(OperandAccess.Write, static elements => elements, true, null);

    /// <summary>A whole input, of a length that may depend on the number of elements.</summary>
    public Slot<T> Whole<T>(Func<int, int> length, Values<T>? values = null)
        where T : unmanaged => Slot(OperandAccess.Read, length, false, values);

    /// <summary>The one value of a reduction.</summary>
    public Slot<T> Result<T>()
        where T : unmanaged => Slot<T>(OperandAccess.Write, static _ => 1, false, null);

    /// <summary>Expects the values of <paramref name="marked"/> reduced by the fixed tree.</summary>
    public void ReduceNumbers<T>(Slot<T> result, Reduction reduction, Func<CorpusData, int, T> marked)
        where T : unmanaged, INumber<T> =>
        Reduce((data, length) => result[data, 0] = ReductionTree.Fold(reduction, length, i => marked(data, i)));

    /// <summary>Expects whether <paramref name="marked"/> is true for any or for all elements.</summary>
    public void ReduceTruth(Slot<bool> result, Reduction reduction, Func<CorpusData, int, bool> marked) =>
        Reduce((data, length) => result[data, 0] = reduction switch
        {
            Reduction.Any => CountTrue(data, length, marked) > 0,
            Reduction.All => CountTrue(data, length, marked) == length,
            _ => throw new ArgumentOutOfRangeException(nameof(reduction), reduction, null),
        });

    /// <summary>Expects for how many elements <paramref name="marked"/> is true.</summary>
    public void ReduceCount(Slot<int> result, Func<CorpusData, int, bool> marked) =>
        Reduce((data, length) => result[data, 0] = CountTrue(data, length, marked));

    internal CorpusKernel ToKernel() => new()
    {
        Name = name,
        Info = Info ?? throw Missing(nameof(Info)),
        Operands = operands,
        Spans = Spans ?? throw Missing(nameof(Spans)),
        Arrays = Arrays,
        PlantFault = PlantFault,
        FallsBack = FallsBack,
        IsReduction = runMarked is not null,
        RunMarked = runMarked ?? RunElements(Element ?? throw Missing(nameof(Element))),
    };

    private Slot<T> Slot<T>(OperandAccess access, Func<int, int> length, bool isElement, Values<T>? values)
        where T : unmanaged
    {
        var slot = new Slot<T>(operands.Count, access, length, isElement, values);
        operands.Add(slot);
        return slot;
    }

    private void Reduce(Action<CorpusData, int> reduce) => runMarked = (data, length) =>
    {
        try
        {
            reduce(data, length);
            return new(length, null);
        }
        catch (Exception error)
        {
            return new(0, error);
        }
    };

    private static Func<CorpusData, int, Outcome> RunElements(Action<CorpusData, int> element) => (data, length) =>
    {
        int i = 0;
        try
        {
            for (; i < length; i++)
                element(data, i);
            return new(length, null);
        }
        catch (Exception error)
        {
            return new(i, error);
        }
    };

    private static int CountTrue(CorpusData data, int length, Func<CorpusData, int, bool> marked)
    {
        int count = 0;
        for (int i = 0; i < length; i++)
            count += marked(data, i) ? 1 : 0;
        return count;
    }

    private InvalidOperationException Missing(string what) => new($"The corpus kernel {name} does not say its {what}.");
}
