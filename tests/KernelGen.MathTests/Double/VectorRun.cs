namespace KernelGen.MathTests.Double;

/// <summary>The largest error of each function over its test vectors, as a table.</summary>
public static class VectorRun
{
    /// <summary>False where a function is further off than its bound.</summary>
    public static bool Of(IEnumerable<DoubleFunction> functions)
    {
        bool within = true;
        Console.WriteLine("| function | vectors | max ulp | at |");
        Console.WriteLine("|---|---|---|---|");
        foreach (DoubleFunction function in functions)
        {
            (double error, Vector at, int count) = Worst(function);
            within &= error <= function.Bound;
            string mark = error <= function.Bound ? "" : $" (bound {function.Bound})";
            Console.WriteLine($"| {function} | {count} | {error:F3}{mark} | {at.X:R}{(at.Y == 0 ? "" : $", {at.Y:R}")} |");
        }

        return within;
    }

    public static (double Error, Vector At, int Count) Worst(DoubleFunction function)
    {
        (double error, Vector at, int count) = (-1, default, 0);
        foreach (Vector vector in Vector.Of(function.Name))
        {
            double here = function.ErrorAt(vector);
            count++;
            if (here > error)
                (error, at) = (here, vector);
        }

        return (error, at, count);
    }
}
