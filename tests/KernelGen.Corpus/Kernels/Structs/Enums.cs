using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Enums of several sizes: as inputs, outputs, fields and uniform values, compared, combined and converted.</summary>
public static partial class Enums
{
    public enum Shade : byte
    {
        Dark,
        Grey,
        Light,
    }

    [Flags]
    public enum Flags
    {
        None = 0,
        Visible = 1,
        Selected = 2,
        Hidden = 4,
    }

    public record struct Tile(Shade Shade, Flags Flags);

    [DataParallel]
    public static Tile Apply(Tile tile, Flags added, out Shade next, [Uniform] Flags removed)
    {
        next = tile.Shade switch
        {
            Shade.Dark => Shade.Grey,
            Shade.Grey => Shade.Light,
            _ => (Shade)((byte)tile.Shade + 1),
        };
        Flags flags = (tile.Flags | added) & ~removed;
        if ((flags & Flags.Selected) != 0 || tile.Shade < Shade.Light)
            flags ^= Flags.Visible;
        return new Tile(flags == Flags.None ? Shade.Dark : next, flags);
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(Enums), static kernel =>
    {
        Slot<Tile> tile = kernel.Input<Tile>();
        Slot<Flags> added = kernel.Input<Flags>();
        Slot<Shade> next = kernel.Output<Shade>();
        Slot<Tile> result = kernel.Output<Tile>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => result[data, i] = Apply(tile[data, i], added[data, i], out next[data, i], Flags.Hidden);
        kernel.Spans = (data, runtime) => Apply(tile[data], added[data], next[data], Flags.Hidden, result[data], runtime);
        kernel.Arrays = (data, runtime) => Apply(tile[data], added[data], next[data], Flags.Hidden, result[data], runtime);
    });
}
