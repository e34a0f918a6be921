using KernelGen.Generator.Passes;

namespace KernelGen.Generator.Tests.Passes;

public class RemoveUnusedTests
{
    [Fact]
    public void Keeps_the_meaning_of_any_function() => SameMeaning.Check(RemoveUnused.Run);
}
