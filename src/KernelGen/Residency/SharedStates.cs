using System.Runtime.CompilerServices;

namespace KernelGen.Residency;

/// <summary>The states of arrays over the caller's: two of them over one array have one value between them.</summary>
internal static class SharedStates
{
    private static readonly Lock s_gate = new();
    private static readonly ConditionalWeakTable<Array, ArrayState> s_states = [];

    internal static ArrayState Join<T>(T[] data)
        where T : unmanaged
    {
        lock (s_gate)
        {
            if (s_states.TryGetValue(data, out ArrayState? state))
            {
                state.Handles++;
                return state;
            }
            unsafe
            {
                state = new ArrayState(new HostMemory<T>(data, 0), (long)data.Length * sizeof(T), data);
            }
            s_states.Add(data, state);
            return state;
        }
    }

    /// <summary>True for the last to leave, which the only array over memory of its own is.</summary>
    internal static bool Leave(ArrayState state)
    {
        if (state.Shared is not { } data)
            return true;
        lock (s_gate)
        {
            if (--state.Handles > 0)
                return false;
            s_states.Remove(data);
            return true;
        }
    }
}
