using System.Collections.Immutable;
using System.Numerics;
using LotDrawing.Rules;

namespace LotDrawing.Procedures.Loads;

/// <summary>A plan's tables for the loads procedure: counted once.</summary>
/// <remarks>docs/loads.md specifies them. <see cref="Refusal"/> says so where no drawing can come of them.
/// Immutable; any number of threads may use it.</remarks>
public sealed class LoadsTables
{
    /// <summary>The most bytes that the tables may take; a plan that needs more is refused before they are built.</summary>
    public const long MostBytes = 256L << 20;

    private LoadsTables(DrawPlan plan) => Plan = plan;

    /// <summary>The plan.</summary>
    public DrawPlan Plan { get; }

    /// <summary>Why nothing can be drawn; null when it can.</summary>
    public NotDrawn? Refusal { get; private set; }

    /// <summary>The weights of the regions, in ordinal order of their ids.</summary>
    public ImmutableArray<long> Tilts { get; private set; } = [];

    /// <summary>The bounds that are drawn under: the plan's, or closer ones where all lots together force each State to have as many.</summary>
    public LoadBounds Load { get; private set; }

    internal RegionLoads[] Regions { get; private set; } = [];

    internal RegionCounts[] Counts { get; private set; } = [];

    /// <summary>By region, the numbers of its States.</summary>
    internal int[][] Members { get; private set; } = [];

    /// <summary>By State, the number of its region.</summary>
    internal int[] RegionOf { get; private set; } = [];

    /// <summary>The index of the seat for the State's own region within a review, or −1.</summary>
    internal int OwnSeat { get; private set; }

    /// <summary>The indices of the free seats within a review.</summary>
    internal int[] FreeSeats { get; private set; } = [];

    /// <summary>How many seats a review has.</summary>
    internal int PerReview { get; private set; }

    /// <summary>The lots of the regions: by region of the State under review, then by free seat.</summary>
    internal RegionLot[] Lots { get; private set; } = [];

    /// <summary>Whether each State serves equally often and each free seat may draw from every region: then each region has as many
    /// lots as its States serve, and any order of the seats' regions is as likely as any other.</summary>
    internal bool AreCountsForced => Load.Min == Load.Max && Lots.All(lot => lot.Regions.Length == Regions.Length);

    private string BesidesOwn => OwnSeat >= 0 ? "besides the lots of their own seats " : "";

    /// <summary>Counts the tables of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="cancellation">Ends the counting by an exception.</param>
    public static LoadsTables Count(DrawPlan plan, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var tables = new LoadsTables(plan) { Load = plan.Load };
        tables.Refusal = tables.Fill(cancellation);
        return tables;
    }

    private NotDrawn? Fill(CancellationToken cancellation)
    {
        if (Plan.LoadsShape is not { } shape)
            return NotDrawn.NotServed($"the loads procedure draws all reviewing States of a roster at once, under rules with neither additional States nor different regional groups nor narrowed pots, and with mutual reviews forbidden and at most one seat of the own regional group");
        if (Plan.Load.Max == int.MaxValue)
            return NotDrawn.NotServed($"the loads procedure needs a greatest number of reviews that a State may serve in; the bounds are {Plan.Load}");

        PerReview = shape.Sides.Length;
        OwnSeat = shape.Sides.IndexOf(SeatSide.SameRegion);
        FreeSeats = [.. Enumerable.Range(0, PerReview).Where(seat => seat != OwnSeat)];
        bool isOneRegion = shape.Sides.All(side => side == SeatSide.AnyRegion);
        int states = shape.Regions.Length;
        RegionOf = isOneRegion ? new int[states] : shape.Regions;
        string[] names = isOneRegion ? ["all regions"] : [.. shape.RegionNames];
        Members = [.. names.Select((_, k) => Enumerable.Range(0, states).Where(state => RegionOf[state] == k).ToArray())];
        if (RefuseSums(states) is { } sums)
            return sums;
        if (RefuseSize() is { } size)
            return size;

        int[][][] allowed = [.. FreeSeats.Select(seat => Allowed(shape.Sides[seat], names.Length))];
        if (RefuseLots(names, allowed) is { } lots)
            return lots;

        var loads = new LoadPolynomials(Load.Min, Load.Max);
        Regions = [.. Members.Select(members => RegionLoads.Count(loads, members.Length, OwnSeat >= 0, cancellation))];
        BigInteger[] tilts = Loads.Tilts.Of(Regions, allowed);
        BigInteger sum = tilts.Aggregate(BigInteger.Zero, (total, tilt) => total + tilt);
        if (sum > uint.MaxValue)
            return NotDrawn.NotServed($"the weights of the regional groups add up to {sum}, 2^32 or more, which is seen only where no valid drawing exists under loads of {Plan.Load}");

        Tilts = [.. tilts.Select(tilt => (long)tilt)];
        Lots = [.. Enumerable.Range(0, names.Length).SelectMany(k => allowed.Select(from => new RegionLot(from[k], Tilts)))];
        Counts = [.. names.Select((_, k) => new RegionCounts(Regions[k], tilts[k], LeastLots(allowed, k), MostLots(allowed, k)))];
        return RefuseWays(names);
    }

