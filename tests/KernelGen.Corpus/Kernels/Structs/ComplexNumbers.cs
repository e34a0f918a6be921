using System.Numerics;
using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>The operators of Complex, with complex numbers and with plain ones.</summary>
public static partial class ComplexNumbers
{
    [DataParallel]
    public static Complex Product(Complex left, Complex right) => left * right;

    [DataParallel]
    public static Complex Quotient(Complex left, Complex right, double scale)
    {
        Complex value = left / right + Complex.ImaginaryOne * scale;
        value -= scale / right;
        value = 2 * value / scale - new Complex(scale, 1) + Complex.Reciprocal(right) * 3;
        return value.Real > 0 ? -Complex.Conjugate(value) : value == left ? scale - left : value + scale;
    }

    [ModuleInitializer]
    internal static void Register()
    {
        CorpusKernels.Add(nameof(ComplexNumbers) + nameof(Product), static kernel =>
            kernel.Map<Complex, Complex, Complex>(ProductKernel.Info, Product, Product, Product));
        CorpusKernels.Add(nameof(ComplexNumbers) + nameof(Quotient), static kernel =>
            kernel.Map<Complex, Complex, double, Complex>(QuotientKernel.Info, Quotient, Quotient, Quotient));
    }
}
