using System.Collections.Immutable;

namespace LotDrawing.Rules;

/// <summary>Which mechanisms the loads procedure draws: those in which every seat's pot has a size that depends on the seat
/// only, so that all valid drawings have the same chance.</summary>
/// <remarks>docs/loads.md, section 1.</remarks>
internal static class LoadsKind
{
    /// <summary>The greatest product of a State's maximum load and the number of States in a record and on the command line:
    /// the tables grow with both.</summary>
    internal const int MostLoadsTogether = 1_000;

    /// <summary>Everything that makes the mechanism one of another kind, a line each; empty when it is of the kind.</summary>
    internal static ImmutableArray<string> Objections(Mechanism mechanism)
    {
        ArgumentNullException.ThrowIfNull(mechanism);
        var objections = ImmutableArray.CreateBuilder<string>();
        objections.AddRange(ObjectionsToSeats(mechanism));
        if (mechanism.Load.Max == int.MaxValue)
            objections.Add("no State has a greatest number of reviews to serve in");
        else if (mechanism.Load.Max < 1)
            objections.Add("no State may serve in a review");
        return objections.ToImmutable();
    }

    /// <summary>Whether a mechanism is of the kind, and small enough with so many States for a record and the command line. Where
    /// it is, the loads procedure is the default, so that a seed gives one drawing.</summary>
    internal static bool Covers(Mechanism mechanism, int states) => Objections(mechanism).IsEmpty && IsSmall(mechanism.Load, states);

    internal static bool IsSmall(LoadBounds load, int states) => load.Max >= 1 && (long)load.Max * states <= MostLoadsTogether;

    /// <summary>Why the loads procedure is not what draws so many States under bounds that bind, in a phrase with the numbers; empty
    /// when it is, or where nothing binds.</summary>
    internal static string WhyNot(Mechanism mechanism, int states)
    {
        if (!mechanism.Load.Bind || Covers(mechanism, states))
            return "";
        var objections = Objections(mechanism);
        return objections.IsEmpty ? TooLarge(mechanism.Load, states) : string.Join("; ", objections);
    }

    /// <summary>That it is too large for a record and the command line, in a phrase with the numbers.</summary>
    internal static string TooLarge(LoadBounds load, int states) =>
        $"{states} States of at most {load.Max} reviews each are {(long)load.Max * states} together, more than {MostLoadsTogether}";

    /// <summary>The objections that no load bounds would answer.</summary>
    internal static ImmutableArray<string> ObjectionsToSeats(Mechanism mechanism)
    {
        var objections = ImmutableArray.CreateBuilder<string>();
        if (mechanism.InstrumentsCovered is not null)
            objections.Add("additional States may have to be drawn (instrumentsCovered)");
        if (mechanism.DistinctRegions is not null)
            objections.Add("the reviewing States of a review are of different regional groups (distinctRegions)");
        if (mechanism.ReviewersPartyTo is not null)
            objections.Add("not every State can be drawn (reviewersPartyTo)");
        if (!mechanism.BarredPairs.IsEmpty)
            objections.Add($"{mechanism.BarredPairs.Length} pairs of States are barred (barredPairs)");
        if (mechanism.NoMutualReviews is null)
            objections.Add("two States may review each other (noMutualReviews)");
        int same = mechanism.Seats.Count(seat => seat.Side == SeatSide.SameRegion);
        if (same > 1)
            objections.Add($"a review has {same} seats of the State's own regional group, not at most one");
        return objections.ToImmutable();
    }
}
