using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using ILGPU;
using ILGPU.Backends;
using ILGPU.Backends.OpenCL;
using ILGPU.Backends.PTX;
using ILGPU.IR;
using ILGPU.IR.Intrinsics;
using ILGPU.IR.Values;

namespace KernelGen.Ilgpu.Arithmetic;

/// <summary>Teaches ILGPU's back ends the methods of <see cref="Machine"/>.</summary>
internal static partial class MachineCode
{
    public static void Register(IntrinsicImplementationManager manager)
    {
        foreach (MethodInfo method in typeof(Machine).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
        {
            manager.RegisterMethod(method, new PTXIntrinsic(typeof(MachineCode), nameof(WritePtx), IntrinsicImplementationMode.GenerateCode));
            manager.RegisterMethod(method, new CLIntrinsic(typeof(MachineCode), nameof(WriteOpenCl), IntrinsicImplementationMode.GenerateCode));
        }
    }

    private static (MethodBase Method, InstructionAttribute Instruction) Of(Value value)
    {
        MethodBase method = ((MethodCall)value).Target.Source;
        return (method, method.GetCustomAttribute<InstructionAttribute>()!);
    }

    private static void WritePtx(PTXBackend backend, PTXCodeGenerator generator, Value value)
    {
        (MethodBase method, InstructionAttribute instruction) = Of(value);
        var arguments = new PTXCodeGenerator.HardwareRegister[method.GetParameters().Length];
        for (int i = 0; i < arguments.Length; i++)
            arguments[i] = generator.EnsureHardwareRegister(generator.LoadPrimitive(value[i]));
        PTXCodeGenerator.HardwareRegister result = generator.AllocateHardware(value);
        using PTXCodeGenerator.CommandEmitter command = generator.BeginCommand(instruction.Ptx);
        command.AppendArgument(result);
        ParameterInfo[] parameters = method.GetParameters();
        for (int i = 0; i < arguments.Length; i++)
        {
            if (parameters[i].ParameterType.IsByRef)
                command.AppendArgumentValue(arguments[i]);
            else
                command.AppendArgument(arguments[i]);
        }
    }

    // A block of its own, because the pragma may only stand at the head of one.
    private static void WriteOpenCl(CLBackend backend, CLCodeGenerator generator, Value value)
    {
        (_, InstructionAttribute instruction) = Of(value);
        string expression = Placeholder().Replace(
            instruction.OpenCl, match => Text(generator.Load(value[match.ValueSpan[1] - '0'])));
        VariableAllocator.Variable result = generator.Allocate(value);
        generator.Declare(result);
        generator.Builder.Append("\t{\n#pragma OPENCL FP_CONTRACT OFF\n");
        generator.Builder.Append(CultureInfo.InvariantCulture, $"\t{result} = {expression};\n\t}}\n");
    }

    // ILGPU writes the double 3 as the int 3, and minus zero as zero.
    private static string Text(VariableAllocator.Variable variable) => variable switch
    {
        VariableAllocator.ConstantVariable { Value.BasicValueType: BasicValueType.Float32 } constant =>
            $"as_float(0x{BitConverter.SingleToUInt32Bits(constant.Value.Float32Value):X}u)",
        VariableAllocator.ConstantVariable { Value.BasicValueType: BasicValueType.Float64 } constant =>
            $"as_double(0x{BitConverter.DoubleToUInt64Bits(constant.Value.Float64Value):X}ul)",
        VariableAllocator.ConstantVariable constant => constant.Value.RawValue.ToString(CultureInfo.InvariantCulture),
        _ => variable.ToString()!,
    };

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholder();
}
