using System.Collections.Immutable;
using LotDrawing.Procedures;
using LotDrawing.Rules;
using LotDrawing.TestKit;
using LotDrawing.TestKit.Plans;

namespace LotDrawing.Fairness.Tests.Audits;

/// <summary>What the tests audit.</summary>
internal static class Subjects
{
    /// <summary>The 189 States of 2020.</summary>
    internal static AuditSubject World { get; } = AuditSubject.Of(ReferenceData.Untoc2020, Mechanism.Untoc, [62, 63, 64]);

    /// <summary>Three regional groups of twelve, ten and eight, in each a few that lack a Protocol or two.</summary>
    internal static AuditSubject Thirty { get; } = AuditSubject.Of(States(("african", 12), ("asia-pacific", 10), ("eastern-european", 8)), Mechanism.Untoc, [9, 10, 11]);

    /// <summary>Two regional groups of nine, quickly drawn.</summary>
    internal static AuditSubject Eighteen { get; } = AuditSubject.Of(States(("african", 9), ("asia-pacific", 9)), Mechanism.Untoc, [5, 6, 7]);

    /// <summary>Nine seats of the vectors' draw of 2020 drawn again, those of some States that could come to review each other.</summary>
    internal static AuditSubject Repeated { get; } = Again(
        World, ReferenceData.VectorsDraw, "DEU", "DEU/other-region", "FRA", "FRA/other-region", "JPN", "JPN/other-region", "KEN/other-region", "NLD", "UKR");

    /// <summary>Five seats of a drawing of the eighteen drawn again.</summary>
    internal static AuditSubject RepeatedOfEighteen { get; } = Again(
        Eighteen, PublicDraw.Run(Eighteen.Roster!, Mechanism.Untoc, Eighteen.Sizes, "in force now").Value, "A00", "E01", "I02", "I02/other-region", "J09/other-region");

    /// <summary>The football draw with published answers.</summary>
    internal static AuditSubject Football { get; } = AuditSubject.Of(Plan.Parse(PublishedDraw.ChampionsLeague2017.PlanJson).Value);

    /// <summary>Its exact probabilities, as published.</summary>
    internal static ExactProbabilities FootballChances { get; } = Published();

    /// <summary>Five seats, each for anyone but the one of its own letter, each participant once: the 44 derangements, in which every
    /// pair has the chance 1/4.</summary>
    internal static AuditSubject Derangements { get; } = AuditSubject.Of(new Plan(
        "abcde".Select(seat => new Plan.Seat($"seat {seat}", [.. "abcde".Where(other => other != seat).Select(other => other.ToString())])),
        new LoadBounds(0, 1)));

    /// <summary>Their exact probabilities.</summary>
    internal static ExactProbabilities DerangementChances { get; } = new(Derangements, (seat, state) => seat == state ? 0 : 0.25);

    /// <summary>Codes in an order that is neither the alphabet nor anything else.</summary>
    internal static ImmutableArray<string> Scattered(AuditSubject subject) =>
        [.. subject.Plan.States.Select((code, i) => (code, i)).OrderBy(state => state.i * 7919 % 1009).Select(state => state.code)];

    /// <summary>These seats, <c>FRA/other-region</c> or <c>FRA</c> for the one of the same region, drawn again; those who sit in them leave.</summary>
    internal static AuditSubject Again(AuditSubject whole, Drawing inForce, params string[] seats) =>
        AuditSubject.Of(whole.Roster!, whole.Mechanism!, inForce, [.. seats.Select(seat => Seat(inForce, seat))]);

    private static SeatToDraw Seat(Drawing inForce, string name)
    {
        string[] parts = name.Split('/');
        string seat = parts.Length > 1 ? parts[1] : "same-region";
        return new SeatToDraw(parts[0], seat, [.. inForce.ReviewOf(parts[0])!.Seat(seat)!.States]);
    }

    internal static Roster States(params (string Region, int Count)[] regions)
    {
        var states = new List<StateParty>();
        foreach (var (region, count) in regions)
        {
            for (int i = 0; i < count; i++)
            {
                string[] instruments = i % 5 == 3 ? ["UNTOC", "TIP"] : i % 5 == 4 ? ["UNTOC", "TIP", "SOM"] : ["UNTOC", "TIP", "SOM", "FIREARMS"];
                states.Add(new StateParty($"{(char)('A' + (((i * 3) + states.Count) % 26))}{states.Count:00}", "", region, instruments));
            }
        }

        return new Roster(states);
    }

    private static ExactProbabilities Published()
    {
        var known = PublishedDraw.ChampionsLeague2017.Probabilities.ToDictionary(answer => (answer.Id, answer.Drawn), answer => Fraction(answer.Exact));
        return new ExactProbabilities(Football, (seat, state) =>
            known.GetValueOrDefault((Football.Plan.SeatNames[seat], Football.Plan.States[state])));
    }

    private static double Fraction(string text)
    {
        string[] parts = text.Split('/');
        return double.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture) / double.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture);
    }
}
