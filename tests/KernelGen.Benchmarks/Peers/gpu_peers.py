"""What PyTorch, Triton and CuPy take for kernels of the corpus on a GPU, to be read beside `-- dispatch --points`.

Prints a table: microseconds of a call, for operands that are on the device ("arrays") and for operands on the host that go
there and back within the call ("spans"). Calls on the device are made in batches, and the last one is waited for.
Needs torch; triton and cupy take part where they are installed. Usage: python3 gpu_peers.py [octaves with commas between]
"""
import statistics
import sys
import time

import torch

try:
    import triton
    import triton.language as tl
except ImportError:
    triton = None
try:
    import cupy
except ImportError:
    cupy = None

BATCH = 50
ROUNDS = 9


def add(x, y):
    return x + y


def cubic(x):
    return ((0.25 * x - 1.5) * x + 0.75) * x + 2.0


def silu(x):
    return torch.nn.functional.silu(x)


def gelu(x):
    return torch.nn.functional.gelu(x)


def normal(x):
    return 0.5 * torch.special.erfc(x * -0.70710678)


def black_scholes(spot, strike, years):
    rate, volatility = 0.02, 0.3
    deviation = volatility * torch.sqrt(years)
    d1 = (torch.log(spot / strike) + (rate + 0.5 * volatility * volatility) * years) / deviation
    return spot * normal(d1) - strike * torch.exp(-rate * years) * normal(d1 - deviation)


def dot(x, y):
    return torch.dot(x, y)


CUPY_SOURCE = {
    "Add": ("float32 x, float32 y", "z = x + y"),
    "CubicPolynomial": ("float32 x", "z = ((0.25f * x - 1.5f) * x + 0.75f) * x + 2.0f"),
    "Silu": ("float32 x", "z = x / (1.0f + expf(-x))"),
    "Gelu": ("float32 x", "z = 0.5f * x * (1.0f + erff(x * 0.70710678f))"),
    "BlackScholes": ("float32 s, float32 k, float32 t", """
        float v = 0.3f * sqrtf(t);
        float d1 = (logf(s / k) + (0.02f + 0.5f * 0.3f * 0.3f) * t) / v;
        float d2 = d1 - v;
        z = s * 0.5f * erfcf(d1 * -0.70710678f) - k * expf(-0.02f * t) * 0.5f * erfcf(d2 * -0.70710678f);"""),
    "Mandelbrot": ("float32 cx, float32 cy", """
        float x = 0, y = 0; int round;
        for (round = 0; round < 300; round++) {
            float xx = x * x, yy = y * y;
            if (xx + yy > 4.0f) break;
            y = 2.0f * x * y + cy;
            x = xx - yy + cx;
        }
        z = round;"""),
}

if triton:
    @triton.jit
    def _add(x, y, z, n, block: tl.constexpr):
        i = tl.program_id(0) * block + tl.arange(0, block)
        tl.store(z + i, tl.load(x + i, i < n) + tl.load(y + i, i < n), i < n)

    @triton.jit
    def _cubic(x, z, n, block: tl.constexpr):
        i = tl.program_id(0) * block + tl.arange(0, block)
        v = tl.load(x + i, i < n)
        tl.store(z + i, ((0.25 * v - 1.5) * v + 0.75) * v + 2.0, i < n)

    @triton.jit
    def _silu(x, z, n, block: tl.constexpr):
        i = tl.program_id(0) * block + tl.arange(0, block)
        v = tl.load(x + i, i < n)
        tl.store(z + i, v / (1.0 + tl.exp(-v)), i < n)

    @triton.jit
    def _gelu(x, z, n, block: tl.constexpr):
        i = tl.program_id(0) * block + tl.arange(0, block)
        v = tl.load(x + i, i < n)
        tl.store(z + i, 0.5 * v * (1.0 + tl.erf(v * 0.70710678)), i < n)

    TRITON = {"Add": _add, "CubicPolynomial": _cubic, "Silu": _silu, "Gelu": _gelu}

