using System.Collections.Immutable;
using System.Numerics;
using LotDrawing.Text;

namespace LotDrawing.Records;

/// <summary>Whether a plan of a seed can be announced, and whether contributions are those planned. docs/record-format.md, section 4.</summary>
internal static class CeremonyCheck
{
    /// <summary>From how many rolls on dice are told apart: fewer can be equal by chance.</summary>
    internal const int TellingRolls = 20;

    private const int FewestBits = 128;

    /// <summary>Adds what is wrong with a plan.</summary>
    internal static void Plan(ImmutableArray<PlannedContribution> plan, RecordKind kind, DateOnly date, ImmutableHashSet<int> roundsUsed, FaultList faults)
    {
        for (int i = 1; i < plan.Length; i++)
        {
            if (Index(plan[i]) < Index(plan[i - 1]) || (plan[i] is PlannedContribution.Drand && plan[i - 1] is PlannedContribution.Drand))
                faults.Add($"plan[{i}]", $"{Named(plan[i])} after {Named(plan[i - 1])}", "first words, then dice, then at most one round");
        }

        foreach (var (drand, i) in plan.Select((planned, i) => (planned as PlannedContribution.Drand, i)))
        {
            if (drand is null)
                continue;
            if (roundsUsed.Contains(drand.Round))
                faults.Add($"plan[{i}]", $"round {drand.Round}, which this record has planned before", "a round of its own");
            if (!DrandRound.IsLateEnough(drand.Round, date))
                faults.Add($"plan[{i}]", $"round {drand.Round}, published {DrandRound.TimeOf(drand.Round):yyyy-MM-dd HH:mm:ss} UTC", $"a round not published before the day of the announcement, {Day.Text(date)}");
        }

        if (kind == RecordKind.Official && !plan.Any(planned => planned is PlannedContribution.Drand) && !RollsSuffice(plan))
            faults.Add("plan", "too little left to chance", $"in an official record a drand round, or dice with {FewestBits} bits in all: 50 rolls of six sides, 39 of ten");
    }

    /// <summary>Adds what is wrong with the contributions that come next.</summary>
    /// <param name="open">The announcement that is open.</param>
    /// <param name="made">The contributions.</param>
    /// <param name="date">Their date.</param>
    /// <param name="dice">Dice contributed before, anywhere in the record.</param>
    /// <param name="faults">Where faults go.</param>
    internal static void Contributions(
        OpenAnnouncement open, ImmutableArray<Contribution> made, DateOnly date, ImmutableHashSet<string> dice, FaultList faults)
    {
        if (made.Length > open.Next.Length)
            faults.Add("contributions", $"{made.Length} of them", open.Next.IsEmpty ? "none: the ceremony is complete" : $"at most {open.Next.Length}, as planned");
        if (made.Length > 1 && made.Any(contribution => contribution is Contribution.Drand))
            faults.Add("contributions", "a drand round among others", "a drand round in an entry of its own");
        for (int i = 0; i < Math.Min(made.Length, open.Next.Length); i++)
            One(open.Next[i], made[i], $"contributions[{i}]", date, faults);

        var seen = dice;
        foreach (var (contribution, i) in made.Select((contribution, i) => (contribution, i)))
        {
            if (DiceKey(contribution) is not { } key)
                continue;
            if (seen.Contains(key))
                faults.Add($"contributions[{i}]", "the same rolls as in a contribution before", "rolls of its own");
            seen = seen.Add(key);
        }
    }

    /// <summary>What tells dice contributions apart, or null where the rolls are too few to tell.</summary>
    internal static string? DiceKey(Contribution contribution) =>
        contribution is Contribution.Dice { Rolls.Length: >= TellingRolls } dice ? $"{dice.Sides}:{string.Join(' ', dice.Rolls)}" : null;

    private static void One(PlannedContribution planned, Contribution made, string where, DateOnly date, FaultList faults)
    {
        switch (planned, made)
        {
            case (PlannedContribution.Spoken, Contribution.Spoken):
                break;
            case (PlannedContribution.Dice plan, Contribution.Dice dice):
                if (dice.Sides != plan.Sides)
                    faults.Add(where, $"dice of {dice.Sides} sides", Named(planned));
                if (dice.Rolls.Length != plan.Rolls)
                    faults.Add(where, $"{dice.Rolls.Length} rolls", $"{plan.Rolls}, as planned");
                if (dice.Rolls.FirstOrDefault(roll => roll > dice.Sides) is var above and > 0)
                    faults.Add(where, $"a roll of {above}", $"rolls from 1 to {dice.Sides}");
                break;
            case (PlannedContribution.Drand plan, Contribution.Drand drand):
                if (drand.Round != plan.Round)
                    faults.Add(where, $"round {drand.Round}", $"round {plan.Round}, as planned");
                if (!DrandRound.HasComeBy(drand.Round, date))
                    faults.Add("date", Day.Text(date), $"a day on which round {drand.Round} is published, {DrandRound.TimeOf(drand.Round):yyyy-MM-dd HH:mm:ss} UTC");
                break;
            default:
                faults.Add(where, made switch { Contribution.Spoken => "words", Contribution.Dice dice => $"dice of {dice.Sides} sides", _ => "a drand round" }, Named(planned));
                break;
        }
    }

    private static bool RollsSuffice(ImmutableArray<PlannedContribution> plan)
    {
        BigInteger outcomes = BigInteger.One;
        foreach (PlannedContribution.Dice dice in plan.OfType<PlannedContribution.Dice>())
            outcomes *= BigInteger.Pow(dice.Sides, dice.Rolls);
        return outcomes >= BigInteger.One << FewestBits;
    }

    private static int Index(PlannedContribution planned) => planned switch
    {
        PlannedContribution.Spoken => 0,
        PlannedContribution.Dice => 1,
        _ => 2,
    };

    private static string Named(PlannedContribution planned) => planned switch
    {
        PlannedContribution.Spoken => "words",
        PlannedContribution.Dice dice => $"{dice.Rolls} rolls of {dice.Sides} sides",
        PlannedContribution.Drand drand => $"drand round {drand.Round}",
        _ => "",
    };
}
