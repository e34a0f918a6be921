using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Structs in structs as input and output, their fields public, private and behind properties.</summary>
public static partial class NestedStructs
{
    public struct Position(float x, float y)
    {
        private float y = y;

        public float X { get; } = x;

        public float Height
        {
            readonly get => y;
            set => y = value;
        }
    }

    public struct Particle
    {
        public Position Position;
        public Position Velocity;
        public int Age;
    }

    [DataParallel]
    public static Particle Apply(Particle particle, [Uniform] Position gravity)
    {
        Particle moved = particle;
        moved.Position = new Position(
            particle.Position.X + particle.Velocity.X * 0.5f, particle.Position.Height + particle.Velocity.Height * 0.5f);
        moved.Velocity = new Position(particle.Velocity.X + gravity.X, particle.Velocity.Height + gravity.Height);
        moved.Age++;
        if (moved.Position.Height < 0f)
            moved.Position.Height = -moved.Position.Height;
        return moved;
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(NestedStructs), static kernel =>
    {
        Slot<Particle> particle = kernel.Input<Particle>();
        Slot<Particle> result = kernel.Output<Particle>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => result[data, i] = Apply(particle[data, i], new Position(0.25f, -9.81f));
        kernel.Spans = (data, runtime) => Apply(particle[data], new Position(0.25f, -9.81f), result[data], runtime);
        kernel.Arrays = (data, runtime) => Apply(particle[data], new Position(0.25f, -9.81f), result[data], runtime);
    });
}
