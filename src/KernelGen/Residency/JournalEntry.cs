using KernelGen.Execution;

namespace KernelGen.Residency;

/// <summary>A call whose results are only on the device: all that it takes to compute them again on the host.</summary>
internal sealed unsafe class JournalEntry : IDisposable
{
    private readonly delegate*<void*, nint, nint, void> _code;
    private readonly byte[] _arguments;

    internal JournalEntry(in KernelCall call, JournalOperand[] operands)
    {
        Kernel = call.Kernel;
        Length = call.Length;
        Operands = operands;
        _code = call.Code;
        _arguments = call.Arguments.ToArray();
    }

    internal KernelInfo Kernel { get; }

    internal nint Length { get; }

    internal JournalOperand[] Operands { get; }

    /// <summary>What the walk over the journal finds: somebody can still ask for a result of it.</summary>
    internal bool IsLive { get; set; }

    public void Dispose()
    {
        foreach (JournalOperand operand in Operands)
            operand.Values?.Dispose();
    }

    /// <summary>Computes all elements on this thread, with the operands where they are given.</summary>
    internal void Run(ReadOnlySpan<nint> addresses)
    {
        fixed (byte* arguments = _arguments)
        {
            var memory = new Span<OperandMemory>(arguments, addresses.Length);
            for (int i = 0; i < addresses.Length; i++)
                memory[i] = new((void*)addresses[i], memory[i].Length);
            _code(arguments, 0, Length);
        }
    }
}

/// <summary>An operand of a call in the journal.</summary>
/// <param name="State">The array; null for a span.</param>
/// <param name="Values">Of a span that is read: what it held, copied.</param>
/// <param name="Bytes">How many bytes the call touches.</param>
/// <param name="Access">What the call does with them.</param>
/// <param name="HostVersion">
/// Which version in host memory the call finds; <see cref="Made"/> where an earlier call in the journal makes the value.
/// </param>
internal readonly record struct JournalOperand(
    ArrayState? State, StagingMemory? Values, long Bytes, OperandAccess Access, int HostVersion)
{
    internal const int Made = -1;

    internal bool Writes => (Access & OperandAccess.Write) != 0;

    /// <summary>Whether nothing of the value before the call is left or looked at.</summary>
    internal bool Replaces => Access == OperandAccess.Write && (State is null || Bytes >= State.Bytes);
}
