namespace KernelGen.Tool.Showing;

/// <summary>What <c>kernelgen show</c> shows of a kernel.</summary>
/// <param name="Kernel">The kernel's type, without <c>Kernel</c> at the end: namespace, containing types, method.</param>
/// <param name="Target">What is shown of it.</param>
/// <param name="Name">The file, or what stands for one.</param>
/// <param name="Text">Its text.</param>
internal sealed record ShownFile(string Kernel, ShowTarget Target, string Name, string Text);
