using KernelGen.Generator.Passes;

namespace KernelGen.Generator.Tests.Passes;

public class SimplifyTests
{
    [Fact]
    public void Keeps_the_meaning_of_any_function() => SameMeaning.Check(Simplify.Run);
}
