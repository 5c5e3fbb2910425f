using System.Collections.Immutable;
using LotDrawing;
using Lots.Shell;

namespace Lots.Output;

/// <summary>Rules in words, counted back to whoever wrote them; and what each member of their file means.</summary>
internal static class MechanismText
{
    /// <summary>What the members of a file of rules mean, a line each.</summary>
    internal static ImmutableArray<string> Members { get; } =
    [
        "id, name: what these rules are called, by programs and by people",
        "instruments, regionalGroups: the ids that a roster's columns may hold",
        "groups: how many; publishedSizes, where they were published, else an empty list for even ones",
        "seats: each with a side, same-region, other-region or any-region, seen from the State under review",
        "instrumentsCovered: the paragraph by which each instrument under review needs a reviewing State party to it, or null where no such rule holds",
        "maxReviewingStates: at least what the seats can hold: their number, or twice that with instrumentsCovered",
        "noMutualReviews, distinctRegions: the paragraph of the rule, or null where it does not hold",
        "reviewersPartyTo: the one instrument without which a State reviews nobody, or null",
        "load: how many reviews a State serves in; max null for no bound",
        "preferences: wishes (legal-system, language) that --prefer follows where possible; never hard rules",
        "barredPairs: {\"reviewer\", \"underReview\", \"source\"} of States that may not review one another that way",
        "repetition: how many a State may ask for without grounds; exceptionalSource null where no more are provided",
        "each source: a document and a paragraph; confirmed, whether the text was at hand",
    ];

    internal static void Write(Mechanism rules, TextWriter text)
    {
        void Line(string line) => text.WriteLine(OneLine.Of(line));
        void Rule(string what, Citation? source) => Line($"{what}: {(source is null ? "does not hold" : Source(source))}");
        Line($"{rules.Id}: {rules.Name}");
        Line($"{Tables.Counted(rules.Instruments.Length, "instrument")}: {string.Join(", ", rules.Instruments)}");
        Line($"{Tables.Counted(rules.RegionalGroups.Length, "regional group")}: {string.Join(", ", rules.RegionalGroups)}");
        Line($"{Tables.Counted(rules.Groups.Count, "group")}, {(rules.Groups.PublishedSizes.IsEmpty ? "of even sizes" : $"of {string.Join(", ", rules.Groups.PublishedSizes)} where these add up, else of even sizes")}: {Source(rules.Groups.Source)}");
        Line($"{Tables.Counted(rules.Seats.Length, "seat")}:");
        foreach (SeatRule seat in rules.Seats)
            Line($"  {seat.Id}, {Side(seat.Side)}: {Source(seat.Source)}");
        Rule("every instrument covered", rules.InstrumentsCovered);
        Line($"at most {Tables.Counted(rules.MaxReviewingStates, "reviewing State")}: {Source(rules.MaxReviewingStatesSource)}");
        Rule("no mutual reviews", rules.NoMutualReviews);
        Rule("reviewing States of distinct regional groups", rules.DistinctRegions);
        Line(rules.ReviewersPartyTo is { } instrument ? $"reviewing States party to {instrument}: {Source(rules.ReviewersPartyToSource)}" : "reviewing States party to one instrument: does not hold");
        Line(rules.Load.Bind ? $"reviews a State serves in, {rules.Load}: {Source(rules.LoadSource)}" : "reviews a State serves in: no bound");
        foreach (Preference wish in rules.Preferences)
            Line($"if possible the same {(wish.Kind == PreferenceKind.Language ? "language" : "legal system")}, for {(wish.Seats.IsEmpty ? "every seat" : string.Join(", ", wish.Seats))}: {Source(wish.Source)}");
        Line($"{Tables.Counted(rules.BarredPairs.Length, "barred pair")}");
        Line($"{Tables.Counted(rules.Repetition.OrdinaryAllowance, "ordinary repetition")} a State: {Source(rules.Repetition.Source)}");
        Rule("exceptional repetitions", rules.Repetition.ExceptionalSource);
        Line($"a State that is replaced {(rules.Repetition.ReplacedStateLeavesPot ? "leaves the pot" : "stays in the pot")}");
    }

    private static string Side(SeatSide side) => side switch
    {
        SeatSide.SameRegion => "a State of the same regional group",
        SeatSide.OtherRegion => "a State of another regional group",
        _ => "a State of any regional group",
    };

    private static string Source(Citation? source) => source?.ToString() ?? "no source";
}
