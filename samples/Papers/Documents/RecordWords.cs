using System.Globalization;
using LotDrawing;
using Papers.Model;
using Papers.Texts;

namespace Papers.Documents;

/// <summary>What is in a record, in the words of one language.</summary>
public sealed class RecordWords(Record record, PaperTexts texts)
{
    /// <summary>The chain of the beacon whose rounds a record takes, quicknet.</summary>
    private const string Chain = "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971";

    private const string Between = " · ";
    private const char NoBreak = '\u00a0';

    /// <summary>Where anybody finds a round of the beacon once it is out.</summary>
    public static string AddressOf(int round) => string.Create(CultureInfo.InvariantCulture, $"https://api.drand.sh/{Chain}/public/{round}");

    /// <summary>A State: its name and its code.</summary>
    public Line State(StateParty state)
    {
        ArgumentNullException.ThrowIfNull(state);
        string name = texts.State(state);
        return name == state.Code ? new Span(name, Look.Name) : Line.Of(new Span(name, Look.Name), new Span(" "), new Span(state.Code, Look.Exact));
    }

    /// <summary>A State of the record by its code, also one that has left.</summary>
    public Line State(string code) => record.FindEver(code) is { } state ? State(state) : new Span(code, Look.Exact);

    /// <summary>A number of a group.</summary>
    public string Group(int group) => texts.Fill("group.n", ("n", texts.Number(group)));

    /// <summary>A number of an entry.</summary>
    public string EntryNumber(int entry) => texts.Fill("entry.n", ("n", texts.Number(entry)));

    /// <summary>Seats of a review.</summary>
    public string Seats(IEnumerable<string> seats) => texts.List(seats.Select(seat => texts.Seat(record.Mechanism, seat)));

    /// <summary>What an entry is.</summary>
    public Line What(Entry entry) => entry switch
    {
        Entry.Announcement announcement => What(announcement.What),
        Entry.Contributions => texts["what.contributions"],
        Entry.Drawing { Groups: not null, Reviews: not null } => texts["what.drawing.both"],
        Entry.Drawing { Groups: not null } => texts["what.drawing.groups"],
        Entry.Drawing => texts["what.drawing.reviewers"],
        Entry.Annulment annulment => Line.Of(
            new Span($"{texts.Fill("what.annulment", ("entry", EntryNumber(annulment.Annulled)))}{Between}{texts["decided-by"]}{texts["colon"]}"),
            new Span(annulment.DecidedBy, Look.Name),
            new Span($"{Between}{texts["reason"]}{texts["colon"]}"),
            new Span(annulment.Reason, Look.Name)),
        _ => throw new ArgumentOutOfRangeException(nameof(entry), entry, null),
    };

    /// <summary>What drew a seat, and when: a meeting, an accession, a withdrawal, or the drawing of all.</summary>
    public string Occasion(Entry drawing)
    {
        ArgumentNullException.ThrowIfNull(drawing);
        string what = record.Entries.Take(drawing.Number).OfType<Entry.Announcement>().LastOrDefault()?.What switch
        {
            Announcement.Meeting => "occasion.meeting",
            Announcement.Accession => "occasion.accession",
            Announcement.Withdrawal => "occasion.withdrawal",
            _ => "occasion.drawing",
        };
        return string.Join(texts["comma"], texts[what], texts.Date(drawing.Date), EntryNumber(drawing.Number));
    }

    /// <summary>How a part of the seed is to be made.</summary>
    public Line Planned(PlannedContribution planned) => planned switch
    {
        PlannedContribution.Spoken => texts["seed.words"],
        PlannedContribution.Dice dice => texts.Fill("seed.dice", ("rolls", texts.Number(dice.Rolls)), ("sides", texts.Number(dice.Sides))),
        PlannedContribution.Drand drand => Line.With(
            texts.Fill("seed.drand", ("round", texts.Number(drand.Round)), ("time", texts.Time(DrandRound.TimeOf(drand.Round)))),
            "address",
            new Span(AddressOf(drand.Round), Look.Exact)),
        _ => throw new ArgumentOutOfRangeException(nameof(planned), planned, null),
    };

