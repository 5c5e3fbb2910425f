using System.Collections.Immutable;
using LotDrawing;
using LotDrawing.CountryReviews;
using Papers.Model;
using Papers.Names;
using Papers.Texts;
using static LotDrawing.CountryReviews.StatusReport;

namespace Papers.Documents;

/// <summary>The parts of a status paper that name States: what is late, who is to be reminded, whose nominations are missing.</summary>
internal sealed class StatusTables(StatusReport report, PaperTexts texts)
{
    /// <summary>The mechanism of the reviews.</summary>
    internal Mechanism Mechanism { get; } = Mechanism.Known.FirstOrDefault(known => known.Name == report.Mechanism) ?? Mechanism.Untoc;

    /// <summary>A number of a group.</summary>
    internal string Group(int group) => texts.Fill("group.n", ("n", texts.Number(group)));

    /// <summary>States under a heading of their own.</summary>
    internal Block.Facts Named(string what, IEnumerable<string> codes) => new([(what, Line.Join(texts["semicolon"], codes.Select(State)))]);

    /// <summary>Deadlines and delays of each group.</summary>
    internal IEnumerable<Block> Delays()
    {
        yield return new Block.Heading(texts["status.delays"]);
        yield return new Block.Paragraph(texts["status.delays.counted"], IsSmall: true);
        foreach (GroupStatus group in report.Groups)
        {
            yield return new Block.Heading(Group(group.Group), Level: 2);
            yield return new Block.Table(
                [
                    new Column(texts["due.what"], 24), new Column(texts["status.due"], 22), new Column(texts["status.in-time"], 10, IsNumber: true),
                    new Column(texts["status.late"], 13, IsNumber: true), new Column(texts["status.overdue"], 13, IsNumber: true),
                    new Column(texts["status.not-yet-due"], 11, IsNumber: true), new Column(texts["status.longest"], 13, IsNumber: true),
                ],
                [.. group.Lanes.Select(lane => ImmutableArray.Create<Cell>(
                    Step(lane.Step), Due(lane), texts.Number(lane.InTime), texts.Number(lane.DoneLate),
                    texts.Number(lane.Overdue), texts.Number(lane.NotYetDue), texts.Number(lane.LongestDelay)))]);
        }
    }

    /// <summary>The reminders due, by step and by State.</summary>
    internal IEnumerable<Block> Reminders()
    {
        yield return new Block.Heading(texts["status.reminders"]);
        if (report.Reminders.IsEmpty)
        {
            yield return new Block.Paragraph(texts["status.reminders.none"]);
            yield break;
        }

        yield return new Block.Table(
            [
                new Column(texts["due.what"], 34), new Column(texts["status.number"], 12, IsNumber: true),
                new Column(texts["status.longest"], 18, IsNumber: true), new Column(texts["rule"], 36),
            ],
            [.. report.Reminders.GroupBy(reminder => reminder.Step).OrderBy(step => step.Key).Select(step => ImmutableArray.Create<Cell>(
                Step(step.Key), texts.Number(step.Count()), texts.Number(step.Max(reminder => reminder.DaysLate)),
                new Cell([.. step.Select(reminder => texts.Cited(reminder.Source)).Distinct(StringComparer.Ordinal).Select(Line.FromString)])))]);
        yield return new Block.Paragraph(texts["status.reminders.waiting"], IsSmall: true);
        yield return new Block.Table(
            [
                new Column(texts["state"], 24), new Column(texts["under-review"], 24), new Column(texts["due.what"], 24),
                new Column(texts["status.due"], 18), new Column(texts["status.days-late"], 10, IsNumber: true),
            ],
            [.. report.Reminders.Select(reminder => ImmutableArray.Create<Cell>(
                State(reminder.State), State(reminder.Review), Step(reminder.Step), texts.Date(reminder.Due), texts.Number(reminder.DaysLate)))]);
    }

