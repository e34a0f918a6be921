namespace KernelGen.Corpus;

/// <summary>Makes a value of 64 random bits.</summary>
public delegate T Values<T>(ulong bits);
