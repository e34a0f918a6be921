using KernelGen.Generator.Passes;

namespace KernelGen.Generator.Tests.Passes;

public class RemoveUnusedTests
{
    [Fact]
    public void Keeps_the_meaning_of_any_function() => SameMeaning.Check(RemoveUnused.Run);

    [Fact]
    public void What_is_never_read_goes_and_what_a_return_shows_stays() => PassText.Becomes(
        RemoveUnused.Run,
        """
        Unused(element float x, output float y)
            local float t, u
            local int never
            y = 1f
            t = x + 1f
            u = t * 2f
            if x > 0f
                u = t
            if x > 1f
                return
            y = x
        """,
        """
        Unused(element float x, output float y)
            y = 1f
            if x > 1f
                return
            y = x
        """);

    [Fact]
    public void Faults_stay_with_what_they_read() => PassText.Stays(
        RemoveUnused.Run,
        """
        Faulty(element int a, output int y)
            local bool zero
            zero = a == 0
            fault DivideByZero if zero
        """);
}
