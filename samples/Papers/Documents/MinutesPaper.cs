using System.Collections.Immutable;
using LotDrawing;
using Papers.Model;
using Papers.Texts;

namespace Papers.Documents;

/// <summary>Procès-verbal of one drawing of lots: who was there, to be filled in, what was announced and decided, the words and rolls in
/// full, the results, every hash, and room for two signatures.</summary>
public sealed class MinutesPaper
{
    private readonly Record record;
    private readonly Entry.Announcement announced;
    private readonly ImmutableArray<Entry> entries;
    private readonly PaperTexts texts;
    private readonly RecordWords words;

    private MinutesPaper(Record record, Entry.Announcement announced, PaperTexts texts)
    {
        (this.record, this.announced, this.texts, words) = (record, announced, texts, new RecordWords(record, texts));
        entries =
        [
            announced,
            .. record.Entries.Skip(announced.Number).TakeWhile(entry => entry is not Entry.Announcement and not Entry.Annulment),
            .. record.Entries.OfType<Entry.Annulment>().Where(annulment => annulment.Annulled == announced.Number),
        ];
    }

    /// <summary>The minutes of what one announcement began.</summary>
    /// <param name="record">The record.</param>
    /// <param name="announcement">The number of the announcement's entry.</param>
    /// <param name="texts">The language.</param>
    /// <exception cref="ArgumentException">The entry is no announcement.</exception>
    public static Paper Of(Record record, int announcement, PaperTexts texts)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(texts);
        if (announcement < 1 || announcement > record.Entries.Length || record.Entries[announcement - 1] is not Entry.Announcement announced)
            throw new ArgumentException($"Entry {announcement} is no announcement.", nameof(announcement));
        var minutes = new MinutesPaper(record, announced, texts);
        Entry last = minutes.entries[^1];
        return new Paper(texts, texts["minutes.title"], last.Date, record.Kind, last.Hash, minutes.Blocks());
    }

    private IEnumerable<Block> Blocks()
    {
        yield return new Block.Facts(
        [
            (texts["mechanism"], texts.Mechanism(record.Mechanism)),
            (texts["announced"], words.What(announced)),
            (texts["announced-on"], texts.Date(announced.Date) + texts["comma"] + words.EntryNumber(announced.Number)),
            (texts["states"], texts.Number(record.Roster.Count)),
        ]);
        foreach (Entry.Annulment annulment in entries.OfType<Entry.Annulment>())
            yield return new Block.Paragraph(Line.Join(texts["colon"], [Line.Of(new Span(words.EntryNumber(annulment.Number), Look.Strong)), words.What(annulment)]));
        yield return new Block.Heading(texts["minutes.present"]);
        yield return new Block.Blanks([texts["minutes.where"], texts["minutes.opened"], texts["minutes.closed"], texts["minutes.chair"], texts["minutes.secretary"], texts["minutes.delegations"], "", "", texts["minutes.observers"]]);
        if (announced.What is Announcement.Meeting meeting)
        {
            yield return new Block.Heading(texts["minutes.decisions"]);
            yield return NoticePaper.Requests(meeting, words, texts);
        }

        yield return new Block.Heading(texts["minutes.plan"]);
        yield return announced.Plan is { } plan ? new Block.Items([.. plan.Select(words.Planned)], Numbered: true) : new Block.Paragraph(texts["minutes.nothing-drawn"]);
        var made = entries.OfType<Entry.Contributions>().ToList();
        if (made.Count > 0)
        {
            yield return new Block.Heading(texts["minutes.made"]);
            yield return new Block.Items([.. made.SelectMany(entry => entry.Made.Select(words.Made))], Numbered: true);
        }

        foreach (Block block in Results())
            yield return block;
        yield return new Block.Heading(texts["minutes.hashes"]);
        yield return Hashes();
        yield return new Block.Heading(texts["check"]);
        yield return words.Check(entries[^1].Hash);
        yield return new Block.Heading(texts["minutes.signatures"]);
        yield return new Block.Signatures([texts["minutes.chair"], texts["minutes.secretary"]]);
    }

    private IEnumerable<Block> Results()
    {
        if (entries.OfType<Entry.Drawing>().FirstOrDefault() is not { } drawing)
        {
            if (announced.Plan is not null)
                yield return new Block.Paragraph(texts["minutes.not-drawn"]);
            yield break;
        }

        yield return new Block.Heading(texts["minutes.results"]);
        if (drawing.Groups is { } groups)
        {
            yield return new Block.Table(
                [new Column(texts["group"], 14), new Column(texts["states"], 12, IsNumber: true), new Column(texts["minutes.codes"], 74)],
                [.. groups.Select((codes, i) => ImmutableArray.Create<Cell>(words.Group(i + 1), texts.Number(codes.Length), Line.Of(new Span(string.Join(' ', codes), Look.Exact))))]);
        }

        if (drawing.Reviews is { } reviews)
        {
            Drawing? before = record.AsOf(announced.Number).InForce;
            yield return new Block.Table(
                [new Column(texts["under-review"], 24), new Column(texts["seat"], 20), new Column(texts["drawn"], 24), new Column(texts["in-addition"], 20), new Column(texts["before"], 20)],
                [.. reviews.SelectMany(review => review.Seats.Select(seat => ImmutableArray.Create<Cell>(
                    words.State(review.State),
                    texts.Seat(record.Mechanism, seat.Seat),
                    words.State(seat.Principal),
                    seat.Additional is null ? "–" : words.State(seat.Additional),
                    before?.ReviewOf(review.State)?.Seat(seat.Seat) is { } was ? Line.Join(" + ", was.States.Select(words.State)) : "–")))]);
        }
    }

    private Block.Table Hashes() => new(
        [new Column(texts["entry"], 9), new Column(texts["minutes.date-and-what"], 23), new Column(texts["hash"], 68)],
        [.. entries.Select(entry => ImmutableArray.Create<Cell>(
            texts.Number(entry.Number),
            new Cell([texts.Date(entry.Date), words.What(entry)]),
            Line.Of(new Span(entry.Hash, Look.Exact))))]);
}
