using System.Globalization;

namespace KernelGen.DifferentialTests.Fuzzing;

/// <summary>Settings as a command line has them: a name after two dashes, then its value.</summary>
internal sealed class CommandSettings
{
    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);

    public static CommandSettings Read(string[] arguments)
    {
        var settings = new CommandSettings();
        for (int i = 0; i < arguments.Length; i += 2)
        {
            if (!arguments[i].StartsWith("--", StringComparison.Ordinal) || i + 1 == arguments.Length)
                throw new ArgumentException($"'{arguments[i]}' is no setting with a value.", nameof(arguments));
            settings.values[arguments[i][2..]] = arguments[i + 1];
        }

        return settings;
    }

    public int Number(string name, int otherwise) =>
        values.TryGetValue(name, out string? value) ? int.Parse(value, CultureInfo.InvariantCulture) : otherwise;

    public string Text(string name, string otherwise) => values.GetValueOrDefault(name, otherwise);
}
