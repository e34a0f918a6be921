using System.Runtime.Intrinsics;
using KernelGen.Execution;

namespace KernelGen.Tests.Execution;

public class ReductionsTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(4096, 1)]
    [InlineData(4097, 2)]
    [InlineData(8192, 2)]
    public void Every_4096_elements_have_a_partial_result(int length, int blocks) =>
        Assert.Equal(blocks, Reductions.BlockCount(length));

    [Theory]
    [InlineData(2, "(0 1)")]
    [InlineData(3, "((0 1) 2)")]
    [InlineData(5, "(((0 1) (2 3)) 4)")]
    [InlineData(7, "(((0 1) (2 3)) ((4 5) 6))")]
    [InlineData(8, "(((0 1) (2 3)) ((4 5) (6 7)))")]
    public void The_tree_is_folded_in_pairs_by_levels(int count, string tree)
    {
        var partials = Enumerable.Range(0, count).Select(static i => new Node(i)).ToArray();
        Node.Trees.Clear();
        Assert.Equal(tree, Reductions.Fold<Node, Node>(partials).ToString());
    }

    [Fact]
    public void Floats_are_added_in_that_order()
    {
        float[] partials = [1e8f, 1f, -1e8f, 1f, 3f];
        Assert.Equal(((1e8f + 1f) + (-1e8f + 1f)) + 3f, Reductions.Fold<float, SumFold<float>>(partials));
    }

    [Fact]
    public void Each_fold_keeps_the_rules_of_its_reduction()
    {
        Assert.Equal(unchecked((byte)300), Reductions.Fold<byte, SumFold<byte>>([200, 100]));
        Assert.Equal(unchecked(int.MaxValue * 3), Reductions.Fold<int, ProductFold<int>>([int.MaxValue, 3]));
        Assert.Equal(float.NaN, Reductions.Fold<float, MinFold<float>>([1f, float.NaN, 2f]));
        Assert.True(float.IsNegative(Reductions.Fold<float, MinFold<float>>([0f, -0f])));
        Assert.False(float.IsNegative(Reductions.Fold<float, MaxFold<float>>([-0f, 0f])));
    }

    [Fact]
    public void Nothing_reduces_to_what_the_reduction_says()
    {
        Assert.Equal(0L, BitConverter.DoubleToInt64Bits(Reductions.Fold<double, SumFold<double>>([])));
        Assert.Equal(1, Reductions.Fold<int, ProductFold<int>>([]));
        Assert.Throws<InvalidOperationException>(static () => Reductions.Fold<int, MinFold<int>>([]));
    }

    [Fact]
    public void Partial_results_that_do_not_fit_the_stack_are_rented()
    {
        using var small = new PartialBuffer<int>(stackalloc int[2], 8192);
        using var large = new PartialBuffer<int>(stackalloc int[2], 8193);
        Assert.Equal(2, small.Values.Length);
        Assert.Equal(3, large.Values.Length);
    }

    private readonly record struct Node(int Id) : IFold<Node>
    {
        [ThreadStatic]
        private static Dictionary<int, string>? t_trees;

        internal static Dictionary<int, string> Trees => t_trees ??= [];

        public static Node Nothing => new(-1);

        public static Node Combine(Node left, Node right)
        {
            var node = new Node(1000 + Trees.Count);
            Trees.Add(node.Id, $"({left} {right})");
            return node;
        }

        public static Vector128<Node> Combine(Vector128<Node> left, Vector128<Node> right) => throw NoVectors();

        public static Vector256<Node> Combine(Vector256<Node> left, Vector256<Node> right) => throw NoVectors();

        public static Vector512<Node> Combine(Vector512<Node> left, Vector512<Node> right) => throw NoVectors();

        public override string ToString() => Trees.TryGetValue(Id, out string? tree) ? tree : $"{Id}";

        private static NotSupportedException NoVectors() => new("partial results are folded one by one");
    }
}
