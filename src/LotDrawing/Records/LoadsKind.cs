using LotDrawing.Text;

namespace LotDrawing.Records;

/// <summary>The kind of mechanism whose reviewing States are drawn by loads v1. docs/record-format.md, section 3.</summary>
internal static class LoadsKind
{
    /// <summary>The tables of loads v1 grow with the States and the most they may serve in, multiplied.</summary>
    private const long MostServed = 1000;

    /// <summary>Whether a mechanism is of that kind for this roster.</summary>
    internal static bool Is(Mechanism mechanism, Roster roster)
    {
        var faults = new FaultList();
        Check(mechanism, roster, faults);
        return !faults.Any;
    }

    /// <summary>Adds what keeps a mechanism from being of that kind.</summary>
    internal static void Check(Mechanism mechanism, Roster roster, FaultList faults)
    {
        Report(mechanism.InstrumentsCovered is not null, "instrumentsCovered", "a rule that needs additional States");
        Report(mechanism.DistinctRegions is not null, "distinctRegions", "a rule");
        Report(mechanism.ReviewersPartyTo is not null, "reviewersPartyTo", $"{mechanism.ReviewersPartyTo}");
        Report(!mechanism.BarredPairs.IsEmpty, "barredPairs", $"{mechanism.BarredPairs.Length} of them");
        if (mechanism.NoMutualReviews is null)
            faults.Add("mechanism.noMutualReviews", "none", "the rule that two States do not review each other, for loads-v1");
        if (mechanism.Load.Max < 1 || mechanism.Load.Max > MostServed / roster.Count)
            faults.Add("mechanism.load", $"{mechanism.Load}", $"a maximum from 1 to {MostServed / roster.Count} for {roster.Count} States, for loads-v1");
        if (mechanism.Seats.Count(seat => seat.Side == SeatSide.SameRegion) is var same and > 1)
            faults.Add("mechanism.seats", $"{same} seats of the State's own region", "at most one, for loads-v1");

        void Report(bool stands, string member, string found)
        {
            if (stands)
                faults.Add($"mechanism.{member}", found, "none, for loads-v1");
        }
    }
}