    /// <summary>The regions that a seat of this side draws from, by region of the State under review.</summary>
    private static int[][] Allowed(SeatSide side, int regions) =>
        [.. Enumerable.Range(0, regions).Select(own => Enumerable.Range(0, regions).Where(other => side == SeatSide.AnyRegion || other != own).ToArray())];

    /// <summary>L: how many free seats can draw from this region alone.</summary>
    private int LeastLots(int[][][] allowed, int region) =>
        allowed.Sum(from => Enumerable.Range(0, Members.Length).Sum(own => from[own] is [var only] && only == region ? Members[own].Length : 0));

    /// <summary>U: how many can draw from it, or how many lots its States can serve besides their own.</summary>
    private int MostLots(int[][][] allowed, int region) => Math.Min(
        MostFree(region),
        allowed.Sum(from => Enumerable.Range(0, Members.Length).Sum(own => from[own].Contains(region) ? Members[own].Length : 0)));

    private int MostFree(int region) => Members[region].Length * (Load.Max - (OwnSeat >= 0 ? 1 : 0));

    private NotDrawn? RefuseSums(int states)
    {
        if (LoadSums.Refuse(Plan.Load, states, PerReview, additional: false) is { } reason)
            return NotDrawn.None($"{reason}");
        long lots = (long)states * PerReview;
        long most = (long)states * Plan.Load.Max;
        long least = (long)states * Plan.Load.Min;
        Load = lots == most ? new LoadBounds(Plan.Load.Max, Plan.Load.Max)
            : lots == least ? new LoadBounds(Plan.Load.Min, Plan.Load.Min)
            : Plan.Load;
        return null;
    }

    /// <summary>Estimates the tables from above, before anything is built.</summary>
    private NotDrawn? RefuseSize()
    {
        double bytes = 0;
        foreach (int[] members in Members)
        {
            // Coefficients of some powers at a time, and the ways, have as many bits as c! or (hi!)ⁿ has.
            double lots = (double)Load.Max * members.Length;
            bytes += RegionLoads.ThresholdBytes(members.Length, Load.Max - Load.Min);
            bytes += 4 * lots * lots * Math.Log2(lots + 2) / 8;
        }

        return bytes <= MostBytes ? null : NotDrawn.NotServed(
            $"the tables of {RegionOf.Length} States under loads of {Plan.Load} would take about {bytes / (1 << 20):N0} MiB, more than the {MostBytes >> 20} MiB that the loads procedure may use: lower the greatest load");
    }

    private NotDrawn? RefuseLots(string[] names, int[][][] allowed)
    {
        for (int k = 0; k < names.Length; k++)
        {
            if (LeastLots(allowed, k) > MostLots(allowed, k))
                return NotDrawn.None($"{LeastLots(allowed, k)} lots can draw only the {Members[k].Length} States of {names[k]}, which under loads of {Plan.Load} serve {BesidesOwn}at most {MostFree(k)} times");
        }

        return null;
    }

    private NotDrawn? RefuseWays(string[] names)
    {
        for (int k = 0; k < names.Length; k++)
        {
            if (!Counts[k].IsPossible)
                return NotDrawn.None($"the {Members[k].Length} States of {names[k]} would share, {BesidesOwn}{Counts[k].Least} to {Counts[k].Most} lots; under loads of {Plan.Load} there is no way to do so without a State that reviews itself or two that review each other");
        }

        return null;
    }

    /// <summary>Why the loads procedure draws nothing, known before any word is taken.</summary>
    public sealed class NotDrawn
    {
        internal NotDrawn(bool noValidDrawing, string reason) => (NoValidDrawing, Reason) = (noValidDrawing, reason);

        /// <summary>Whether no valid drawing exists; false when another procedure may find one.</summary>
        public bool NoValidDrawing { get; }

        /// <summary>The reason in words, with its numbers.</summary>
        public string Reason { get; }

        /// <summary>The reason.</summary>
        public override string ToString() => Reason;

        internal static NotDrawn None(FormattableString reason) => new(noValidDrawing: true, FormattableString.Invariant(reason));

        internal static NotDrawn NotServed(FormattableString reason) => new(noValidDrawing: false, FormattableString.Invariant(reason));
    }
}
