using System.Collections.Immutable;
using LotDrawing;
using LotDrawing.Rules;
using Lots.Shell;

namespace Lots.Records;

/// <summary>What is said before a State joins or leaves where the seats that this opens cannot be drawn: the rules that conflict, and which of
/// those that an amendment may change leave a valid drawing when they are given up.</summary>
internal static class RulesToAmend
{
    /// <summary>Of the seats in which a State serves that is to withdraw.</summary>
    /// <returns>Why they cannot be drawn again; null when they can, or it is not known that they cannot.</returns>
    internal static BadInputException? AfterWithdrawal(string path, Record before, string leaving)
    {
        if (before.InForce is not { } inForce || before.Roster.Count == 1)
            return null;
        var roster = new Roster(before.Roster.States.Where(state => state.Code != leaving));
        var left = new Drawing(before.Mechanism.Groups.Count, inForce.Reviews.Where(review => review.State != leaving));
        ImmutableArray<SeatToDraw> seats = [.. left.Reviews.SelectMany(review => review.Seats.Where(seat => seat.Principal == leaving || seat.Additional == leaving)
            .Select(seat => new SeatToDraw(review.State, seat.Seat)))];
        return Of(path, roster, before.Mechanism, left, seats, $"after the withdrawal of {leaving}");
    }

    /// <summary>Of the seats of a new State.</summary>
    /// <returns>Why they cannot be drawn; null when they can, or it is not known that they cannot.</returns>
    internal static BadInputException? AfterAccession(string path, Record before, StateParty joining, int group)
    {
        if (before.InForce is not { } inForce || before.Roster.Contains(joining.Code) || group < 1 || group > before.Mechanism.Groups.Count)
            return null;
        var roster = new Roster(before.Roster.States.Append(joining));
        var joined = new Drawing(before.Mechanism.Groups.Count, inForce.Reviews.Append(new Review(joining.Code, group, [])));
        ImmutableArray<SeatToDraw> seats = [.. before.Mechanism.Seats.Select(seat => new SeatToDraw(joining.Code, seat.Id))];
        return Of(path, roster, before.Mechanism, joined, seats, $"after the accession of {joining.Code}");
    }

    private static BadInputException? Of(string path, Roster roster, Mechanism mechanism, Drawing inForce, ImmutableArray<SeatToDraw> seats, string when)
    {
        if (seats.IsEmpty)
            return null;
        PlanCompilation compilation = DrawPlan.Compile(roster, mechanism, inForce, seats);
        ImmutableArray<string> conflict = compilation.IsPossible
            ? NotDrawn.Lines(compilation.Plan, roster, mechanism)
            : [.. compilation.Faults.Select(fault => fault.ToString()!)];
        if (conflict.IsEmpty)
            return null;
        var rules = Given(mechanism);
        var relief = Enumerable.Range(1, rules.Length)
            .Select(count => Choices(rules, count).Where(choice => CanBeDrawn(choice)).ToList())
            .FirstOrDefault(found => found.Count > 0);
        return new BadInputException(
        [
            .. conflict.Select(line => $"no valid drawing exists {when}: {line}"),
            .. relief is null
                ? ["none of the rules that an amendment can change leaves one when it is given up; seats, regional groups and instruments are not amended"]
                : relief.Select(choice => $"without {string.Join(" and ", choice.Select(rule => rule.Words))} a valid drawing exists: lots amend {path} --mechanism FILE … with that rule given up, before this"),
        ]);

        bool CanBeDrawn(ImmutableArray<Rule> without)
        {
            Mechanism amended = without.Aggregate(mechanism, (rest, rule) => rule.GivenUp(rest));
            PlanCompilation relaxed = DrawPlan.Compile(roster, amended, inForce, seats);
            return relaxed.IsPossible && NotDrawn.IsDrawable(relaxed.Plan);
        }
    }

    /// <summary>The rules in force that an amendment can give up, each with its name in a mechanism file and its paragraph.</summary>
    private static ImmutableArray<Rule> Given(Mechanism mechanism)
    {
        var rules = ImmutableArray.CreateBuilder<Rule>();
        if (mechanism.NoMutualReviews is { } mutual)
            rules.Add(new Rule($"noMutualReviews ({mutual})", rest => rest with { NoMutualReviews = null }));
        if (mechanism.DistinctRegions is { } regions)
            rules.Add(new Rule($"distinctRegions ({regions})", rest => rest with { DistinctRegions = null }));
        if (mechanism.InstrumentsCovered is { } covered)
            rules.Add(new Rule($"instrumentsCovered ({covered})", rest => rest with { InstrumentsCovered = null }));
        if (!mechanism.BarredPairs.IsEmpty)
            rules.Add(new Rule($"barredPairs ({string.Join("; ", mechanism.BarredPairs.Select(pair => pair.Source).Distinct())})", rest => rest with { BarredPairs = [] }));
        if (mechanism.Load.Bind)
            rules.Add(new Rule($"load {mechanism.Load}{(mechanism.LoadSource is { } source ? $" ({source})" : "")}", rest => rest with { Load = LoadBounds.None }));
        return rules.ToImmutable();
    }

    /// <summary>All ways to choose so many of these rules.</summary>
    private static IEnumerable<ImmutableArray<Rule>> Choices(ImmutableArray<Rule> rules, int count) => count == 0
        ? [[]]
        : rules.SelectMany((rule, i) => Choices(rules[(i + 1)..], count - 1).Select(rest => rest.Insert(0, rule)));

    /// <summary>A rule that an amendment can give up.</summary>
    /// <param name="Words">What it is called, with its paragraph.</param>
    /// <param name="GivenUp">The mechanism without it.</param>
    private sealed record Rule(string Words, Func<Mechanism, Mechanism> GivenUp);
}
