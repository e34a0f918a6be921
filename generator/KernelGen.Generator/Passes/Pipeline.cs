namespace KernelGen.Generator.Passes;

/// <summary>Runs passes in order; the verifier looks at every result in Debug builds and in tests.</summary>
internal static class Pipeline
{
#if DEBUG
    private const bool VerifiesByDefault = true;
#else
    private const bool VerifiesByDefault = false;
#endif

    /// <param name="function">The IR before.</param>
    /// <param name="passes">One of the lists of <see cref="PassList"/>.</param>
    /// <param name="observe">Is given each pass's name and its result, for dumps.</param>
    /// <param name="verify">Whether to verify after each pass.</param>
    /// <param name="cancellation">Checked before each pass.</param>
    /// <exception cref="PassException">A pass failed or made a malformed function.</exception>
    public static KernelFunction Run(
        KernelFunction function,
        IEnumerable<Pass> passes,
        Action<string, KernelFunction>? observe = null,
        bool verify = VerifiesByDefault,
        CancellationToken cancellation = default)
    {
        IrForm form = IrForm.Structured;
        foreach (Pass pass in passes)
        {
            cancellation.ThrowIfCancellationRequested();
            KernelFunction before = function;
            try
            {
                function = pass.Run(before);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                throw new PassException(before.Name, pass.Name, exception.Message, exception);
            }

            form = pass.Makes ?? form;
            if (verify && IrVerifier.Verify(function, form) is { Count: > 0 } errors)
                throw new PassException(function.Name, pass.Name, string.Join("\n", errors) + "\n" + IrPrinter.Print(function));
            observe?.Invoke(pass.Name, function);
        }

        return function;
    }
}