    /// <summary>A part of the seed as it was made, in full; rolls in fives, as they are read back.</summary>
    public Line Made(Contribution contribution) => contribution switch
    {
        Contribution.Spoken spoken => Line.Of(new Span($"{texts["made.words"]}{texts["colon"]}"), new Span(spoken.Text, Look.Name)),
        Contribution.Dice dice => Line.Of(
            new Span($"{texts.Fill("seed.dice", ("rolls", texts.Number(dice.Rolls.Length)), ("sides", texts.Number(dice.Sides)))}{texts["colon"]}"),
            new Span(string.Join("  ", dice.Rolls.Chunk(5).Select(five => string.Join(NoBreak, five))), Look.Exact)),
        Contribution.Drand drand => Line.Of(
            new Span($"{texts.Fill("made.drand", ("round", texts.Number(drand.Round)))}{texts["colon"]}"),
            new Span(drand.Signature, Look.Exact)),
        _ => throw new ArgumentOutOfRangeException(nameof(contribution), contribution, null),
    };

    /// <summary>What was decided on a request, with the paragraph that says so.</summary>
    public string Decision(RequestDecision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        RepetitionRule rule = record.Mechanism.Repetition;
        bool exceptional = decision.Request.Kind == RepetitionKind.Exceptional;
        (string text, Citation? source) = decision.Refused switch
        {
            null => (texts["granted"], exceptional ? rule.ExceptionalSource : rule.Source),
            RefusalReason.ReviewWithdrawn => (Refused("review-withdrawn"), null),
            RefusalReason.ExceptionalNotProvided => (Refused("exceptional-not-provided"), null),
            RefusalReason.ExceptionalWithoutGrounds => (Refused("exceptional-without-grounds"), rule.ExceptionalSource),
            RefusalReason.AllowanceUsed => (texts.Fill("refused", ("why", texts.Fill("refused.allowance-used", ("n", texts.Number(rule.OrdinaryAllowance))))), rule.Source),
            RefusalReason.AskedTwice => (Refused("asked-twice"), null),
            RefusalReason.PotEmpty => (Refused("pot-empty"), record.Mechanism.Seats.First(seat => decision.Request.Seats.Contains(seat.Id)).Source),
            RefusalReason.ByDecision => (texts.Fill("refused", ("why", texts.Fill("refused.by-decision", ("text", decision.Text ?? "")))), null),
            _ => throw new ArgumentOutOfRangeException(nameof(decision), decision.Refused, null),
        };
        return source is null ? text : $"{text} ({texts.Cited(source)})";
    }

    /// <summary>How a record and its hash are checked.</summary>
    public Block Check(string hash) => new Block.Items(
        [
            Line.With(texts["check.keep"], "hash", new Span(hash, Look.Exact)),
            Line.With(texts["check.page"], "page", new Span("verify.html", Look.Exact)),
            Line.With(texts["check.program"], "command", new Span($"lots verify record.json --hash {hash[..32]}", Look.Exact)),
            texts["check.answer"],
        ],
        Numbered: true);

    private string Refused(string reason) => texts.Fill("refused", ("why", texts[$"refused.{reason}"]));

    private Line What(Announcement what) => what switch
    {
        Announcement.Groups => texts["what.groups"],
        Announcement.Reviewers => texts["what.reviewers"],
        Announcement.GroupsAndReviewers => texts["what.both"],
        Announcement.Meeting => texts["what.meeting"],
        Announcement.Accession accession => Of("what.accession", State(accession.State)),
        Announcement.Withdrawal withdrawal => Of("what.withdrawal", State(withdrawal.State)),
        Announcement.Amendment { State: { } state } => Of("what.amendment.state", State(state)),
        Announcement.Amendment => texts["what.amendment.rules"],
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, null),
    };

    private Line Of(string key, Line state) => Line.Join(texts["colon"], [texts[key], state]);
}
