using System.Collections.Immutable;
using LotDrawing;
using Papers.Model;
using Papers.Results;
using Papers.Texts;

namespace Papers.Documents;

/// <summary>Why a State is reviewed by these and reviews those: the pots, the numbers drawn, what was there before, and how usual its
/// share of the reviews is; from both sides.</summary>
public sealed class WhyPaper
{
    private readonly ResultsInForce results;
    private readonly Record record;
    private readonly StateParty state;
    private readonly PaperTexts texts;
    private readonly RecordWords words;

    private WhyPaper(ResultsInForce results, StateParty state, PaperTexts texts) =>
        (this.results, record, this.state, this.texts, words) = (results, results.Record, state, texts, new RecordWords(results.Record, texts));

    /// <summary>The explanation for a State.</summary>
    public static Paper Of(ResultsInForce results, StateParty state, PaperTexts texts)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(texts);
        Record record = results.Record;
        return new Paper(texts, texts["why.title"], record.LastDate!.Value, record.Kind, record.LastHash, new WhyPaper(results, state, texts).Blocks());
    }

    private IEnumerable<Block> Blocks()
    {
        Explanation? own = record.InForce?.ReviewOf(state.Code) is null ? null : record.Explain(state.Code);
        yield return new Block.Facts(
        [
            (texts["state"], words.State(state)),
            (texts["regional-group"], texts.RegionalGroup(state.RegionalGroup)),
            (texts["party-to"], texts.ShortInstruments(state.Instruments)),
            (texts["reviewed-in"], own is null ? texts["none"] : own.GroupedBy is { } entry ? words.Group(own.Group) + texts["comma"] + words.EntryNumber(entry) : words.Group(own.Group)),
        ]);
        yield return new Block.Paragraph(texts["why.how"]);
        yield return new Block.Heading(texts["letter.reviewed-by"]);
        if (own is null || own.Seats.IsEmpty)
            yield return new Block.Paragraph(texts["letter.not-drawn"]);
        if (own?.Seats.Any(seat => seat.IsDrawnTogether) == true)
            yield return new Block.Paragraph(texts["why.together"]);
        foreach (Explanation.Seat seat in own?.Seats ?? [])
        {
            foreach (Block block in Seat(seat))
                yield return block;
        }

        yield return new Block.Heading(texts["letter.reviews"]);
        var served = record.InForce!.ReviewsBy(state.Code).ToList();
        yield return served.Count == 0 ? new Block.Paragraph(texts["letter.reviews.none"]) : Served(served);
        yield return new Block.Heading(texts["why.usual"], Level: 2);
        var simulated = SimulatedLoads.Of(record, state.Code);
        yield return Usual(served.Count, simulated);
        if (!simulated.IsEmpty)
            yield return new Block.Paragraph(texts["why.simulated.how"], IsSmall: true);
        yield return new Block.Heading(texts["check"]);
        yield return words.Check(record.LastHash);
    }

    private IEnumerable<Block> Seat(Explanation.Seat seat)
    {
        yield return new Block.Heading(texts.Seat(record.Mechanism, seat.Filled.Seat), Level: 2);
        yield return Lot(seat.Filled.Principal, seat.Entry, seat.Principal, seat.IsDrawnTogether, Before(seat.Filled.Seat));
        if (seat.Additional is { } additional)
        {
            yield return new Block.Heading(texts.Seat(record.Mechanism, seat.Filled.Seat) + texts["comma"] + texts["in-addition"], Level: 2);
            yield return Lot(seat.Filled.Additional!, seat.AdditionalEntry!.Value, additional, isTogether: false, null);
        }
    }

    private Line? Before(string seat) =>
        results.Find(state.Code)?.Seats.FirstOrDefault(found => found.Seat == seat) is { IsChanged: true, Before: { } before }
            ? Line.Join(" + ", before.States.Select(words.State))
            : null;

    private Block.Facts Lot(string drawn, int entry, Lot lot, bool isTogether, Line? before)
    {
        var facts = ImmutableArray.CreateBuilder<(string, Line)>();
        facts.Add((texts["drawn"], words.State(drawn)));
        if (!isTogether)
            facts.Add((texts["why.position"], texts.Fill("n-of-m", ("n", texts.Number(lot.Index + 1)), ("m", texts.Number(lot.Count)))));
        if (lot.FirstWord is { } first && lot.LastWord is { } last)
            facts.Add((texts["why.words"], first == last ? texts.Number(last) : $"{texts.Number(first)}–{texts.Number(last)}"));
        facts.Add((texts["drawn-by"], words.Occasion(record.Entries[entry - 1])));
        if (before is not null)
            facts.Add((texts["before"], before));
        facts.Add((texts["why.pot"], new Span(string.Join(' ', lot.Pot), Look.Exact)));
        return new Block.Facts(facts.ToImmutable());
    }

    private Block.Table Served(List<Review> served) => new(
        [new Column(texts["under-review"], 26), new Column(texts["seat"], 26), new Column(texts["why.position"], 20), new Column(texts["drawn-by"], 28)],
        [.. served.SelectMany(review => record.Explain(review.State).Seats
            .Where(seat => seat.Filled.States.Contains(state.Code))
            .Select(seat => Row(review, seat)))]);

    private ImmutableArray<Cell> Row(Review review, Explanation.Seat seat)
    {
        bool additional = seat.Filled.Additional == state.Code;
        Lot lot = additional ? seat.Additional! : seat.Principal;
        int entry = additional ? seat.AdditionalEntry!.Value : seat.Entry;
        string index = texts.Seat(record.Mechanism, seat.Filled.Seat);
        return
        [
            words.State(review.State),
            additional ? index + texts["comma"] + texts["in-addition"] : index,
            seat.IsDrawnTogether && !additional ? "–" : texts.Fill("n-of-m", ("n", texts.Number(lot.Index + 1)), ("m", texts.Number(lot.Count))),
            words.Occasion(record.Entries[entry - 1]),
        ];
    }

    /// <summary>How many States review how many, in this drawing, and how often this State does in simulated ones; the row of this State
    /// is marked.</summary>
    private Block.Table Usual(int own, ImmutableArray<int> simulated)
    {
        var states = record.Roster.States.CountBy(other => record.InForce!.ReviewsBy(other.Code).Count()).ToDictionary();
        var numbers = states.Keys.Concat(Enumerable.Range(0, simulated.Length).Where(number => simulated[number] > 0)).Distinct().Order();
        ImmutableArray<Column> columns = [new Column(texts["why.reviews"], 34, IsNumber: true), new Column(texts["states"], 33, IsNumber: true)];
        return new Block.Table(
            simulated.IsEmpty ? columns : columns.Add(new Column(texts.Fill("why.simulated", ("n", texts.Number(SimulatedLoads.Draws))), 33, IsNumber: true)),
            [.. numbers.Select(number => (ImmutableArray<Cell>)
            [
                Cell(number, number == own),
                Cell(states.GetValueOrDefault(number), number == own),
                .. simulated.IsEmpty ? [] : (Cell[])[Cell(number < simulated.Length ? simulated[number] : 0, number == own)],
            ])]);
    }

    private Cell Cell(int number, bool isMarked) => new([texts.Number(number)], isMarked);
}
