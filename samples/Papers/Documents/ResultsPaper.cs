using System.Collections.Immutable;
using LotDrawing;
using Papers.Html;
using Papers.Model;
using Papers.Results;
using Papers.Texts;

namespace Papers.Documents;

/// <summary>The results in force: what changed, who reviews whom, group by group, and the same by State.</summary>
public sealed class ResultsPaper
{
    private readonly ResultsInForce results;
    private readonly PaperTexts texts;
    private readonly RecordWords words;

    private ResultsPaper(ResultsInForce results, PaperTexts texts) => (this.results, this.texts, words) = (results, texts, new RecordWords(results.Record, texts));

    /// <summary>The results as a paper.</summary>
    public static Paper Of(ResultsInForce results, PaperTexts texts)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(texts);
        Record record = results.Record;
        return new Paper(texts, texts["results.title"], record.LastDate!.Value, record.Kind, record.LastHash, new ResultsPaper(results, texts).Blocks());
    }

    private IEnumerable<Block> Blocks()
    {
        yield return new Block.Facts(
        [
            (texts["mechanism"], texts.Mechanism(results.Record.Mechanism)),
            (texts["states"], texts.Number(results.Record.Roster.Count)),
            (texts["entries"], texts.Number(results.Record.Entries.Length)),
            (texts["hash"], new Span(results.Record.LastHash, Look.Exact)),
        ]);
        if (!results.Later.IsEmpty)
        {
            foreach (Block block in Changes())
                yield return block;
        }

        for (int group = 1; group <= results.Groups; group++)
        {
            yield return new Block.Heading(words.Group(group), NewPage: true);
            yield return Group(group);
        }

        yield return new Block.Heading(texts["results.by-state"], NewPage: true);
        yield return ByState();
    }

    private IEnumerable<Block> Changes()
    {
        var changes = results.Changes.ToList();
        yield return new Block.Heading(texts.Fill("results.changes", ("date", texts.Date(results.Since.Date)), ("entry", words.EntryNumber(results.Since.Number))));
        if (changes.Count == 0)
        {
            yield return new Block.Paragraph(texts["results.changes.none"]);
        }
        else
        {
            yield return new Block.Table(
                [new Column(texts["under-review"], 24), new Column(texts["seat"], 18), new Column(texts["now"], 24), new Column(texts["before"], 24), new Column(texts["drawn-by"], 24)],
                [.. changes.Select(change => ImmutableArray.Create<Cell>(
                    words.State(change.Review.State),
                    texts.Seat(results.Record.Mechanism, change.Seat.Seat),
                    Sitting(change.Seat.InForce),
                    change.Seat.Before is { } before ? Sitting(before) : texts["none"],
                    words.Occasion(change.Seat.DrawnBy)))]);
        }

        yield return new Block.Heading(texts["results.recorded"], Level: 2);
        yield return new Block.Table(
            [new Column(texts["entry"], 25), new Column(texts["minutes.what"], 75)],
            [.. results.Later.Select(entry => ImmutableArray.Create<Cell>(
                texts.Date(entry.Date) + texts["comma"] + words.EntryNumber(entry.Number),
                new Cell([words.What(entry), .. Decisions(entry)])))]);
    }

    private IEnumerable<Line> Decisions(Entry entry) => entry is Entry.Announcement { What: Announcement.Meeting meeting }
        ? meeting.Decisions.Select(decision => Line.Join(" – ", [words.State(decision.Request.State), words.Seats(decision.Request.Seats), words.Decision(decision)]))
        : [];

    private Block.Table Group(int group)
    {
        var seats = results.Record.Mechanism.Seats;
        return new Block.Table(
            [
                new Column(texts["under-review"], 26),
                .. seats.Select(seat => new Column($"{texts["reviewed-by"]}{texts["colon"]}{texts.Seat(results.Record.Mechanism, seat.Id)}", 34)),
                new Column(texts["left"], 13, IsNumber: true),
            ],
            [.. results.InGroup(group).Select(review => (ImmutableArray<Cell>)
            [
                words.State(review.State),
                .. seats.Select(rule => Seat(review.Seats.FirstOrDefault(seat => seat.Seat == rule.Id))),
                texts.Number(review.OrdinaryLeft),
            ])]);
    }

    private Cell Seat(SeatResult? seat)
    {
        if (seat is null)
            return texts["none"];
        var lines = seat.Lots.Select(lot => lot.IsAdditional
            ? Line.Join(texts["colon"], [Line.Join(" ", ["+", words.State(lot.State)]), lot.Instruments.IsEmpty ? texts["none"] : texts.ShortInstruments(lot.Instruments)])
            : words.State(lot.State));
        return new Cell([.. lines, .. seat.IsChanged ? [Line.FromString($"{texts["changed"]}{texts["colon"]}{words.Occasion(seat.DrawnBy)}")] : (Line[])[]], seat.IsChanged);
    }

    private Block.Table ByState()
    {
        var own = results.Reviews.ToDictionary(review => review.State.Code, StringComparer.Ordinal);
        var states = results.Record.Roster.States;
        return new Block.Table(
            [new Column(texts["state"], 24), new Column(texts["group"], 9, IsNumber: true), new Column(texts["reviewed-by"], 33), new Column(texts["reviews"], 40)],
            [.. states.Select(state => ImmutableArray.Create<Cell>(
                words.State(state),
                own.TryGetValue(state.Code, out ReviewResult? review) ? texts.Number(review.Group) : texts["none"],
                Listed(review?.Seats.SelectMany(seat => seat.Lots).Select(lot => words.State(lot.State)) ?? []),
                Listed(results.Record.InForce!.ReviewsBy(state.Code).Select(served => Line.Join(" ", [words.State(served.State), $"({texts.Number(served.Group)})"])))))])
        {
            Find = texts["results.find"],
            FindBy = [.. states.Select(HtmlPaper.NamesOf)],
        };
    }

    private Cell Listed(IEnumerable<Line> lines)
    {
        var all = lines.ToList();
        return all.Count == 0 ? texts["none"] : new Cell([.. all]);
    }

    private Line Sitting(FilledSeat seat) => Line.Join(" + ", seat.States.Select(words.State));
}
