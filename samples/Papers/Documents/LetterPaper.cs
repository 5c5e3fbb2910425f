using System.Collections.Immutable;
using LotDrawing;
using LotDrawing.CountryReviews;
using Papers.Model;
using Papers.Results;
using Papers.Texts;

namespace Papers.Documents;

/// <summary>What one State is told: who reviews it, whom it reviews and for which Protocols, what is due when, how many requests it
/// has left, and how it can check all that.</summary>
public sealed class LetterPaper
{
    private readonly ResultsInForce results;
    private readonly StateParty state;
    private readonly PaperTexts texts;
    private readonly RecordWords words;
    private readonly ImmutableArray<DateOnly?> starts;

    private LetterPaper(ResultsInForce results, StateParty state, PaperTexts texts, ImmutableArray<DateOnly?> starts) =>
        (this.results, this.state, this.texts, words, this.starts) = (results, state, texts, new RecordWords(results.Record, texts), starts);

    /// <summary>The language of a State's letter: the first that the roster lists of it, or null where it lists none of the six.</summary>
    public static string? LanguageOf(StateParty state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Languages.Select(PaperTexts.OfLetter).FirstOrDefault(language => language is not null);
    }

    /// <summary>A State's letter.</summary>
    /// <param name="results">The results in force.</param>
    /// <param name="state">The State.</param>
    /// <param name="texts">The language.</param>
    /// <param name="starts">When each group's reviews start; null, or missing, where that is not known.</param>
    public static Paper Of(ResultsInForce results, StateParty state, PaperTexts texts, ImmutableArray<DateOnly?> starts)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(texts);
        Record record = results.Record;
        return new Paper(texts, texts["letter.title"], record.LastDate!.Value, record.Kind, record.LastHash, new LetterPaper(results, state, texts, starts).Blocks());
    }

    private IEnumerable<Block> Blocks()
    {
        Record record = results.Record;
        ReviewResult? own = results.Find(state.Code);
        yield return new Block.Facts(
        [
            (texts["state"], words.State(state)),
            (texts["regional-group"], texts.RegionalGroup(state.RegionalGroup)),
            (texts["mechanism"], texts.Mechanism(record.Mechanism)),
            (texts["party-to"], Line.Join(texts["semicolon"], state.Instruments.Select(id => Line.FromString(texts.Instrument(id))))),
            (texts["reviewed-in"], own is null ? texts["none"] : words.Group(own.Group)),
        ]);
        yield return new Block.Heading(texts["letter.reviewed-by"]);
        if (own is null || own.Seats.IsEmpty)
            yield return new Block.Paragraph(texts["letter.not-drawn"]);
        else
            yield return ReviewedBy(own);

        yield return new Block.Heading(texts["letter.reviews"]);
        var served = results.ReviewedBy(state.Code).ToList();
        if (served.Count == 0)
            yield return new Block.Paragraph(texts["letter.reviews.none"]);
        else
            yield return Reviews(served);

        if (record.Mechanism.Id == LotDrawing.Mechanism.Untoc.Id)
        {
            yield return new Block.Heading(texts["letter.due"]);
            foreach (Block block in Due(own, served))
                yield return block;
        }

        yield return new Block.Heading(texts["letter.requests"]);
        yield return new Block.Facts(
        [
            (texts["left"], texts.Fill("n-of-m", ("n", texts.Number(record.OrdinaryLeft(state.Code))), ("m", texts.Number(record.Mechanism.Repetition.OrdinaryAllowance)))),
            (texts["rule"], texts.Cited(record.Mechanism.Repetition.Source)),
        ]);
        yield return new Block.Heading(texts["check"]);
        yield return words.Check(record.LastHash);
    }

    private Block.Table ReviewedBy(ReviewResult own) => new(
        [new Column(texts["state"], 24), new Column(texts["seat"], 18), new Column(texts["reviews-for"], 40), new Column(texts["drawn-by"], 20)],
        [.. own.Seats.SelectMany(seat => seat.Lots.Select(lot => ImmutableArray.Create<Cell>(
            words.State(lot.State),
            lot.IsAdditional ? texts.Seat(results.Record.Mechanism, seat.Seat) + texts["comma"] + texts["in-addition"] : texts.Seat(results.Record.Mechanism, seat.Seat),
            Instruments(lot.Instruments),
            words.Occasion(seat.DrawnBy))))]);

    private Block.Table Reviews(List<(ReviewResult Review, SeatResult Seat, ReviewLot Lot)> served) => new(
        [new Column(texts["under-review"], 24), new Column(texts["group"], 9, IsNumber: true), new Column(texts["reviews-for"], 40), new Column(texts["drawn-by"], 20)],
        [.. served.Select(one => ImmutableArray.Create<Cell>(
            words.State(one.Review.State),
            texts.Number(one.Review.Group),
            Instruments(one.Lot.Instruments),
            words.Occasion(one.Seat.DrawnBy)))]);

    private Cell Instruments(ImmutableArray<string> ids) => ids.IsEmpty ? texts["none"] : new Cell([.. ids.Select(id => Line.FromString(texts.Instrument(id)))]);

    private IEnumerable<Block> Due(ReviewResult? own, List<(ReviewResult Review, SeatResult Seat, ReviewLot Lot)> served)
    {
        ReviewRules rules = UntocReviews.Rules;
        int[] groups = [.. served.Select(one => one.Review.Group).Concat(own is null ? [] : [own.Group]).Distinct().Order()];
        int[] dated = [.. groups.Where(group => Start(group) is not null)];
        (string Step, string Who, ReviewRules.TimeRule Rule, bool FromStart)[] steps =
        [
            ("due.focal-point", "due.each", rules.FocalPoint, true),
            ("due.experts", "due.each", rules.Experts, true),
            ("due.consultation", "due.under-review", rules.PreliminaryConsultation, true),
            ("due.questionnaire", "due.under-review", rules.Questionnaire, true),
            ("due.feedback", "due.reviewing", rules.WrittenFeedback, false),
        ];
        yield return new Block.Table(
            [new Column(texts["due.what"], 26), new Column(texts["due.who"], 22), new Column(texts["due.within"], 24), .. dated.Select(group => new Column(words.Group(group), 16))],
            [.. steps.Select(step => (ImmutableArray<Cell>)
            [
                texts[step.Step],
                texts[step.Who],
                texts.Fill(step.FromStart ? "due.after-start" : "due.after-questionnaire", ("limit", Limit(step.Rule.Limit))),
                .. dated.Select(group => (Cell)(step.FromStart ? texts.Date(step.Rule.Limit.LastDay(Start(group)!.Value)) : "–")),
            ])]);
        if (dated.Length < groups.Length)
            yield return new Block.Paragraph(texts["due.unknown"], IsSmall: true);
        if (served.Any(one => one.Seat.IsChanged) || own?.Seats.Any(seat => seat.IsChanged) == true)
            yield return new Block.Paragraph(texts["due.repeated"], IsSmall: true);
    }

    private DateOnly? Start(int group) => group <= starts.Length ? starts[group - 1] : null;

    private string Limit(TimeLimit limit) => limit switch
    {
        { Weeks: 2 } => texts["limit.weeks.2"],
        { Weeks: 4 } => texts["limit.weeks.4"],
        { Weeks: 6 } => texts["limit.weeks.6"],
        { Months: 6 } => texts["limit.months.6"],
        _ => limit.ToString(),
    };
}
