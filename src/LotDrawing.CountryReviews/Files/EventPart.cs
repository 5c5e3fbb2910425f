using System.Collections.Immutable;
using LotDrawing.Text;
using static LotDrawing.CountryReviews.ReviewEvent;

namespace LotDrawing.CountryReviews;

/// <summary>Reads one event of a status file. Every member is looked at before the event is given up.</summary>
internal sealed class EventPart(Dictionary<string, JsonCursor> members)
{
    private const int MostNames = 20_000;
    private static readonly string[] Roles = ["focal-point", "expert", "observer"];
    private static readonly string[] Letters = ["A", "C", "E", "F", "R", "S"];

    /// <summary>The event, or null after a fault.</summary>
    internal static ReviewEvent? Read(JsonCursor cursor)
    {
        if (cursor.Value is not JsonData.Object)
        {
            cursor.Report("an event: an object");
            return null;
        }

        string? kind = (cursor.Peek("kind").Value as JsonData.Text)?.Value;
        if (kind is null || !EventKinds.Members.TryGetValue(kind, out string[]? names))
        {
            cursor.Report($"one of {string.Join(", ", EventKinds.Members.Keys)}", kind is null ? "no kind" : $"the kind {FaultText.Shown(kind)}");
            return null;
        }

        int before = cursor.Faults.Count;
        string[] required = ["kind", "date", .. names.Except(EventKinds.Optional)];
        string[] optional = [.. names.Intersect(EventKinds.Optional)];
        var cursors = cursor.Members(required, optional);
        var part = new EventPart(required.Concat(optional).Zip(cursors).ToDictionary(StringComparer.Ordinal));
        ReviewEvent read = part.Event(kind);
        return cursor.Faults.Count == before ? read : null;
    }

    private ReviewEvent Event(string kind)
    {
        DateOnly date = members["date"].Date();
        return kind switch
        {
            EventKinds.Appointed => new Appointed(date, Text("review"), Text("person"), Role()),
            EventKinds.Replaced => new Replaced(date, Text("review"), Text("person"), Text("successor"), Role()),
            EventKinds.Withdrawn => new Withdrawn(date, Text("review"), Text("person"), Role()),
            EventKinds.FocalPointSilent => new FocalPointSilent(date, Text("review"), Text("state")),
            EventKinds.FocalPointAnswered => new FocalPointAnswered(date, Text("review"), Text("state")),
            EventKinds.ConsultationOpened => new ConsultationOpened(date, Text("review"), By()),
            EventKinds.ConsultationHeld => new ConsultationHeld(date, Text("review"), By()),
            EventKinds.LanguagesAgreed => new LanguagesAgreed(date, Text("review"), By(), Languages(), Texts("agreedBy"), Circumstances()),
            EventKinds.LanguagesNotAgreed => new LanguagesNotAgreed(date, Text("review"), By(), Texts("dissenting")),
            EventKinds.QuestionnaireBegun => new QuestionnaireBegun(date, Text("review"), By()),
            EventKinds.QuestionnaireSubmitted => new QuestionnaireSubmitted(date, Text("review"), By()),
            EventKinds.FeedbackGiven => new FeedbackGiven(date, Text("review"), By()),
            EventKinds.ObservationsSubmitted => new ObservationsSubmitted(date, Text("review"), By()),
            EventKinds.SummaryAgreed => new SummaryAgreed(date, Text("review"), By()),
            EventKinds.DrawingRepeated => new DrawingRepeated(date, Text("review"), DrawingJson.ReadSeats(members["seats"])),
            EventKinds.Training => new TrainingHeld(date, [.. members["officials"].Items(most: MostNames).Select(Officials)], Texts("people")),
            EventKinds.ConsultationFacilitated => new ConsultationFacilitated(date, Text("review")),
            EventKinds.NeedsSurvey => new NeedsSurveyed(date, Text("state")),
            _ => new DialogueHeld(date),
        };
    }

    private string Text(string name) => members[name].PlainText();

    // A list that may be left out, which is then empty.
    private ImmutableArray<string> Texts(string name) => members[name].IsAbsent ? [] : members[name].PlainTexts(most: MostNames);

    private string? Circumstances() => members["circumstances"].IsAbsent ? null : Text("circumstances");

    private Actor By() => Actor.Of(Text("by") is var id && !string.IsNullOrWhiteSpace(id) ? id : Actor.SecretariatId);

    private Role Role() => members["role"].OneOf(Roles) is int index and >= 0 ? RoleIds.Of(Roles[index])!.Value : default;

    private ImmutableArray<WorkingLanguage> Languages() =>
        [.. members["languages"].Items(most: Letters.Length).Select(item => item.OneOf(Letters) is int index and >= 0 ? WorkingLanguages.OfLetter(Letters[index])!.Value : default)];

    private static TrainedOfficials Officials(JsonCursor cursor)
    {
        var sent = cursor.Members("state", "count");
        return new TrainedOfficials(sent[0].PlainText(), sent[1].Count(1, TrainingHeld.MostOfficials));
    }
}
