using System.Runtime.InteropServices;

namespace KernelGen.MathTests.Single;

/// <summary>The C library's functions of <c>double</c> that <see cref="Math"/> lacks, within 1 or 2 ulp.</summary>
internal static partial class LibM
{
    private const string Library = "libm.so.6";

    /// <summary>Whether they are there: they are references only, and tests that need them are skipped
    /// elsewhere.</summary>
    public static bool IsPresent { get; } = NativeLibrary.TryLoad(Library, out _);

    [LibraryImport(Library, EntryPoint = "expm1"), SuppressGCTransition]
    public static partial double ExpM1(double x);

    [LibraryImport(Library, EntryPoint = "log1p"), SuppressGCTransition]
    public static partial double LogP1(double x);

    [LibraryImport(Library, EntryPoint = "exp2"), SuppressGCTransition]
    public static partial double Exp2(double x);

    [LibraryImport(Library, EntryPoint = "erf"), SuppressGCTransition]
    public static partial double Erf(double x);

    [LibraryImport(Library, EntryPoint = "erfc"), SuppressGCTransition]
    public static partial double Erfc(double x);

    [LibraryImport(Library, EntryPoint = "lgamma"), SuppressGCTransition]
    public static partial double LogGamma(double x);
}
