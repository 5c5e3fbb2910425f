using LotDrawing;
using Lots.Inputs;
using Papers.Results;

namespace Lots.Output.Explanations;

/// <summary>What a record says about one State, part by part, before it is written as text or as a page.</summary>
internal sealed class StateAccount
{
    private readonly Record record;
    private readonly StateParty state;

    internal StateAccount(Record record, StateParty state)
    {
        this.record = record;
        this.state = state;
        Review? own = record.InForce!.ReviewOf(state.Code);
        Explanation? group = own is null ? null : record.Explain(state.Code);
        Facts =
        [
            $"{state.RegionalGroup}, party to {string.Join(", ", state.Instruments)}",
            group is null ? "not under review" : $"in group {group.Group}{(group.GroupedBy is { } entry ? $", by {EntryText.Source(record, entry)}" : "")}",
            .. own is null || record.HasReviewers ? (string[])[] : ["reviewing States are not drawn yet"],
        ];
    }

    /// <summary>Whether the record is a rehearsal.</summary>
    internal bool IsRehearsal => record.Kind == RecordKind.Rehearsal;

    /// <summary>The State.</summary>
    internal string Title => EntryText.Named(state);

    /// <summary>Its regional group, its instruments, its group.</summary>
    internal IReadOnlyList<string> Facts { get; }

    /// <summary>What was asked for.</summary>
    internal List<AccountPart> Parts { get; } = [];

    /// <summary>The mechanism, and how far the record goes.</summary>
    internal string Basis => $"{record.Mechanism.Name}; the record up to entry {record.Entries.Length} of {Date.Words(record.LastDate!.Value)}, hash {record.LastHash}";

    internal void Add(IEnumerable<AccountPart> parts) => Parts.AddRange(parts);

    /// <summary>Of each seat who was drawn, from which pot, by which number.</summary>
    internal IEnumerable<AccountPart> Seats()
    {
        if (record.InForce!.ReviewOf(state.Code) is null)
            yield break;
        Explanation explanation = record.Explain(state.Code);
        foreach (Explanation.Seat seat in explanation.Seats)
        {
            yield return Lot(seat.Filled.Seat, seat.Filled.Principal, seat.Entry, seat.Principal, seat.IsDrawnTogether);
            if (seat.Additional is { } additional)
                yield return Lot($"{seat.Filled.Seat}, in addition", seat.Filled.Additional!, seat.AdditionalEntry!.Value, additional, isTogether: false);
        }

        if (explanation.UnderLoads is { } why)
            yield return new AccountPart("under load bounds", [why]);
    }

    /// <summary>Why another State reviews this one or does not.</summary>
    internal IEnumerable<AccountPart> Why(StateParty other) => record.InForce!.ReviewOf(state.Code) is null
        ? [new AccountPart($"Why {EntryText.Named(other)}", ["there is no review of this State"])]
        : [new AccountPart($"Why {EntryText.Named(other)}", [.. record.Explain(state.Code).Why(other.Code), .. record.Explain(state.Code).UnderLoads is { } why ? (string[])[why] : []])];

    /// <summary>Which States it reviews.</summary>
    internal IEnumerable<AccountPart> Reviews()
    {
        var served = record.InForce!.ReviewsBy(state.Code).ToList();
        yield return new AccountPart(
            $"reviews {Tables.Counted(served.Count, "State")}",
            [.. served.Select(review => $"{EntryText.Named(record, review.State)}, in group {review.Group}: {string.Join(" and ", SeatsServed(review).Select(seat => $"{seat.Seat}, by {EntryText.Source(record, record.DrawnBy(review.State, seat.Seat)!.Value)}"))}")]);
        yield return new AccountPart("how usual that is", [.. Usual(served.Count)]);
    }

