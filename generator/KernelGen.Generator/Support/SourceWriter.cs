using System.Text;

namespace KernelGen.Generator.Support;

/// <summary>Writes indented C#; lines end in \n.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder text = new();
    private int depth;

    public void Line() => text.Append('\n');

    /// <summary>Writes each line of <paramref name="lines"/> at the current depth, broken where it is too long.</summary>
    public void Line(string lines)
    {
        if (LongLines.Fits(lines, depth * 4))
        {
            Write(lines);
            return;
        }

        foreach (string line in lines.Split('\n').SelectMany(l => LongLines.Break(l, depth * 4)))
            Write(line);
    }

    /// <summary>A writer of what will stand inside a block that is to be opened here.</summary>
    public SourceWriter Inside() => new() { depth = depth + 1 };

    /// <summary>Writes what another writer has written, at its depth.</summary>
    public void Add(SourceWriter other) => text.Append(other.text);

    /// <summary>Opens a block under <paramref name="header"/>; disposing the result closes it.</summary>
    public Scope Block(string header)
    {
        Line(header);
        return Block();
    }

    public Scope Block()
    {
        Line("{");
        depth++;
        return new Scope(this, "}");
    }

    public Scope Indent()
    {
        depth++;
        return new Scope(this, null);
    }

    public override string ToString() => text.ToString();

    private void Write(string line)
    {
        if (line.Length > 0)
            text.Append(' ', depth * 4).Append(line);
        text.Append('\n');
    }

    internal readonly struct Scope(SourceWriter writer, string? end) : IDisposable
    {
        public void Dispose()
        {
            writer.depth--;
            if (end is not null)
                writer.Line(end);
        }
    }
}
