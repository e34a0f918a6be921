using System.Reflection;
using System.Text;
using ILGPU.IR;
using ILGPU.IR.Intrinsics;
using ILGPU.IR.Values;

namespace ILGPU.Backends
{
    public abstract class RegisterAllocator<TKind>
        where TKind : struct
    {
        public HardwareRegister AllocateHardware(Value node) => throw null!;

        public PrimitiveRegister LoadPrimitive(Value node) => throw null!;

        public abstract class PrimitiveRegister;

        public sealed class HardwareRegister : PrimitiveRegister;
    }

    public abstract class VariableAllocator
    {
        public Variable Allocate(Value value) => throw null!;

        public Variable Load(Value value) => throw null!;

        public abstract class Variable;

        public class PrimitiveVariable : Variable;

        public sealed class ConstantVariable : PrimitiveVariable
        {
            public PrimitiveValue Value => throw null!;
        }
    }
}

namespace ILGPU.Backends.PTX
{
    public enum PTXRegisterKind;

    public class PTXBackend;

    public class PTXRegisterAllocator : RegisterAllocator<PTXRegisterKind>;

    public abstract class PTXCodeGenerator : PTXRegisterAllocator
    {
        public CommandEmitter BeginCommand(string commandString, PredicateConfiguration? predicate = null) => throw null!;

        public HardwareRegister EnsureHardwareRegister(PrimitiveRegister register) => throw null!;

        public readonly struct PredicateConfiguration;

        public struct CommandEmitter : IDisposable
        {
            public void AppendArgument(HardwareRegister argument) => throw null!;

            public void AppendArgumentValue(HardwareRegister argument) => throw null!;

            public void Dispose() => throw null!;
        }
    }

    public sealed class PTXIntrinsic(Type handlerType, string methodName, IntrinsicImplementationMode mode) : IntrinsicImplementation;
}

namespace ILGPU.Backends.OpenCL
{
    public class CLBackend;

    public class CLVariableAllocator : VariableAllocator;

    public abstract class CLCodeGenerator : CLVariableAllocator
    {
        public StringBuilder Builder => throw null!;

        public void Declare(Variable target) => throw null!;
    }

    public sealed class CLIntrinsic(Type handlerType, string methodName, IntrinsicImplementationMode mode) : IntrinsicImplementation;
}

namespace ILGPU.IR
{
    public abstract class Value
    {
        public BasicValueType BasicValueType => throw null!;

        public ValueReference this[int index] => throw null!;
    }

    public sealed class Method
    {
        public MethodBase Source => throw null!;
    }

    public static class IRContextExtensions
    {
        public static IntrinsicImplementationManager GetIntrinsicManager(this Context context) => throw null!;
    }
}

namespace ILGPU.IR.Values
{
    public readonly struct ValueReference
    {
        public static implicit operator Value(ValueReference reference) => throw null!;
    }

    public sealed class MethodCall : Value
    {
        public Method Target => throw null!;
    }

    public sealed class PrimitiveValue : Value
    {
        public long RawValue => throw null!;

        public float Float32Value => throw null!;

        public double Float64Value => throw null!;
    }
}

namespace ILGPU.IR.Intrinsics
{
    [AttributeUsage(AttributeTargets.Method)]
    public sealed class IntrinsicImplementationAttribute : Attribute;

    public enum IntrinsicImplementationMode
    {
        Redirect,
        GenerateCode,
    }

    public abstract class IntrinsicImplementation;

    public sealed class IntrinsicImplementationManager
    {
        public void RegisterMethod(MethodInfo method, IntrinsicImplementation implementation) => throw null!;
    }
}
