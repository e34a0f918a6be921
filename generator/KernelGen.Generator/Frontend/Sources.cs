using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace KernelGen.Generator.Frontend;

/// <summary>Finds the source of members in a compilation, and remembers whatever was looked at.</summary>
internal sealed class Sources(Compilation compilation, CancellationToken cancellation)
{
    private readonly Dictionary<SyntaxTree, SemanticModel> models = [];
    private readonly List<SyntaxNode> read = [];

    public IReadOnlyList<SyntaxNode> Read => read;

    public SemanticModel Model(SyntaxTree tree)
    {
        if (!models.TryGetValue(tree, out SemanticModel? model))
        {
            model = compilation.GetSemanticModel(tree);
            models.Add(tree, model);
        }

        return model;
    }

    /// <summary>Remembers that what a type consists of was read.</summary>
    public void ReadDeclarations(ITypeSymbol type)
    {
        foreach (SyntaxReference reference in type.DeclaringSyntaxReferences)
            read.Add(reference.GetSyntax(cancellation));
    }

    public ImmutableArray<IOperation>? Body(IMethodSymbol method)
    {
        if (Declaration(method) is not { } syntax
            || syntax is not (BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax or ArrowExpressionClauseSyntax))
        {
            return null;
        }

        read.Add(syntax);
        return Model(syntax.SyntaxTree).GetOperation(syntax, cancellation) switch
        {
            IMethodBodyBaseOperation body => (body.BlockBody ?? body.ExpressionBody)?.Operations,
            ILocalFunctionOperation function => function.Body?.Operations,
            IBlockOperation block => block.Operations,
            _ => null,
        };
    }

    /// <summary>The call of another constructor that a constructor begins with.</summary>
    public IInvocationOperation? ChainedConstructor(IMethodSymbol constructor) =>
        Declaration(constructor) is ConstructorDeclarationSyntax { Initializer: not null } syntax
        && Model(syntax.SyntaxTree).GetOperation(syntax, cancellation) is IConstructorBodyOperation { Initializer: { } initializer }
            ? Unwrapped(initializer)
            : null;

    /// <summary>The field behind a property whose accessors have no bodies; null for any other property.</summary>
    public IFieldSymbol? FieldBehind(IPropertySymbol property)
    {
        property = property.OriginalDefinition;
        if (property.IsStatic || property.Parameters.Length > 0 || property.ContainingType.TypeKind != TypeKind.Struct || !IsAutomatic(property))
            return null;
        return property.ContainingType.GetMembers().OfType<IFieldSymbol>()
            .FirstOrDefault(f => SymbolEqualityComparer.Default.Equals(f.AssociatedSymbol, property));
    }

    /// <summary>
    /// The initial value of a static read-only field, or of a static property without a setter, where no static constructor
    /// can set it.
    /// </summary>
    public IOperation? InitialValue(ISymbol member, CancellationToken token)
    {
        member = member.OriginalDefinition;
        if (member.ContainingType.StaticConstructors.Any(static c => !c.IsImplicitlyDeclared) || member is IPropertySymbol { SetMethod: not null }
            || Initializer(member, token) is not { } value)
        {
            return null;
        }

        bool isScalar = member is IFieldSymbol { Type: var type } && type.Scalar() is not null;
        return value.ConstantValue.HasValue || !isScalar ? value : null;
    }

    /// <summary>The value that the declaration of a field or an automatic property gives it.</summary>
    public IOperation? Initializer(ISymbol member, CancellationToken token = default)
    {
        EqualsValueClauseSyntax? initializer = Declaration(member) switch
        {
            VariableDeclaratorSyntax field => field.Initializer,
            PropertyDeclarationSyntax property => property.Initializer,
            _ => null,
        };
        if (initializer is null)
            return null;
        read.Add(initializer.Parent!);
        return (Model(initializer.SyntaxTree).GetOperation(initializer, token) as ISymbolInitializerOperation)?.Value;
    }

    /// <summary>The parameter of a record's primary constructor that a property is.</summary>
    public IParameterSymbol? PositionalParameter(ISymbol member, IMethodSymbol constructor) =>
        member is IPropertySymbol && Declaration(member) is ParameterSyntax
            ? constructor.OriginalDefinition.Parameters.FirstOrDefault(p => p.Name == member.Name)
            : null;

    private static IInvocationOperation? Unwrapped(IOperation operation) => operation switch
    {
        IInvocationOperation call => call,
        IExpressionStatementOperation statement => Unwrapped(statement.Operation),
        _ => null,
    };

    private bool IsAutomatic(IPropertySymbol property) => Declaration(property) switch
    {
        ParameterSyntax => true,
        PropertyDeclarationSyntax { ExpressionBody: null, AccessorList: { } accessors } =>
            accessors.Accessors.All(static a => a.Body is null && a.ExpressionBody is null),
        _ => false,
    };

    private SyntaxNode? Declaration(ISymbol symbol) =>
        symbol.OriginalDefinition.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation);
}
