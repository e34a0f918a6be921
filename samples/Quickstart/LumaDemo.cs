using KernelGen;

namespace Quickstart;

internal sealed class LumaDemo : Demo
{
    private readonly byte[] _red, _green, _blue, _gray, _expected;

    public LumaDemo(int pixels)
        : base("Luma", 4 * sizeof(byte))
    {
        var random = new Random(pixels);
        random.NextBytes(_red = new byte[pixels]);
        random.NextBytes(_green = new byte[pixels]);
        random.NextBytes(_blue = new byte[pixels]);
        _gray = new byte[pixels];
        _expected = new byte[pixels];
    }

    public override void Generated(KernelRuntime? runtime) => Kernels.Luma(_red, _green, _blue, _gray, runtime);

    public override void Plain()
    {
        for (int i = 0; i < _expected.Length; i++)
            _expected[i] = Kernels.Luma(_red[i], _green[i], _blue[i]);
    }

    public override bool IsSame() => _gray.AsSpan().SequenceEqual(_expected);
}
