namespace KernelGen.Dispatch;

/// <summary>Decisions in the order in which they are made, from any thread.</summary>
internal sealed class DecisionList
{
    private readonly List<Decision> _decisions = [];

    internal void Add(Decision decision)
    {
        lock (_decisions)
            _decisions.Add(decision);
    }

    internal IReadOnlyList<Decision> ToList()
    {
        lock (_decisions)
            return [.. _decisions];
    }
}
