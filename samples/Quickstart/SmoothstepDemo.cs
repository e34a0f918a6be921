using System.Runtime.InteropServices;
using KernelGen;

namespace Quickstart;

internal sealed class SmoothstepDemo : Demo
{
    private const float Low = 0.2f;
    private const float High = 0.7f;

    private readonly float[] _x, _smooth, _expected;

    public SmoothstepDemo(int length)
        : base("Smoothstep", 2 * sizeof(float))
    {
        _x = Noise.Of(length, seed: length);
        _smooth = new float[length];
        _expected = new float[length];
    }

    public override void Generated(KernelRuntime? runtime) => Kernels.Smoothstep(_x, Low, High, _smooth, runtime);

    public override void Plain()
    {
        for (int i = 0; i < _expected.Length; i++)
            _expected[i] = Kernels.Smoothstep(_x[i], Low, High);
    }

    public override bool IsSame() =>
        MemoryMarshal.AsBytes(_smooth.AsSpan()).SequenceEqual(MemoryMarshal.AsBytes(_expected.AsSpan()));
}
