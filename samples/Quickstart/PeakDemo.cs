using KernelGen;

namespace Quickstart;

internal sealed class PeakDemo(int length) : Demo("Peak", 2 * sizeof(float))
{
    private readonly float[] _left = Noise.Of(length, seed: length);
    private readonly float[] _right = Noise.Of(length, seed: length + 1);
    private float _peak, _expected;

    public override void Generated(KernelRuntime? runtime) => _peak = Kernels.Peak(_left, _right, runtime);

    public override void Plain()
    {
        float peak = float.NegativeInfinity;
        for (int i = 0; i < _left.Length; i++)
            peak = MathF.Max(peak, Kernels.Peak(_left[i], _right[i]));
        _expected = peak;
    }

    public override bool IsSame() => BitConverter.SingleToInt32Bits(_peak) == BitConverter.SingleToInt32Bits(_expected);
}
