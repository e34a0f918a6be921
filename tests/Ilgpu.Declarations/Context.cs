using ILGPU.Runtime;

namespace ILGPU;

public sealed class Context : IDisposable
{
    public static Context Create(Action<Builder> buildingCallback) => throw null!;

    public DeviceCollection<TDevice> GetDevices<TDevice>()
        where TDevice : Device => throw null!;

    public ContextProperties Properties => throw null!;

    public void ClearCache(ClearCacheMode mode) => throw null!;

    public void Dispose() => throw null!;

    public sealed class Builder
    {
        public Builder Optimize(OptimizationLevel level) => throw null!;
    }

    public readonly ref struct DeviceCollection<TDevice>
        where TDevice : Device
    {
        public int Count => throw null!;

        public TDevice this[int deviceIndex] => throw null!;

        public Enumerator GetEnumerator() => throw null!;

        public ref struct Enumerator
        {
            public TDevice Current => throw null!;

            public bool MoveNext() => throw null!;
        }
    }
}

public class ContextProperties
{
    public OptimizationLevel OptimizationLevel { get; protected set; }
}

public enum ClearCacheMode
{
    Default = 0,
    Everything = 1,
}

public enum OptimizationLevel
{
    O0 = 0,
    O1 = 1,
    O2 = 2,
}

public enum BasicValueType
{
    None,
    Int1,
    Int8,
    Int16,
    Int32,
    Int64,
    Float16,
    Float32,
    Float64,
}
