using System.Text;

namespace KernelGen.Generator.Tests;

/// <summary>
/// Compares generated text with a file under Snapshots: by Verify where its package is at hand, else by a few lines that
/// do the same. On a difference the text is written beside it as *.received.cs; to accept it, rename that to *.verified.cs.
/// </summary>
internal static class Snapshot
{
    public static async Task Matches(string name, string text)
    {
#if HAS_VERIFY
        await VerifyXunit.Verifier.Verify(text, "cs").UseDirectory("../Snapshots").UseFileName(name);
#else
        string verified = Repository.Folder("tests", "KernelGen.Generator.Tests", "Snapshots", name + ".verified.cs");
        string received = Repository.Folder("tests", "KernelGen.Generator.Tests", "Snapshots", name + ".received.cs");
        string? expected = File.Exists(verified) ? await File.ReadAllTextAsync(verified) : null;
        if (expected is not null && Normal(expected) == Normal(text))
        {
            File.Delete(received);
            return;
        }

        await File.WriteAllTextAsync(received, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        if (expected is not null)
            Assert.Equal(Normal(expected), Normal(text));
        Assert.Fail($"There is no {verified}; the text is in {received}.");
#endif
    }

#if !HAS_VERIFY
    private static string Normal(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('\n');
#endif
}
