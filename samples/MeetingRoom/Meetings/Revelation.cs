using System.Collections.Immutable;
using LotDrawing;
using Papers.Names;

namespace MeetingRoom.Meetings;

/// <summary>A drawing in the order in which the hall is shown it: section by section, within them by the English names; of each State
/// its seats, the principal first.</summary>
internal sealed class Revelation
{
    private Revelation(ImmutableArray<ShownSection> sections, ImmutableArray<ShownState> states, ImmutableArray<ShownLot> lots, ImmutableArray<ImmutableArray<string>>? groups, ImmutableArray<string> regions, Record then, int voids) =>
        (Sections, States, Lots, Groups, Regions, Then, Voids) = (sections, states, lots, groups, regions, then, voids);

    /// <summary>The sections, between which there is a pause.</summary>
    internal ImmutableArray<ShownSection> Sections { get; }

    /// <summary>The States with lots.</summary>
    internal ImmutableArray<ShownState> States { get; }

    /// <summary>The lots that stand, from number 1.</summary>
    internal ImmutableArray<ShownLot> Lots { get; }

    /// <summary>The groups, where they were drawn here, each in the order shown; else null.</summary>
    internal ImmutableArray<ImmutableArray<string>>? Groups { get; }

    /// <summary>The regional groups in the order in which the groups are filled.</summary>
    internal ImmutableArray<string> Regions { get; }

    /// <summary>The record just after the drawing.</summary>
    internal Record Then { get; }

    /// <summary>How many parts of the drawing were void and drawn again.</summary>
    internal int Voids { get; }

    /// <summary>The State whose lot this is.</summary>
    internal ShownState StateOf(int lot) => States.Last(state => state.First <= lot);

    /// <summary>How many States of a regional group there are in the groups drawn.</summary>
    internal int OfRegion(int region) => Groups?.Sum(group => group.Count(code => Then.FindEver(code)!.RegionalGroup == Regions[region])) ?? 0;

    /// <summary>The groups as far as they are filled in.</summary>
    /// <param name="regions">How many regional groups are.</param>
    internal ImmutableArray<ImmutableArray<string>> GroupsOf(int regions) =>
        [.. (Groups ?? []).Select(group => group.Where(code => Regions.IndexOf(Then.FindEver(code)!.RegionalGroup) < regions).ToImmutableArray())];

    /// <summary>Codes in the order of the English names.</summary>
    internal static IOrderedEnumerable<string> ByName(IEnumerable<string> codes, Record record) =>
        codes.OrderBy(code => FoldedText.Of(StateNames.Find(code) ?? record.FindEver(code)?.Name ?? code), StringComparer.Ordinal).ThenBy(code => code, StringComparer.Ordinal);

    /// <summary>The drawing of this entry.</summary>
    /// <param name="record">A record that reaches to this entry or beyond.</param>
    /// <param name="entry">The number of a drawing's entry.</param>
    /// <param name="what">What was announced.</param>
    /// <param name="way">The way through it.</param>
    internal static Revelation Of(Record record, int entry, Announcement what, string way)
    {
        var drawing = (Entry.Drawing)record.Entries[entry - 1];
        Record then = record.Entries.Length == entry ? record : record.AsOf(entry);
        var standing = new Dictionary<(string, string, LotKind), Lot>();
        int voids = 0;
        (string?, string?, LotKind)? firstVoid = null;
        foreach (Lot lot in then.LotsOf(entry).Where(lot => lot.Kind is LotKind.Principal or LotKind.Additional))
        {
            if (lot.Stands)
            {
                firstVoid = null;
                standing[(lot.State!, lot.Seat!, lot.Kind)] = lot;
                continue;
            }

            // An attempt begins anew with the lot that the void one began with.
            firstVoid ??= (lot.State, lot.Seat, lot.Kind);
            voids += firstVoid == (lot.State, lot.Seat, lot.Kind) ? 1 : 0;
        }

        var reviews = (drawing.Reviews ?? []).ToDictionary(review => review.State, StringComparer.Ordinal);
        var states = ImmutableArray.CreateBuilder<ShownState>();
        var lots = ImmutableArray.CreateBuilder<ShownLot>();
        var sections = Ways.Sections(way, reviews.Values, then, what);
        foreach (var (section, codes) in sections)
        {
            for (int i = 0; i < codes.Length; i++)
            {
                int first = lots.Count + 1;
                Review review = reviews[codes[i]];
                var seats = review.Seats.Select(seat => SeatOf(seat, review.State, review.Group)).ToImmutableArray();
                states.Add(new ShownState(states.Count, review.State, then.FindEver(review.State)!.RegionalGroup, review.Group, section, i + 1, first, seats));
            }
        }

        ImmutableArray<ImmutableArray<string>>? groups = drawing.Groups is { } drawn ? [.. drawn.Select(group => ByName(group, then).ToImmutableArray())] : null;
        return new Revelation([.. sections.Select(section => section.Section)], states.ToImmutable(), lots.ToImmutable(), groups, then.Mechanism.RegionalGroups, then, voids);

        ShownSeat SeatOf(FilledSeat seat, string state, int group)
        {
            ShownLot? principal = standing.TryGetValue((state, seat.Seat, LotKind.Principal), out Lot? lot)
                ? Add(new ShownLot(lots.Count + 1, group, state, seat.Seat, ShownLot.Principal, lot.Drawn!, lot.Count, lot.Index + 1, null, []))
                : null;
            ShownLot? additional = standing.TryGetValue((state, seat.Seat, LotKind.Additional), out lot)
                ? Add(new ShownLot(lots.Count + 1, group, state, seat.Seat, ShownLot.Additional, lot.Drawn!, lot.Count, lot.Index + 1, seat.Principal, Missing(then, state, seat.Principal)))
                : null;
            return new ShownSeat(seat.Seat, principal, additional);
        }

        ShownLot Add(ShownLot lot)
        {
            lots.Add(lot);
            return lot;
        }
    }

    private static ImmutableArray<string> Missing(Record record, string state, string principal)
    {
        StateParty underReview = record.FindEver(state)!;
        StateParty reviewing = record.FindEver(principal)!;
        return [.. record.Mechanism.Instruments.Where(instrument => underReview.IsPartyTo(instrument) && !reviewing.IsPartyTo(instrument))];
    }
}
