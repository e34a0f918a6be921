namespace KernelGen.Tool.Output;

/// <summary>What the process ends with.</summary>
internal static class ExitCodes
{
    internal const int Fine = 0;
    internal const int Different = 1;
    internal const int BadInput = 2;

    internal const string Help =
        """
        Exit codes:
          0  all is well
          1  a difference or a regression was found
          2  the command line or the input is wrong
        """;
}