    /// <summary>How many States review how many, and how often this one would have so many.</summary>
    private IEnumerable<string> Usual(int own)
    {
        var counts = record.Roster.States.CountBy(other => record.InForce!.ReviewsBy(other.Code).Count()).OrderBy(equal => equal.Key).ToList();
        yield return $"States by the number they review: {string.Join("; ", counts.Select(equal => $"{equal.Key}: {Tables.Number(equal.Value)}"))}";
        var simulated = SimulatedLoads.Of(record, state.Code);
        if (simulated.IsEmpty)
            yield break;
        int exactly = own < simulated.Length ? simulated[own] : 0;
        int more = simulated.Skip(own).Sum();
        yield return $"in {Tables.Number(SimulatedLoads.Draws)} simulated first drawings of all seats by the same rules, from a fixed seed, {state.Code} has this number in {Tables.Number(exactly)} and at least as many in {Tables.Number(more)}";
    }

    /// <summary>What changed for it after this entry: who reviews it, and whom it reviews.</summary>
    internal IEnumerable<AccountPart> Changes(int entry)
    {
        Drawing? then = record.AsOf(entry).InForce;
        Drawing now = record.InForce!;
        var own = new List<string>();
        foreach (SeatRule rule in record.Mechanism.Seats)
        {
            FilledSeat? before = then?.ReviewOf(state.Code)?.Seat(rule.Id);
            FilledSeat? after = now.ReviewOf(state.Code)?.Seat(rule.Id);
            int? by = record.DrawnBy(state.Code, rule.Id);
            if (before != after || by > entry)
                own.Add($"{rule.Id}: {Sitting(after)}{(by > entry ? $", by {EntryText.Source(record, by.Value)}" : "")}; before: {Sitting(before)}");
        }

        string since = $"since entry {entry} of {Date.Words(record.Entries[entry - 1].Date)}";
        yield return new AccountPart($"who reviews it, {since}", own.Count == 0 ? ["nothing changed"] : own);
        var served = Served(now);
        var servedThen = Served(then);
        yield return new AccountPart($"whom it reviews, {since}", served.SetEquals(servedThen)
            ? ["nothing changed"]
            : [
                .. Ordered(served.Except(servedThen)).Select(one => $"now {EntryText.Named(record, one.State)}, {one.Seat}"),
                .. Ordered(servedThen.Except(served)).Select(one => $"no longer {EntryText.Named(record, one.State)}, {one.Seat}"),
            ]);
    }

    private static IEnumerable<(string State, string Seat)> Ordered(IEnumerable<(string State, string Seat)> seats) =>
        seats.OrderBy(one => one.State, StringComparer.Ordinal).ThenBy(one => one.Seat, StringComparer.Ordinal);

    private HashSet<(string State, string Seat)> Served(Drawing? drawing) =>
        drawing is null ? [] : [.. drawing.ReviewsBy(state.Code).SelectMany(review => SeatsServed(review).Select(seat => (review.State, seat.Seat)))];

    private IEnumerable<FilledSeat> SeatsServed(Review review) => review.Seats.Where(seat => seat.States.Contains(state.Code));

    private string Sitting(FilledSeat? seat) => seat is null ? "no State" : string.Join(" and ", seat.States.Select(code => EntryText.Named(record, code)));

    private AccountPart Lot(string seat, string drawn, int entry, Lot lot, bool isTogether) => new(
        $"{seat}: {EntryText.Named(record, drawn)}",
        [
            isTogether
                ? $"drawn together with all other seats of the {Tables.Counted(lot.Count, "State")} of the pot, by {EntryText.Source(record, entry)}"
                : $"drawn as the {Ordinal(lot.Index + 1)} of the {Tables.Counted(lot.Count, "State")} of the pot in alphabetical order of codes, number {lot.Index} from 0, {Words(lot)}by {EntryText.Source(record, entry)}",
        ])
    {
        Pot = lot.Pot,
        Drawn = lot.Index,
    };

    private static string Words(Lot lot) => lot switch
    {
        { FirstWord: { } first, LastWord: { } last } when first == last => $"from word {Tables.Number(last)} of the stream, ",
        { FirstWord: { } first, LastWord: { } last } => $"from words {Tables.Number(first)} to {Tables.Number(last)} of the stream, all but the last rejected, ",
        _ => "",
    };

    private static string Ordinal(int number) => $"{Tables.Number(number)}{(number % 100 is > 10 and < 14 ? "th" : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" })}";
}
