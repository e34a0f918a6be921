using KernelGen.Generator.Passes;

namespace KernelGen.Generator.Tests.Passes;

public class PredicateTests
{
    [Fact]
    public void Keeps_the_meaning_of_any_function() => SameMeaning.Check(ToLanes, form: IrForm.Lanes, idempotent: false);

    [Fact]
    public void A_variable_assigned_in_both_arms_is_selected_once() => PassText.Becomes(
        ToLanes,
        """
        Both(element float x, output float y)
            if x > 0f
                y = x
            else
                y = -x
        """,
        """
        Both(element float x, output float y)
            local bool mask
            local float y_1, y_2
            mask = x > 0f
            y_1 = x
            y_2 = -x
            y = mask ? y_1 : y_2
        """);

    [Fact]
    public void After_an_early_return_the_rest_is_the_other_arm() => PassText.Becomes(
        ToLanes,
        """
        Early(element float x, output float y)
            if x < 0f
                y = 0f
                return
            y = Sqrt(x)
        """,
        """
        Early(element float x, output float y)
            local bool mask
            local float y_1, y_2
            mask = x < 0f
            y_1 = 0f
            y_2 = Sqrt(x)
            y = mask ? y_1 : y_2
        """);

    [Fact]
    public void A_conditional_return_inside_an_arm_clears_live() => PassText.Becomes(
        ToLanes,
        """
        Sometimes(element float x, element bool b, output float y)
            if x < 0f
                y = 1f
                if b
                    return
            y = y + x
        """,
        """
        Sometimes(element float x, element bool b, output float y)
            local bool live, mask, mask_1, live_1, live_2, mask_2
            local float y_1, y_2
            live = true
            mask = x < 0f
            y_1 = 1f
            mask_1 = b
            live_1 = false
            live_2 = mask_1 ? live_1 : live
            y = mask ? y_1 : y
            live = mask ? live_2 : live
            mask_2 = live
            y_2 = y + x
            y = mask_2 ? y_2 : y
        """);

    [Fact]
    public void A_fault_fires_only_for_the_lanes_that_reach_it() => PassText.Becomes(
        ToLanes,
        """
        Checked(element int a, element int b, output int y)
            if b > 0
                fault DivideByZero if a == 0
                y = b - a
            else
                if a > 0
                    fault Overflow if b == -1
        """,
        """
        Checked(element int a, element int b, output int y)
            local bool mask, path, mask_1, path_1
            local int y_1
            mask = b > 0
            fault DivideByZero if mask & a == 0
            y_1 = b - a
            path = !mask
            mask_1 = a > 0
            path_1 = path & mask_1
            fault Overflow if path_1 & b == -1
            y = mask ? y_1 : y
        """);

    [Fact]
    public void A_local_of_an_arm_needs_no_select() => PassText.Becomes(
        ToLanes,
        """
        Inner(element float x, output float y)
            local float t
            if x > 1f
                t = x * x
                y = t + t
        """,
        """
        Inner(element float x, output float y)
            local float t, y_1
            local bool mask
            mask = x > 1f
            t = x * x
            y_1 = t + t
            y = mask ? y_1 : y
        """);

    private static KernelFunction ToLanes(KernelFunction function) => Predicate.Run(MarkUniform.Run(EliminateJumps.Run(function)));
}
