namespace KernelGen.Generator.Passes;

/// <summary>How often each variable of a function is read and assigned.</summary>
internal sealed class VariableUses
{
    private readonly Dictionary<Variable, int> reads = [];
    private readonly Dictionary<Variable, int> assignments = [];

    public VariableUses(KernelFunction function)
    {
        foreach (Variable variable in function.Body.Reads())
            reads[variable] = Reads(variable) + 1;
        foreach (Variable variable in function.Body.AssignedVariables())
            assignments[variable] = Assignments(variable) + 1;
    }

    public int Reads(Variable variable) => reads.TryGetValue(variable, out int count) ? count : 0;

    public int Assignments(Variable variable) => assignments.TryGetValue(variable, out int count) ? count : 0;

    public bool IsUsed(Variable variable) => Reads(variable) + Assignments(variable) > 0;

    /// <summary>The assignment is gone, and its value stands at each of the places that read its target.</summary>
    public void Moved(Assign assignment, int places)
    {
        reads[assignment.Target] = 0;
        assignments[assignment.Target] = 0;
        foreach (Variable variable in assignment.Value.Reads())
            reads[variable] = Reads(variable) + places - 1;
    }
}