TORCH = {
    "Add": (add, 2), "CubicPolynomial": (cubic, 1), "Silu": (silu, 1), "Gelu": (gelu, 1),
    "BlackScholes": (black_scholes, 3), "DotProduct": (dot, 2), "Mandelbrot": (None, 2),
}


def batch_of(call, longest=0.02):
    """How many calls fill a batch without taking long."""
    call()
    torch.cuda.synchronize()
    start = time.perf_counter()
    call()
    torch.cuda.synchronize()
    return max(1, min(BATCH, int(longest / max(1e-7, time.perf_counter() - start))))


def on_device(call):
    calls = batch_of(call)
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        for _ in range(calls):
            call()
        torch.cuda.synchronize()
        times.append((time.perf_counter() - start) / calls)
    return 1e6 * statistics.median(times)


def on_host(function, inputs):
    """From ordinary host memory to the device and back, as a call on spans has to."""
    hosts = [x.cpu() for x in inputs]
    result = function(*inputs).cpu()

    def call():
        result.copy_(function(*[x.cuda() for x in hosts]))

    call()
    times = []
    for _ in range(5):
        start = time.perf_counter()
        call()
        torch.cuda.synchronize()
        times.append(time.perf_counter() - start)
    return 1e6 * statistics.median(times)


def inputs_of(name, count, n):
    generator = torch.Generator(device="cuda").manual_seed(1)
    draw = lambda low, high: low + (high - low) * torch.rand(n, device="cuda", generator=generator)
    if name == "BlackScholes":
        return [draw(5, 30), draw(1, 100), draw(0.25, 10)]
    if name == "Mandelbrot":
        return [draw(-2, 1), draw(-1.2, 1.2)]
    return [draw(-8, 8) for _ in range(count)]


def measure(name, octave):
    function, count = TORCH[name]
    n = 1 << octave
    inputs = inputs_of(name, count, n)
    row = {}
    if function:
        row["torch"] = on_device(lambda: function(*inputs))
        row["torch, spans"] = on_host(function, inputs)
    if triton and name in TRITON:
        result = torch.empty_like(inputs[0])
        kernel, block = TRITON[name], 1024
        row["triton"] = on_device(lambda: kernel[((n + block - 1) // block,)](*inputs, result, n, block=block))
    if cupy and name in CUPY_SOURCE:
        parameters, source = CUPY_SOURCE[name]
        kernel = cupy.ElementwiseKernel(
            parameters, "int32 z" if name == "Mandelbrot" else "float32 z", source, name.lower())
        arrays = [cupy.from_dlpack(x) for x in inputs]
        target = cupy.empty(n, cupy.int32 if name == "Mandelbrot" else cupy.float32)
        row["cupy"] = on_device(lambda: kernel(*arrays, target))
    return row


def main():
    octaves = [int(o) for o in sys.argv[1].split(",")] if len(sys.argv) > 1 else [12, 16, 20, 24]
    columns = ["torch", "triton", "cupy", "torch, spans"]
    print(f"{torch.cuda.get_device_name()}, torch {torch.__version__}"
          + (f", triton {triton.__version__}" if triton else "") + (f", cupy {cupy.__version__}" if cupy else ""))
    source = torch.empty(1 << 28, dtype=torch.float32, device="cuda")
    target = torch.empty_like(source)
    copied = on_device(lambda: target.copy_(source))
    print(f"a copy on the device: {2 * 4 * (1 << 28) / copied / 1e6:.2f} TB/s, read and written")
    del source, target
    print()
    print("| kernel | elements | " + " | ".join(columns) + " |")
    print("|---|---|" + "---:|" * len(columns))
    for name in TORCH:
        for octave in octaves:
            row = measure(name, octave)
            cells = [f"{row[c]:.1f} µs" if c in row else "" for c in columns]
            print(f"| {name} | 2^{octave} | " + " | ".join(cells) + " |", flush=True)


if __name__ == "__main__":
    main()
