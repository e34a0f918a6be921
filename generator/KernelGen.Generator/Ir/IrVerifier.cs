namespace KernelGen.Generator.Ir;

/// <summary>Says what is wrong with a function; an empty list is a well-formed one.</summary>
internal static class IrVerifier
{
    public static IReadOnlyList<string> Verify(KernelFunction function, IrForm form = IrForm.Structured)
    {
        var errors = new List<string>();
        CheckVariables(function, errors);
        var scope = new Scope(function);
        foreach (Stmt statement in function.Body.Walk())
            CheckStatement(statement, scope, errors);
        CheckLoops(function.Body, isInLoop: false, isBetween: false, errors);
        if (form >= IrForm.WithoutJumps)
            CheckWithoutJumps(function.Body, errors);
        if (form == IrForm.Lanes)
            CheckLanes(function, errors);
        return errors;
    }

    private static void CheckVariables(KernelFunction function, List<string> errors)
    {
        var ids = new HashSet<int>();
        foreach (Variable variable in function.Parameters.Select(p => p.Variable).Concat(function.Locals))
        {
            if (!ids.Add(variable.Id))
                errors.Add($"id {variable.Id} of {variable.Name} is not unique");
        }

        foreach (Parameter parameter in function.Parameters)
        {
            if (parameter is { Kind: ParameterKind.Index, Variable.Type: not ScalarType.Int32 })
                errors.Add($"index {parameter.Variable.Name} is {parameter.Variable.Type.Keyword()}, not int");
        }
    }

    private static void CheckStatement(Stmt statement, Scope scope, List<string> errors)
    {
        if (statement is Assign assign)
        {
            scope.CheckScalar(assign.Target, "assigned", errors);
            if (assign.Target.Type != assign.Value.Type)
                errors.Add($"{assign.Target.Type.Keyword()} {assign.Target.Name} is assigned a {assign.Value.Type.Keyword()}: {IrPrinter.Print(assign)}");
        }

        if (statement is If or Fault && statement.Expression()!.Type != ScalarType.Bool)
            errors.Add($"condition is not bool: {IrPrinter.Print(statement.Expression()!)}");

        foreach (Expr expr in statement.Expression()?.Walk() ?? [])
            CheckExpr(expr, scope, errors);
    }

    private static void CheckExpr(Expr expr, Scope scope, List<string> errors)
    {
        switch (expr)
        {
            case Read read:
                scope.CheckScalar(read.Variable, "read", errors);
                break;
            case ElementAt element:
                scope.CheckWhole(element.Input, errors);
                if (element.Index.Type != ScalarType.Int32)
                    errors.Add($"index is not int: {IrPrinter.Print(element)}");
                break;
            case LengthOf length:
                scope.CheckWhole(length.Input, errors);
                break;
            case Constant constant:
                if (!ConstantIsNormal(constant))
                    errors.Add($"constant {constant.Type.Keyword()} has bits {constant.Bits:x16} that its type does not");
                break;
            case Apply apply:
                if (OpRules.Broken(apply) is string broken)
                    errors.Add($"{broken}: {IrPrinter.Print(apply)}");
                break;
        }
    }

    private static bool ConstantIsNormal(Constant constant) => constant.Type switch
    {
        ScalarType.Single => (ulong)constant.Bits <= uint.MaxValue,
        ScalarType.Double => true,
        _ => Constants.Wrap(constant.Type, constant.Bits) == constant.Bits,
    };

    private static void CheckLoops(Stmt statement, bool isInLoop, bool isBetween, List<string> errors)
    {
        switch (statement)
        {
            case Break when !isInLoop:
                errors.Add("break outside a loop");
                break;
            case Continue when !isInLoop || isBetween:
                errors.Add("continue outside the body of a loop");
                break;
            case Loop loop:
                CheckLoops(loop.Body, isInLoop: true, isBetween: false, errors);
                CheckLoops(loop.Next, isInLoop: true, isBetween: true, errors);
                break;
            case If branch:
                CheckLoops(branch.Then, isInLoop, isBetween, errors);
                CheckLoops(branch.Else, isInLoop, isBetween, errors);
                break;
            case Block block:
                foreach (Stmt child in block.Statements)
                    CheckLoops(child, isInLoop, isBetween, errors);
                break;
        }
    }

    private static void CheckWithoutJumps(Block body, List<string> errors)
    {
        foreach (Stmt statement in body.Walk())
        {
            if (statement is Return or Continue or Loop { Next.Statements.Count: > 0 })
                errors.Add($"{statement.GetType().Name} where jumps are gone: {IrPrinter.Print(statement)}");
        }
    }

    private static void CheckLanes(KernelFunction function, List<string> errors)
    {
        var uniform = Uniformity.Of(function);
        foreach (Stmt statement in function.Body.Walk())
        {
            if (statement is If branch && !uniform.Contains(branch.Condition))
                errors.Add($"lanes differ in a branch: {IrPrinter.Print(branch.Condition)}");
            if (statement is Assign { Target.IsUniform: true } assign && !uniform.Contains(assign.Value))
                errors.Add($"lanes differ in a uniform variable: {IrPrinter.Print(assign)}");
        }
    }

    private sealed class Scope(KernelFunction function)
    {
        private readonly HashSet<Variable> whole =
            [.. function.Parameters.Where(p => p.Kind == ParameterKind.Whole).Select(p => p.Variable)];

        private readonly HashSet<Variable> declared =
            [.. function.Parameters.Select(p => p.Variable).Concat(function.Locals)];

        public void CheckScalar(Variable variable, string how, List<string> errors)
        {
            if (!declared.Contains(variable))
                errors.Add($"{variable.Name} (id {variable.Id}) is {how} but not declared");
            else if (whole.Contains(variable))
                errors.Add($"whole input {variable.Name} is {how}");
        }

        public void CheckWhole(Variable variable, List<string> errors)
        {
            if (!whole.Contains(variable))
                errors.Add($"{variable.Name} (id {variable.Id}) is indexed but is no whole input");
        }
    }
}
