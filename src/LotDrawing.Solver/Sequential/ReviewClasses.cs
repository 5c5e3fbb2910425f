using LotDrawing.Rules;

namespace LotDrawing.Solver;

/// <summary>Sets of States of which only one may sit in a review: a State itself, and whom a rule puts into a class with it.</summary>
internal sealed class ReviewClasses
{
    private readonly DrawPlan plan;
    private readonly ulong[][] excluded; // by State; none where no rule makes classes
    private readonly ulong[] alone;

    internal ReviewClasses(DrawPlan plan)
    {
        this.plan = plan;
        alone = new ulong[StateSet.Words(plan.States.Length)];
        excluded = plan.Conflicts.AnyClasses ? [.. Enumerable.Range(0, plan.States.Length).Select(state => SetOf(other => other == state || plan.Conflicts.ShareClass(state, other)))] : [];
    }

    /// <summary>Whom a State excludes from its review, itself among them; until it is asked again.</summary>
    internal ReadOnlySpan<ulong> ExcludedBy(int state)
    {
        if (excluded.Length > 0)
            return excluded[state];
        Array.Clear(alone);
        StateSet.Add(alone, state);
        return alone;
    }

    /// <summary>A class that has both of two States that exclude each other.</summary>
    internal ulong[] Shared(int state, int other)
    {
        var conflicts = plan.Conflicts;
        int rule = Enumerable.Range(0, conflicts.RuleCount).Last(rule => conflicts.ClassOf(rule, state) == conflicts.ClassOf(rule, other));
        return SetOf(one => conflicts.ClassOf(rule, one) == conflicts.ClassOf(rule, state));
    }

    private ulong[] SetOf(Predicate<int> has)
    {
        ulong[] set = new ulong[alone.Length];
        for (int state = 0; state < plan.States.Length; state++)
        {
            if (has(state))
                StateSet.Add(set, state);
        }

        return set;
    }
}
