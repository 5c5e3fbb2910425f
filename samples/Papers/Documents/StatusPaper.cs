using System.Collections.Immutable;
using LotDrawing;
using LotDrawing.CountryReviews;
using Papers.Model;
using Papers.Texts;
using static LotDrawing.CountryReviews.StatusReport;

namespace Papers.Documents;

/// <summary>The status of the country reviews: the figures of a report and the States that they are about, in the order of a note by
/// the secretariat.</summary>
/// <remarks>Tables rather than sentences, as those would need plurals and cases.</remarks>
public sealed class StatusPaper
{
    private readonly StatusReport report;
    private readonly Record? record;
    private readonly FigureSet figures;
    private readonly PaperTexts texts;
    private readonly FigureWords words;
    private readonly StatusTables tables;

    private StatusPaper(StatusReport report, PaperTexts texts, Record? record)
    {
        (this.report, this.texts, this.record) = (report, texts, record);
        (figures, words, tables) = (FigureSet.Of(report), new FigureWords(texts), new StatusTables(report, texts));
    }

    /// <summary>A report as a paper.</summary>
    /// <param name="report">The report.</param>
    /// <param name="texts">The language.</param>
    /// <param name="record">The record whose reviews it is about, which is then named on every page; or null.</param>
    public static Paper Of(StatusReport report, PaperTexts texts, Record? record = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(texts);
        return new Paper(texts, texts["status.title"], report.AsOf, record?.Kind, record?.LastHash, new StatusPaper(report, texts, record).Blocks());
    }

    // Before a group has started, only what does not rest on its reviews has anything to say.
    private IEnumerable<Block> Blocks() =>
    [
        Facts(),
        .. Drawing(),
        .. report.Groups.IsEmpty ? [] : (IEnumerable<Block>)[.. Nominations(), .. Stages(), .. Languages()],
        .. Support(),
        .. report.Groups.IsEmpty ? [] : (IEnumerable<Block>)[.. tables.Delays(), .. tables.Reminders(), .. tables.Repetitions(), .. tables.Missing()],
        new Block.Heading(texts["status.checks"]),
        words.Table(
            texts["status.figure"],
            (texts["status.checks.made"], report.Identities.Count(identity => identity.Verdict != IdentityVerdict.NotStated)),
            (texts["status.checks.failing"], report.Identities.Count(identity => identity.Verdict == IdentityVerdict.Fails))),
    ];

    private Block.Facts Facts()
    {
        var facts = ImmutableArray.CreateBuilder<(string, Line)>();
        facts.Add((texts["mechanism"], texts.Mechanism(tables.Mechanism)));
        facts.Add((texts["status.as-of"], texts.Date(report.AsOf)));
        if (record is not null)
            facts.Add((texts["hash"], new Span(record.LastHash, Look.Exact)));
        else if (report.About is { } about)
            facts.Add((texts["status.source"], new Span(about, Look.Name)));
        return new Block.Facts(facts.ToImmutable());
    }

    private IEnumerable<Block> Drawing() =>
    [
        new Block.Heading(texts["status.drawing"]),
        new Block.Table(
            [
                new Column(texts["group"], 20), new Column(texts["status.start"], 30),
                new Column(texts["status.group.reviews"], 22, IsNumber: true), new Column(texts["status.group.states"], 28, IsNumber: true),
            ],
            [.. report.Drawing.Select(group => ImmutableArray.Create<Cell>(
                tables.Group(group.Group), texts.Date(group.StartsOn), texts.Number(group.Reviews), texts.Number(group.States)))]),
        words.Table(
            texts["status.figure"],
            (texts["status.reviews"], report.Reviews),
            (texts["status.started"], report.Started),
            (texts["status.notStarted"], report.Reviews - report.Started)),
    ];

    private IEnumerable<Block> Nominations() =>
    [
        new Block.Heading(texts["status.nominations"]),
        ByGroup(
            [
                .. FigureWords.Nominations.TakeWhile(figure => figure != "awaiting").Select(OfGroup),
                (texts["status.group.complete"], group => group.Reviews - group.Awaiting.Length),
                .. FigureWords.Nominations.SkipWhile(figure => figure != "awaiting").Select(OfGroup),
            ]),
        words.Table(texts["status.people"], [.. words.Of(figures, FigureWords.People), (texts["status.people.trained"], report.People.Trained)]),
    ];

    private IEnumerable<Block> Stages()
    {
        yield return new Block.Heading(texts["status.stages"]);
        yield return ByGroup([.. FigureWords.Stages.Select(OfGroup)]);
        yield return new Block.Heading(texts["status.not-begun"], Level: 2);
        yield return ByGroup(
            [
                (texts["status.not-begun.under-review"], group => group.Awaiting.Count(review => review.Stage == Stage.NotBegun && review.StateUnderReview)),
                (texts["status.not-begun.reviewing"], group => group.Awaiting.Count(review => review.Stage == Stage.NotBegun && !review.StateUnderReview)),
                OfGroup("neither"),
                OfGroup("notBegun"),
            ]);
        ImmutableArray<string> neither = [.. report.Groups.SelectMany(group => group.Neither)];
        if (!neither.IsEmpty)
            yield return tables.Named(texts["status.group.neither"], neither);
    }

    private IEnumerable<Block> Languages()
    {
        yield return new Block.Heading(texts["status.languages"]);
        yield return words.Table(
            texts["status.figure"],
            [.. words.Of(figures, FigureWords.Languages), (texts["status.languages.without"], report.Languages.WithoutConsultation)]);
        if (!report.Languages.Combinations.IsEmpty)
            yield return words.Table(texts["status.languages.working"], FigureWords.Combinations(figures).Select(figure => (words.LanguagesOf(figure), figures[figure]!.Value)));
        if (!report.Languages.NoAgreement.IsEmpty)
            yield return tables.Named(texts["status.languages.noAgreement"], report.Languages.NoAgreement);
        if (!report.Languages.NoTranslation.IsEmpty)
            yield return tables.Named($"{texts["status.languages.no-translation"]} ({texts.Cited(report.TranslationSource)})", report.Languages.NoTranslation);
    }

    private IEnumerable<Block> Support()
    {
        yield return new Block.Heading(texts["status.support"]);
        yield return words.Table(texts["status.figure"], words.Of(figures, FigureWords.Support));
        if (report.Support.FirstDialogueOn is { } first)
            yield return new Block.Facts([(texts["status.support.first"], texts.Date(first))]);
    }

    /// <summary>A table with a column for each group that has started and a row for each figure.</summary>
    private Block.Table ByGroup(ImmutableArray<(string Name, Func<GroupStatus, int?> Count)> rows) => new(
        [new Column(texts["status.figure"], 60), .. report.Groups.Select(group => new Column(tables.Group(group.Group), 15, IsNumber: true))],
        [.. rows.Select(row => (ImmutableArray<Cell>)[row.Name, .. report.Groups.Select(group => (Cell)words.Value(row.Count(group)))])]);

    private (string Name, Func<GroupStatus, int?> Count) OfGroup(string figure) =>
        (words.Name(FigureWords.OfGroup(1, figure)), group => figures[FigureWords.OfGroup(group.Group, figure)]);
}
