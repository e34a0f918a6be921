using System.Globalization;
using Microsoft.CodeAnalysis;

namespace KernelGen.Generator.Diagnostics;

/// <summary>A rule that a marked method breaks, and where.</summary>
internal sealed record Finding(Rule Rule, Location Location, params string[] Arguments)
{
    public string Message => string.Format(CultureInfo.InvariantCulture, Rule.Format, Arguments);

    public Diagnostic ToDiagnostic() => Diagnostic.Create(Rule.Descriptor, Location, Arguments);
}
