namespace KernelGen.Generator;

/// <summary>The named steps of the generator. Tests find them by reflection and hold each to be cached.</summary>
internal static class Steps
{
    public const string Models = nameof(Models);

    public const string Kernels = nameof(Kernels);

    public const string Options = nameof(Options);

    public const string KernelsWithOptions = nameof(KernelsWithOptions);
}
