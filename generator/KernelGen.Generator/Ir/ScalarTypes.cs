namespace KernelGen.Generator.Ir;

/// <summary>Facts about scalar types, as data.</summary>
internal static class ScalarTypes
{
    public static readonly ScalarType[] All = (ScalarType[])Enum.GetValues(typeof(ScalarType));

    /// <summary>The size in memory, in bytes.</summary>
    public static int Size(this ScalarType type) => type switch
    {
        ScalarType.Bool or ScalarType.SByte or ScalarType.Byte => 1,
        ScalarType.Int16 or ScalarType.UInt16 => 2,
        ScalarType.Int32 or ScalarType.UInt32 or ScalarType.Single => 4,
        ScalarType.Int64 or ScalarType.UInt64 or ScalarType.Double => 8,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };

    public static int Bits(this ScalarType type) => type.Size() * 8;

    public static bool IsFloat(this ScalarType type) => type is ScalarType.Single or ScalarType.Double;

    public static bool IsInteger(this ScalarType type) => type != ScalarType.Bool && !type.IsFloat();

    /// <summary>Whether the type has negative values; true for floating point.</summary>
    public static bool IsSigned(this ScalarType type) =>
        type is ScalarType.SByte or ScalarType.Int16 or ScalarType.Int32 or ScalarType.Int64 || type.IsFloat();

    /// <summary>The integer type of this size and signedness.</summary>
    public static ScalarType Integer(int size, bool signed) => (size, signed) switch
    {
        (1, true) => ScalarType.SByte,
        (1, false) => ScalarType.Byte,
        (2, true) => ScalarType.Int16,
        (2, false) => ScalarType.UInt16,
        (4, true) => ScalarType.Int32,
        (4, false) => ScalarType.UInt32,
        (8, true) => ScalarType.Int64,
        (8, false) => ScalarType.UInt64,
        _ => throw new ArgumentOutOfRangeException(nameof(size), size, null),
    };

    /// <summary>The C# keyword.</summary>
    public static string Keyword(this ScalarType type) => type switch
    {
        ScalarType.Bool => "bool",
        ScalarType.SByte => "sbyte",
        ScalarType.Byte => "byte",
        ScalarType.Int16 => "short",
        ScalarType.UInt16 => "ushort",
        ScalarType.Int32 => "int",
        ScalarType.UInt32 => "uint",
        ScalarType.Int64 => "long",
        ScalarType.UInt64 => "ulong",
        ScalarType.Single => "float",
        ScalarType.Double => "double",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };
}
