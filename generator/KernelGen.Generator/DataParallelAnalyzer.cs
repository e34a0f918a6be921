using System.Collections.Immutable;
using KernelGen.Generator.Diagnostics;
using KernelGen.Generator.Frontend;
using KernelGen.Generator.Remarks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace KernelGen.Generator;

/// <summary>
/// Reports what is wrong with a marked method where it is wrong. It asks the reader the generator asks, so the two never
/// disagree; it is an analyzer so that <c>#pragma</c> works and the generator's cache holds no locations.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DataParallelAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [.. Rules.All.Select(static rule => rule.Descriptor)];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(KernelReader.AttributeName) is not { } marker)
                return;
            GeneratorOptions options = GeneratorOptions.Read(start.Options.AnalyzerConfigOptionsProvider.GlobalOptions, start.Compilation);
            start.RegisterSymbolAction(
                context => Check(
                    (IMethodSymbol)context.Symbol, marker, context.Compilation, options, context.ReportDiagnostic, context.CancellationToken),
                SymbolKind.Method);
            start.RegisterOperationAction(
                context => CheckNested(context.Operation, marker, context.ReportDiagnostic), OperationKind.LocalFunction, OperationKind.AnonymousFunction);
        });
    }

    private static void Check(
        IMethodSymbol method,
        INamedTypeSymbol marker,
        Compilation compilation,
        GeneratorOptions options,
        Action<Diagnostic> report,
        CancellationToken cancellation)
    {
        if (MarkerOf(method, marker) is not { } attribute)
            return;
        Reading reading = KernelReader.Read(method, attribute, compilation, cancellation);
        foreach (Finding finding in reading.Findings)
            report(finding.ToDiagnostic());
        Location location = SignatureReader.LocationOf(method);
        foreach (KernelModel model in reading.Models)
        {
            Finding[] further = [.. MissingTargets.Of(model, options, location)];
            foreach (Finding finding in further)
                report(finding.ToDiagnostic());
            if (MissingTargets.Required(model, options, reading.Findings.Concat(further), location) is { } missing)
                report(missing.ToDiagnostic());
        }

        if (options.AllowUnsafe && reading.Models.Count > 0 && reading.Models.All(static m => m.Function is not null))
        {
            foreach (Finding finding in PerformanceRemarks.On(method, compilation, cancellation))
                report(finding.ToDiagnostic());
        }
    }

    /// <summary>Symbol actions never see local functions and lambdas, which can bear the attribute too.</summary>
    private static void CheckNested(IOperation operation, INamedTypeSymbol marker, Action<Diagnostic> report)
    {
        IMethodSymbol method = operation is ILocalFunctionOperation local ? local.Symbol : ((IAnonymousFunctionOperation)operation).Symbol;
        if (MarkerOf(method, marker) is not null)
        {
            bool isLocal = method.MethodKind == MethodKind.LocalFunction;
            report(new Finding(
                Rules.NoBody, SignatureReader.LocationOf(method), isLocal ? method.Name : "lambda", isLocal ? "a local function" : "a lambda").ToDiagnostic());
        }
    }

    private static AttributeData? MarkerOf(IMethodSymbol method, INamedTypeSymbol marker) =>
        method.GetAttributes().FirstOrDefault(a => SymbolEqualityComparer.Default.Equals(a.AttributeClass, marker));
}
