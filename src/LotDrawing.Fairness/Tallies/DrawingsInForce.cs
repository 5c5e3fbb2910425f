using System.Collections.Immutable;
using LotDrawing.Rules;

namespace LotDrawing.Fairness;

/// <summary>Drawings in force around the seats of a repetition: whom they keep out of each, by which rule, and who serves how often.</summary>
/// <remarks>docs/algorithm.md, sections 3 and 5. Read from the drawings once more and apart from the engine's compiler, so that what is counted and
/// what it is compared with do not depend on its pots. States by number, seats in the order of <see cref="Seats"/>.</remarks>
internal sealed class DrawingsInForce
{
    private readonly Roster roster;
    private readonly Bars bars;
    private readonly Dictionary<int, Breach>[] barsBySeat;

    internal DrawingsInForce(Roster roster, Mechanism mechanism, Drawing drawing, IEnumerable<SeatToDraw> toDraw)
    {
        this.roster = roster;
        Drawing = drawing;
        bars = new Bars(roster, mechanism);
        Seats = [.. toDraw.OrderBy(seat => seat.State, StringComparer.Ordinal).ThenBy(seat => mechanism.SeatIndex(seat.Seat))];
        var emptied = Seats.Select(seat => (seat.State, seat.Seat)).ToHashSet();
        var standing = drawing.Reviews
            .SelectMany(review => review.Seats.Where(seat => !emptied.Contains((review.State, seat.Seat))).SelectMany(seat => seat.States, (_, reviewing) => (Under: review.State, Reviewing: reviewing)))
            .Where(pair => roster.Contains(pair.Under) && roster.Contains(pair.Reviewing))
            .ToList();
        Loads = new int[roster.Count];
        foreach (var (_, reviewing) in standing)
            Loads[roster.IndexOf(reviewing)]++;
        barsBySeat = [.. Seats.Select(seat => BarsOf(seat, mechanism, standing))];
    }

    /// <summary>The drawings in force as they were given, the seats that are drawn again included.</summary>
    internal Drawing Drawing { get; }

    /// <summary>The seats that are drawn, review by review in the mechanism's order: the numbering of the plan.</summary>
    internal ImmutableArray<SeatToDraw> Seats { get; }

    /// <summary>By State, in how many reviews it serves by drawings that stay.</summary>
    internal int[] Loads { get; }

    /// <summary>The rule that would be broken if this State were drawn for this seat, whatever else is drawn; or null.</summary>
    internal Breach? BarTo(int seat, int state) => barsBySeat[seat].TryGetValue(state, out Breach bar) ? bar : null;

    private Dictionary<int, Breach> BarsOf(SeatToDraw seat, Mechanism mechanism, List<(string Under, string Reviewing)> standing)
    {
        var barred = new Dictionary<int, Breach>();
        foreach (string replaced in seat.Replaced.Where(roster.Contains))
            barred[roster.IndexOf(replaced)] = Breach.Replaced;
        for (int other = 0; other < roster.Count; other++)
        {
            if (bars.To(roster.IndexOf(seat.State), other) is { } bar)
                barred[other] = bar;
        }

        foreach (var (under, reviewing) in standing)
        {
            if (under == seat.State)
            {
                barred[roster.IndexOf(reviewing)] = Breach.TwiceInOneReview;
                for (int other = 0; mechanism.DistinctRegions is not null && other < roster.Count; other++)
                {
                    if (roster.States[other].RegionalGroup == roster[reviewing].RegionalGroup)
                        barred.TryAdd(other, Breach.SameRegionTwice);
                }
            }
            else if (reviewing == seat.State && mechanism.NoMutualReviews is not null)
            {
                barred[roster.IndexOf(under)] = Breach.Mutual;
            }
        }

        return barred;
    }
}
