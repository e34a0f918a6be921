using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KernelGen.Generator.Tests;

/// <summary>
/// Nothing of Roslyn may be reachable from a value in the pipeline: it would keep a compilation alive, and never be
/// equal to what the next compilation gives.
/// </summary>
public class PipelineValuesTests
{
    private static readonly Type[] Forbidden =
    [
        typeof(ISymbol), typeof(SyntaxNode), typeof(SyntaxTree), typeof(SyntaxToken), typeof(SyntaxReference), typeof(Location), typeof(Compilation),
        typeof(SemanticModel), typeof(IOperation), typeof(Diagnostic), typeof(AttributeData), typeof(SourceText), typeof(TextSpan),
    ];

    [Fact]
    public void No_symbol_syntax_or_location_is_reachable_from_a_step()
    {
        GeneratorRun run = GeneratorRun.OfMembers("""
            [DataParallel] public static float Mixed([Uniform] float a, byte x, in int y) => x > y ? a : MathF.Abs(x / (float)y);
            [DataParallel] public static (int Low, int High) Split(int x) { if (x < 0) return (0, 0); return (x & 15, x / 16); }
            [DataParallel] public static float Loop(float x) { while (x > 1f) x /= 2f; return x; }
            [DataParallel(Reduce = Reduction.Sum)] public static float Total(float x, [Index] int i, ReadOnlySpan<float> table) => x * table[i];
            """);
        GeneratorRunResult result = run.After(run.Input);

        foreach (string name in CachedSteps.Names)
        {
            foreach ((object value, IncrementalStepRunReason _) in result.TrackedSteps[name].SelectMany(static s => s.Outputs))
                Assert.Null(ReachableFrom(value, name));
        }
    }

    [Fact]
    public void The_guard_finds_what_is_planted()
    {
        GeneratorRun run = GeneratorRun.OfMembers("[DataParallel] public static float Same(float x) => x;");
        ISymbol symbol = run.Input.Assembly;

        Assert.Equal("value.Item1[0].Item2", ReachableFrom((new[] { (1, symbol) }, 2), "value"));
        Assert.Equal("value[k].Target", ReachableFrom(new Hashtable { ["k"] = new WeakReference(symbol) }, "value"));
        Assert.Equal("value.lazy", ReachableFrom(new Plant(run.Input.SyntaxTrees[0].GetRoot()), "value"));
        Assert.Null(ReachableFrom((new[] { (1, "text") }, 2), "value"));
    }

    /// <summary>The path to the first forbidden object, or null.</summary>
    private static string? ReachableFrom(object? value, string path) =>
        Find(value, path, new HashSet<object>(ReferenceEqualityComparer.Instance));

    private static string? Find(object? value, string path, HashSet<object> visited)
    {
        if (value is null or string or Type or MemberInfo || value.GetType().IsPrimitive || value.GetType().IsEnum)
            return null;
        if (Forbidden.Any(type => value.GetType().IsAssignableTo(type)))
            return path;
        if (!value.GetType().IsValueType && !visited.Add(value))
            return null;
        if (value is WeakReference weak)
            return Find(weak.Target, path + ".Target", visited);
        if (value is IDictionary map)
            return First(map.Keys.Cast<object>(), key => Find(map[key], $"{path}[{key}]", visited));
        if (value is Array array)
            return First(Enumerable.Range(0, array.Length), i => Find(array.GetValue(i), $"{path}[{i}]", visited));
        return First(Fields(value.GetType()), field => Find(field.GetValue(value), $"{path}.{Name(field)}", visited));
    }

    private static string? First<T>(IEnumerable<T> items, Func<T, string?> find) => items.Select(find).FirstOrDefault(static found => found is not null);

    private static IEnumerable<FieldInfo> Fields(Type? type)
    {
        for (; type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                if (!field.FieldType.IsPointer)
                    yield return field;
            }
        }
    }

    private static string Name(FieldInfo field) => field.Name.TrimStart('<').Split('>')[0];

    private sealed class Plant(object lazy)
    {
        private readonly object lazy = lazy;

        public override string ToString() => lazy.ToString()!;
    }
}
