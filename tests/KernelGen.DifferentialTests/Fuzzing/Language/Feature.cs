namespace KernelGen.DifferentialTests.Fuzzing;

/// <summary>Parts of the language that a form can ask for; <see cref="Features.On"/> says which there are.</summary>
internal enum Feature
{
    /// <summary>What every kernel may hold.</summary>
    Always,

    /// <summary>for, while, do and foreach.</summary>
    Loops,

    /// <summary>Structs of the user, tuples in locals, references as arguments.</summary>
    Structs,

    /// <summary>Vector2, Vector3 and Vector4.</summary>
    Vectors,

    /// <summary>Local arrays of constant size.</summary>
    Stack,

    /// <summary>Enumerations.</summary>
    Enums,

    /// <summary>Floats of 16 bits.</summary>
    Halves,

    /// <summary>Functions that KernelGen defines itself, up to one unit in the last place from MathF's.</summary>
    Elementary,

    /// <summary>What has no lanes yet. Few kernels have it: a loop over the marked method proves little.</summary>
    Scalar,
}

/// <summary>Which parts of the language random kernels use.</summary>
internal static class Features
{
    /// <summary>A row here switches a part on, and with it every form that asks for it.</summary>
    public static readonly IReadOnlySet<Feature> On = new HashSet<Feature>
    {
        Feature.Always,
        Feature.Loops,
        Feature.Structs,
        Feature.Vectors,
        Feature.Stack,
        Feature.Enums,
        Feature.Halves,
        Feature.Elementary,
        Feature.Scalar,
    };
}
