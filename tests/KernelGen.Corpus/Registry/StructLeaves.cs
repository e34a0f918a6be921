using System.Reflection;
using System.Runtime.InteropServices;

namespace KernelGen.Corpus;

/// <summary>The numbers a struct consists of, and where they lie: found by setting each and looking.</summary>
internal static class StructLeaves<T>
    where T : unmanaged
{
    private static readonly (int Offset, Type Type)[] Leaves = [.. IsStruct ? Find() : []];

    /// <summary>Whether a value is not one number.</summary>
    public static bool IsStruct => StructLeaves.IsStruct(typeof(T));

    /// <summary>A struct of values of all kinds, padding zero.</summary>
    public static T Make(ulong bits)
    {
        T value = default;
        Span<byte> bytes = MemoryMarshal.AsBytes(new Span<T>(ref value));
        for (int k = 0; k < Leaves.Length; k++)
            StructLeaves.Write(bytes[Leaves[k].Offset..], Leaves[k].Type, RandomBits.Mix(bits + (ulong)k * 0x632BE59BD9B4E019UL));
        return value;
    }

    /// <summary>Whether all numbers have the same bits or are both NaN; what lies between them does not matter.</summary>
    public static bool Same(T left, T right)
    {
        ReadOnlySpan<byte> l = MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in left));
        ReadOnlySpan<byte> r = MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in right));
        foreach ((int offset, Type type) in Leaves)
        {
            if (!StructLeaves.Same(l[offset..], r[offset..], type))
                return false;
        }

        return true;
    }

    private static IEnumerable<(int Offset, Type Type)> Find()
    {
        foreach (FieldInfo[] path in StructLeaves.Paths(typeof(T), []))
        {
            T value = (T)StructLeaves.With(default(T), path, 0);
            byte[] bytes = MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in value)).ToArray();
            yield return (Array.FindIndex(bytes, static b => b != 0), path[^1].FieldType);
        }
    }
}

/// <summary>Numbers whose type is known at run time only.</summary>
internal static class StructLeaves
{
    public static bool IsStruct(Type type) => !type.IsPrimitive && !type.IsEnum && type != typeof(Half);

    public static IEnumerable<FieldInfo[]> Paths(Type type, FieldInfo[] before)
    {
        foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            FieldInfo[] path = [.. before, field];
            foreach (FieldInfo[] leaf in IsStruct(field.FieldType) ? Paths(field.FieldType, path) : [path])
                yield return leaf;
        }
    }

    /// <summary>A struct with all bits of one number set.</summary>
    public static object With(object boxed, FieldInfo[] path, int depth)
    {
        FieldInfo field = path[depth];
        object inner = field.GetValue(boxed)!;
        field.SetValue(boxed, depth + 1 < path.Length ? With(inner, path, depth + 1) : AllOnes(field.FieldType));
        return boxed;
    }

    public static void Write(Span<byte> bytes, Type type, ulong bits)
    {
        Type number = type.IsEnum ? Enum.GetUnderlyingType(type) : type;
        _ = Type.GetTypeCode(number) switch
        {
            TypeCode.Boolean => Put(bytes, Values.All<bool>(bits)),
            TypeCode.SByte => Put(bytes, Values.All<sbyte>(bits)),
            TypeCode.Byte => Put(bytes, Values.All<byte>(bits)),
            TypeCode.Int16 => Put(bytes, Values.All<short>(bits)),
            TypeCode.UInt16 or TypeCode.Char => Put(bytes, Values.All<ushort>(bits)),
            TypeCode.Int32 => Put(bytes, Values.All<int>(bits)),
            TypeCode.UInt32 => Put(bytes, Values.All<uint>(bits)),
            TypeCode.Int64 => Put(bytes, Values.All<long>(bits)),
            TypeCode.UInt64 => Put(bytes, Values.All<ulong>(bits)),
            TypeCode.Single => Put(bytes, Values.All<float>(bits)),
            TypeCode.Double => Put(bytes, Values.All<double>(bits)),
            _ when type == typeof(Half) => Put(bytes, Values.All<Half>(bits)),
            _ => throw new ArgumentException($"{type} is no number."),
        };
    }

    public static bool Same(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, Type type)
    {
        if (type == typeof(float))
            return SameBits.Same(MemoryMarshal.Read<float>(left), MemoryMarshal.Read<float>(right));
        if (type == typeof(double))
            return SameBits.Same(MemoryMarshal.Read<double>(left), MemoryMarshal.Read<double>(right));
        if (type == typeof(Half))
            return SameBits.Same(MemoryMarshal.Read<Half>(left), MemoryMarshal.Read<Half>(right));
        int size = SizeOf(type);
        return left[..size].SequenceEqual(right[..size]);
    }

    private static int SizeOf(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Boolean or TypeCode.SByte or TypeCode.Byte => 1,
        TypeCode.Int16 or TypeCode.UInt16 or TypeCode.Char => 2,
        TypeCode.Int32 or TypeCode.UInt32 => 4,
        _ => 8,
    };

    private static object AllOnes(Type type) => type.IsEnum
        ? Enum.ToObject(type, AllOnes(Enum.GetUnderlyingType(type)))
        : Type.GetTypeCode(type) switch
        {
            TypeCode.Boolean => true,
            TypeCode.SByte => (sbyte)-1,
            TypeCode.Byte => byte.MaxValue,
            TypeCode.Int16 => (short)-1,
            TypeCode.UInt16 => ushort.MaxValue,
            TypeCode.Char => char.MaxValue,
            TypeCode.Int32 => -1,
            TypeCode.UInt32 => uint.MaxValue,
            TypeCode.Int64 => -1L,
            TypeCode.UInt64 => ulong.MaxValue,
            TypeCode.Single => BitConverter.Int32BitsToSingle(-1),
            TypeCode.Double => BitConverter.Int64BitsToDouble(-1),
            _ when type == typeof(Half) => BitConverter.Int16BitsToHalf(-1),
            _ => throw new ArgumentException($"{type} is no number."),
        };

    private static bool Put<TNumber>(Span<byte> bytes, TNumber value)
        where TNumber : unmanaged
    {
        MemoryMarshal.Write(bytes, in value);
        return true;
    }
}
