using System.Collections.Immutable;
using System.Globalization;
using LotDrawing.Rules;

namespace LotDrawing.Solver;

/// <summary>Says in words why no valid drawing exists: each rule that conflicts with its paragraph, and what would relax it.</summary>
internal static class ConflictText
{
    /// <summary>So many seats, States or members of a pot are named one by one; more are counted.</summary>
    private const int MostNamed = 6;

    /// <summary>The conflict, a line a rule, the last line about what would relax it.</summary>
    /// <param name="conflict">The conflict.</param>
    /// <param name="plan">The plan that it is of.</param>
    /// <param name="roster">The roster that the plan was compiled from, or null for a plan of seats and pots.</param>
    /// <param name="mechanism">The rules that it was compiled by, or null for a plan of seats and pots.</param>
    internal static ImmutableArray<string> Lines(Conflict conflict, DrawPlan plan, Roster? roster = null, Mechanism? mechanism = null)
    {
        var seats = new SeatWords(plan, roster, mechanism, conflict.Rules.Contains(new ConflictingRule.InstrumentsCovered()));
        int[] filled = [.. conflict.Rules.OfType<ConflictingRule.SeatFilled>().Select(rule => rule.Seat)];
        int[] most = [.. conflict.Rules.OfType<ConflictingRule.MostLoad>().Select(rule => rule.State)];
        int[] least = [.. conflict.Rules.OfType<ConflictingRule.LeastLoad>().Select(rule => rule.State)];

        var lines = ImmutableArray.CreateBuilder<string>();
        if (filled.Length > MostNamed)
            lines.Add(seats.Counted(filled));
        else
            lines.AddRange(filled.Select(seats.Named));
        string load = Source(mechanism?.LoadSource, "the load bounds asked for");
        if (most.Length > 0)
            lines.Add($"{States(most)} may serve in at most {Number(plan.Load.Max)} each, so in {Number(most.Sum(state => Math.Max(0L, (long)plan.Load.Max - plan.LoadInForce(state))))} together{InForce(most)} ({load})");
        if (least.Length > 0)
            lines.Add($"{States(least)} must serve in at least {Number(plan.Load.Min)} each, so in {Number(least.Sum(state => Math.Max(0L, (long)plan.Load.Min - plan.LoadInForce(state))))} together{InForce(least)} ({load})");
        foreach (ConflictingRule rule in conflict.Rules)
        {
            if (Whole(rule, plan, mechanism) is { } line)
                lines.Add(line);
        }

        lines.Add(Relief(conflict, most.Length > 0));
        return lines.ToImmutable();

        string States(int[] states) => states.Length <= MostNamed
            ? string.Join(", ", states.Select(state => plan.States[state]))
            : $"{Number(states.Length)} States";

        string InForce(int[] states) => states.Any(state => plan.LoadInForce(state) > 0) ? " beside drawings in force" : "";
    }

    /// <summary>A rule of the whole drawing.</summary>
    private static string? Whole(ConflictingRule rule, DrawPlan plan, Mechanism? mechanism) => rule switch
    {
        ConflictingRule.NoMutualReviews => $"no two review each other ({Source(mechanism?.NoMutualReviews, "noMutual")})",
        ConflictingRule.InOneReview(var number) => plan.Conflicts.Words(number, mechanism),
        ConflictingRule.InstrumentsCovered => $"each instrument under review is covered by a reviewing State of the seat that is party to it ({Source(mechanism?.InstrumentsCovered, "instrumentsCovered")})",
        _ => null,
    };

    private static string Relief(Conflict conflict, bool most)
    {
        string needed = conflict.IsMinimal
            ? "these cannot be kept together, and any one of them given up would resolve this conflict"
            : "these cannot be kept together; some of them may not be needed for that";
        return conflict.LoadThatFits is { } load
            ? $"{needed}; with load bounds of {load}, {(most ? "a greater most" : "a smaller least")}, a valid drawing exists"
            : needed;
    }

    private static string Source(Citation? source, string otherwise) => source?.ToString() ?? otherwise;

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
