using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using LaneOperations = KernelGen.Execution.Lanes;

namespace KernelGen.MathTests.Lanes;

/// <summary>The near form of a function of floats: right in all lanes but those it says.</summary>
internal static class NearForm
{
    /// <summary>A function that adds to <paramref name="far"/> the lanes it is wrong in.</summary>
    private delegate TVector Near<TVector, TMask>(TVector x, ref TMask far);

    /// <summary>What it gives at each width, and in the lanes it says what is expected of them; nothing where there is no such form.</summary>
    public static IEnumerable<(string Lanes, float[] Results)> Of(string name, float[] x, float[] expected) =>
        typeof(LaneOperations).GetMethods().All(m => m.Name != name + "Near") ? [] :
        [
            ("near, 128 bits", Results<Vector128<float>, Vector128<int>>(name, x, expected)),
            ("near, 256 bits", Results<Vector256<float>, Vector256<int>>(name, x, expected)),
            ("near, 512 bits", Results<Vector512<float>, Vector512<int>>(name, x, expected)),
        ];

    private static float[] Results<TVector, TMask>(string name, float[] x, float[] expected)
        where TVector : unmanaged
        where TMask : unmanaged
    {
        var near = typeof(LaneOperations)
            .GetMethod(name + "Near", BindingFlags.Public | BindingFlags.Static, [typeof(TVector), typeof(TMask).MakeByRefType()])!
            .CreateDelegate<Near<TVector, TMask>>();
        float[] results = [.. expected];
        int count = Unsafe.SizeOf<TVector>() / sizeof(float);
        int known = 0;
        for (int i = 0; i + count <= x.Length; i += count)
        {
            TMask far = default;
            TVector result = near(Unsafe.As<float, TVector>(ref x[i]), ref far);
            for (int lane = 0; lane < count; lane++)
            {
                if (Unsafe.Add(ref Unsafe.As<TMask, int>(ref far), lane) != 0)
                    continue;
                known++;
                results[i + lane] = Unsafe.Add(ref Unsafe.As<TVector, float>(ref result), lane);
            }
        }

        return known > x.Length / 4 ? results : throw new InvalidOperationException($"{name}Near says of most inputs that they are far.");
    }
}