    /// <summary>The reviews for which a repetition of the drawing is worth asking.</summary>
    internal IEnumerable<Block> Repetitions()
    {
        yield return new Block.Heading(texts["status.repetitions"]);
        if (report.RepetitionsWorthAsking.IsEmpty)
        {
            yield return new Block.Paragraph(texts["status.repetitions.none"]);
            yield break;
        }

        yield return new Block.Facts([(texts["rule"], texts.Cited(report.RepetitionsWorthAsking[0].Source))]);
        yield return new Block.Table(
            [
                new Column(texts["under-review"], 26), new Column(texts["request.seats"], 24),
                new Column(texts["request.grounds"], 34), new Column(texts["request.kind"], 16),
            ],
            [.. report.RepetitionsWorthAsking.OrderBy(worth => worth.Request.State, StringComparer.Ordinal).Select(worth => ImmutableArray.Create<Cell>(
                State(worth.Request.State),
                new Cell([.. worth.Request.Seats.Select(seat => Line.FromString(texts.Seat(Mechanism, seat)))]),
                new Cell([.. worth.Kinds.Select(kind => Line.FromString(Grounds(kind)))]),
                texts[worth.Request.Kind == RepetitionKind.Exceptional ? "request.exceptional" : "request.ordinary"]))]);
    }

    /// <summary>Whose nominations are missing, review by review.</summary>
    internal IEnumerable<Block> Missing()
    {
        yield return new Block.Heading(texts["status.missing"]);
        foreach (GroupStatus group in report.Groups)
        {
            yield return new Block.Heading(Group(group.Group), Level: 2);
            yield return group.Awaiting.IsEmpty
                ? new Block.Paragraph(texts["none"])
                : new Block.Table(
                    [new Column(texts["under-review"], 30), new Column(texts["status.missing.of"], 42), new Column(texts["status.stage"], 28)],
                    [.. group.Awaiting.Select(review => ImmutableArray.Create<Cell>(
                        State(review.Review),
                        new Cell([.. (review.StateUnderReview ? [review.Review] : (string[])[]).Concat(review.ReviewingStates).Select(State)]),
                        Named(review.Stage)))]);
        }
    }

    private Line State(string code) =>
        (StateNames.Find(code, texts.Language) ?? report.Name(code)) is var name && name == code
            ? new Span(code, Look.Exact)
            : Line.Of(new Span(name, Look.Name), new Span(" "), new Span(code, Look.Exact));

    private string Due(Lane lane) =>
        lane.DueOn.IsEmpty ? texts["status.due.none"]
        : lane.DueOn[0] == lane.DueOn[^1] ? texts.Date(lane.DueOn[0])
        : texts.Fill("status.due.range", ("first", texts.Date(lane.DueOn[0])), ("last", texts.Date(lane.DueOn[^1])));

    private string Step(Step step) => step switch
    {
        LotDrawing.CountryReviews.Step.FocalPoint => texts["due.focal-point"],
        LotDrawing.CountryReviews.Step.Experts => texts["due.experts"],
        LotDrawing.CountryReviews.Step.PreliminaryConsultation => texts["due.consultation"],
        LotDrawing.CountryReviews.Step.Questionnaire => texts["due.questionnaire"],
        LotDrawing.CountryReviews.Step.WrittenFeedback => texts["due.feedback"],
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, null),
    };

    private string Named(Stage stage) => stage switch
    {
        Stage.NotBegun => texts["status.group.notBegun"],
        Stage.PreliminaryConsultation => texts["status.group.stages.preliminaryConsultation"],
        Stage.SelfAssessmentQuestionnaire => texts["status.group.stages.selfAssessmentQuestionnaire"],
        Stage.WrittenFeedback => texts["status.group.stages.writtenFeedback"],
        Stage.ListsOfObservations => texts["status.group.stages.listsOfObservations"],
        Stage.Completed => texts["status.group.stages.completed"],
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, null),
    };

    private string Grounds(GroundsKind kind) => kind switch
    {
        GroundsKind.FocalPointMissing => texts["status.grounds.missing"],
        GroundsKind.FocalPointSilent => texts["status.grounds.silent"],
        GroundsKind.NoLanguageAgreement => texts["status.grounds.languages"],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
