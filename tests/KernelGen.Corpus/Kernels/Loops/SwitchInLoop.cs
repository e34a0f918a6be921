using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A switch in a loop, its sections left midway, and a continue of the loop from inside it.</summary>
public static partial class SwitchInLoop
{
    [DataParallel]
    public static int Apply(ushort program)
    {
        int value = 1;
        int steps = 0;
        while (program != 0)
        {
            int code = program & 7;
            program >>= 3;
            steps++;
            switch (code)
            {
                case 0:
                    continue;
                case 1:
                    if (value > 100)
                        break;
                    value += 3;
                    break;
                case 2 when steps > 2:
                    return value;
                case 3 or 4:
                    value *= 2;
                    if ((value & 4) != 0)
                        continue;
                    value--;
                    break;
                case 5:
                default:
                    value ^= code;
                    break;
            }

            value += steps;
        }

        return value * 10 + steps;
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(SwitchInLoop), static kernel =>
        kernel.Map<ushort, int>(ApplyKernel.Info, Apply, Apply, Apply));
}
