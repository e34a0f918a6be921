using System.Globalization;

namespace KernelGen.MathTests.Double;

/// <summary>Arguments and the exact result, as <c>Vectors/generate.c</c> wrote them.</summary>
/// <param name="Value">The exact result, rounded to nearest.</param>
/// <param name="Fraction">Exact less rounded, in units in the last place of <paramref name="Value"/>.</param>
public readonly record struct Vector(double X, double Y, double Value, double Fraction)
{
    /// <summary>All vectors of a file, which is embedded in this assembly.</summary>
    public static IEnumerable<Vector> Of(string name)
    {
        using Stream stream = typeof(Vector).Assembly.GetManifestResourceStream(name + ".txt")
            ?? throw new FileNotFoundException($"no vectors of {name}");
        using StreamReader reader = new(stream);
        while (reader.ReadLine() is { } line)
            yield return Parse(line);
    }

    private static Vector Parse(string line)
    {
        string[] fields = line.Split(' ');
        double y = fields.Length == 4 ? FromBits(fields[1]) : 0;
        double fraction = Math.ScaleB(long.Parse(fields[^1], CultureInfo.InvariantCulture), -31);
        return new(FromBits(fields[0]), y, FromBits(fields[^2]), fraction);
    }

    private static double FromBits(string digits) =>
        BitConverter.UInt64BitsToDouble(ulong.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
}
