using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Structs inside a kernel: nested, with constructors, methods that change them, properties and operators.</summary>
public static partial class LocalStructs
{
    private readonly struct Point(float x, float y)
    {
        public readonly float X = x;
        public readonly float Y = y;

        public float LengthSquared => X * X + Y * Y;

        public static Point operator +(Point left, Point right) => new(left.X + right.X, left.Y + right.Y);

        public static Point operator *(float scale, Point point) => new(scale * point.X, scale * point.Y);

        public static Point operator -(Point point) => new(-point.X, -point.Y);

        public static implicit operator Point(float both) => new(both, both);
    }

    private struct Box
    {
        public Point Low;
        public Point High;
        private int grown;

        public Box(Point centre)
            : this(centre, centre)
        {
        }

        public Box(Point low, Point high)
        {
            Low = low;
            High = high;
        }

        public readonly int Grown => grown;

        public float Width
        {
            readonly get => High.X - Low.X;
            set => High = new Point(Low.X + value, High.Y);
        }

        public void Include(in Point point)
        {
            if (point.X > High.X)
            {
                High = new Point(point.X, High.Y);
                grown++;
            }

            if (point.Y > High.Y)
                High = new Point(High.X, point.Y);
        }
    }

    [DataParallel]
    public static float Apply(float x, float y)
    {
        var box = new Box(new Point(x, y));
        Box untouched = box;
        box.Include(2f * (new Point(y, x) + 1f));
        box.Include(-box.Low);
        box.Width += 0.5f;
        return box.High.LengthSquared + box.Grown + untouched.Width + untouched.Grown;
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(LocalStructs), static kernel =>
        kernel.Map<float, float, float>(ApplyKernel.Info, Apply, Apply, Apply));
}
