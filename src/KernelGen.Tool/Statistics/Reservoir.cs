namespace KernelGen.Tool.Statistics;

/// <summary>A fair sample of a stream of any length: each item is in it with the same probability (Vitter's algorithm R).</summary>
internal sealed class Reservoir<T>(int size)
{
    // The same log gives the same page.
    private readonly Random _random = new(12345);
    private readonly List<T> _items = [];
    private long _seen;

    internal IReadOnlyList<T> Items => _items;

    internal void Add(T item)
    {
        _seen++;
        if (_items.Count < size)
            _items.Add(item);
        else if (_random.NextInt64(_seen) is var place && place < size)
            _items[(int)place] = item;
    }
}
