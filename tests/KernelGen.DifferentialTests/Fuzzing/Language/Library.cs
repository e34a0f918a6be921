namespace KernelGen.DifferentialTests.Fuzzing;

/// <summary>What random kernels refer to in another file.</summary>
internal static class Library
{
    public const string FileName = "Library.cs";

    public const string Source = """
        using System;

        namespace Fuzz;

        public static class Library
        {
            public const int Three = 3;
            public const float Third = 1f / 3f;
            public const long Far = 1L << 40;
            public static readonly double Rate = 0.75;
            public static readonly byte Limit = 200;
            public static readonly uint Golden = 0x9E3779B9u;

            /// <summary>A number whose bits are known: which NaN a NaN is, nobody promises.</summary>
            public static float Known(float x) => float.IsNaN(x) ? 0.5f : x;

            public static double Known(double x) => double.IsNaN(x) ? 0.5 : x;

            public static T Pick<T>(bool first, T x, T y) => first ? x : y;

            public static T Second<T>(T x, T y)
                where T : struct => y;
        }

        public enum Colour : byte
        {
            Red,
            Green,
            Blue = 7,
        }

        public struct Tally
        {
            public byte Count;
            public double Weight;
            public short Last;

            public readonly double Mean => Weight / (Count + 1);

            public void Add(double weight)
            {
                Count++;
                Weight += weight;
                Last = (short)(Last + Count);
            }
        }

        public readonly struct Ratio(int above, int below)
        {
            public readonly int Above = above;
            public readonly int Below = below;

            public static Ratio operator +(Ratio a, Ratio b) => new(a.Above * b.Below + b.Above * a.Below, a.Below * b.Below);

            public static Ratio operator *(Ratio a, Ratio b) => new(a.Above * b.Above, a.Below * b.Below);

            public static bool operator <(Ratio a, Ratio b) => (long)a.Above * b.Below < (long)b.Above * a.Below;

            public static bool operator >(Ratio a, Ratio b) => b < a;

            public Ratio Inverse() => new(Below, Above);

            public float ToSingle() => (float)Above / Below;
        }
        """;
}
