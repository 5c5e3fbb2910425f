using System.Collections.Immutable;
using LotDrawing;
using Papers.Model;
using Papers.Texts;

namespace Papers.Documents;

/// <summary>What is announced and not drawn yet, as a note to be sent and posted before any part of its seed exists.</summary>
public static class NoticePaper
{
    /// <summary>The note on the announcement that is open.</summary>
    /// <exception cref="ArgumentException">Nothing is open.</exception>
    public static Paper Of(Record record, PaperTexts texts)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(texts);
        Entry.Announcement open = record.Open ?? throw new ArgumentException("Nothing is open.", nameof(record));
        return new Paper(texts, texts["notice.title"], open.Date, record.Kind, open.Hash, Blocks(record, open, texts));
    }

    private static IEnumerable<Block> Blocks(Record record, Entry.Announcement open, PaperTexts texts)
    {
        var words = new RecordWords(record, texts);
        var facts = ImmutableArray.CreateBuilder<(string, Line)>();
        facts.Add((texts["mechanism"], texts.Mechanism(record.Mechanism)));
        facts.Add((texts["announced"], words.What(open)));
        facts.Add((texts["announced-on"], texts.Date(open.Date) + texts["comma"] + words.EntryNumber(open.Number)));
        facts.Add((texts["states"], texts.Number(record.Roster.Count)));
        if (open.What is Announcement.Groups or Announcement.GroupsAndReviewers)
        {
            var sizes = open.What is Announcement.Groups groups ? groups.Sizes : ((Announcement.GroupsAndReviewers)open.What).Sizes;
            facts.Add((texts["group-sizes"], texts.List(sizes.Select((size, i) => $"{words.Group(i + 1)}{texts["colon"]}{texts.Number(size)}"))));
        }

        yield return new Block.Facts(facts.ToImmutable());
        if (open.What is Announcement.Meeting meeting)
        {
            yield return new Block.Heading(texts["requests"]);
            yield return Requests(meeting, words, texts);
        }

        yield return new Block.Heading(texts["notice.seed"]);
        yield return new Block.Paragraph(texts["notice.seed.order"]);
        yield return new Block.Items([.. (open.Plan ?? []).Select(words.Planned)], Numbered: true);
        yield return new Block.Heading(texts["notice.hash"]);
        yield return new Block.Paragraph(texts["notice.hash.why"]);
        yield return new Block.Paragraph(new Span(open.Hash, Look.Exact));
        yield return new Block.Paragraph(Line.Of(new Span($"{texts["hash.aloud"]}{texts["colon"]}"), new Span(PublishedHash.InFours(open.Hash), Look.Exact)));
        yield return new Block.Heading(texts["check"]);
        yield return words.Check(open.Hash);
    }

    /// <summary>What was asked and decided, in the order asked.</summary>
    internal static Block.Table Requests(Announcement.Meeting meeting, RecordWords words, PaperTexts texts) => new(
        [new Column(texts["request.state"], 24), new Column(texts["request.seats"], 22), new Column(texts["request.kind"], 24), new Column(texts["request.decision"], 34)],
        [.. meeting.Decisions.Select(decision => ImmutableArray.Create<Cell>(
            words.State(decision.Request.State),
            words.Seats(decision.Request.Seats),
            Kind(decision.Request, texts),
            words.Decision(decision)))]);

    private static Cell Kind(Request request, PaperTexts texts)
    {
        var lines = ImmutableArray.Create<Line>(texts[request.Kind == RepetitionKind.Exceptional ? "request.exceptional" : "request.ordinary"]);
        if (request.RequestedBy.Length > 0 && request.RequestedBy != request.State)
            lines = lines.Add(Line.Of(new Span(texts["request.by"] + texts["colon"]), new Span(request.RequestedBy, Look.Name)));
        if (request.Grounds is { } grounds)
            lines = lines.Add(Line.Of(new Span($"{texts["request.grounds"]}{texts["colon"]}"), new Span(grounds, Look.Name)));
        return new Cell(lines);
    }
}
