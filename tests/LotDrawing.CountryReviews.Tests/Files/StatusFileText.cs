using System.Text;
using LotDrawing.CountryReviews.Tests.World;
using static LotDrawing.CountryReviews.ReviewEvent;
using static LotDrawing.CountryReviews.StatusFile;

namespace LotDrawing.CountryReviews.Tests.Files;

/// <summary>Status files as text.</summary>
internal static class StatusFileText
{
    /// <summary>A file of the small world with a whole review.</summary>
    internal static string Whole { get; } = StatusFiles.Write(new ReviewsFile(SmallWorld.Day(30), "about it", SmallWorld.Phase.After(SmallWorld.WholeReview)));

    /// <summary>A file of the small world without events.</summary>
    private static readonly string Empty = StatusFiles.Write(new ReviewsFile(SmallWorld.Day(20_000), null, SmallWorld.Phase));

    internal static Parsed<StatusFile> Read(string json) => StatusFiles.Read(new MemoryStream(Encoding.UTF8.GetBytes(json)));

    /// <summary>The file with something put in the place of something that it has.</summary>
    internal static Parsed<StatusFile> Changed(string from, string to)
    {
        Assert.Contains(from, Whole, StringComparison.Ordinal);
        return Read(Whole.Replace(from, to, StringComparison.Ordinal));
    }

    /// <summary>A file with these events as lines of JSON.</summary>
    internal static Parsed<StatusFile> WithEvents(params string[] events) =>
        Read(Empty.Replace("\"events\":[\n\n]", $"\"events\":[{string.Join(',', events)}]", StringComparison.Ordinal));

    /// <summary>A file with these events, whether or not they can happen.</summary>
    internal static string With(IEnumerable<ReviewEvent> events)
    {
        // What cannot happen cannot be written with a phase: each event is written by itself.
        string lines = string.Join(",\n", events.Select(EventLine));
        return Empty.Replace("\"events\":[\n\n]", $"\"events\":[{lines}]", StringComparison.Ordinal);
    }

    private static string EventLine(ReviewEvent happened)
    {
        string Quoted(IEnumerable<string> texts) => string.Join(',', texts.Select(text => $"\"{text}\""));
        string date = $"\"date\":\"{happened.Date:yyyy-MM-dd}\"";
        string review = happened is CountryReviewEvent of ? $",\"review\":\"{of.Review}\"" : "";
        string by = happened is ActEvent act ? $",\"by\":\"{act.By}\"" : "";
        string Role(Role role) => role == CountryReviews.Role.FocalPoint ? "focal-point" : role == CountryReviews.Role.Expert ? "expert" : "observer";
        (string kind, string own) = happened switch
        {
            Appointed e => ("appointed", $",\"person\":\"{e.Person}\",\"role\":\"{Role(e.Role)}\""),
            Replaced e => ("replaced", $",\"person\":\"{e.Person}\",\"successor\":\"{e.Successor}\",\"role\":\"{Role(e.Role)}\""),
            Withdrawn e => ("withdrawn", $",\"person\":\"{e.Person}\",\"role\":\"{Role(e.Role)}\""),
            FocalPointSilent e => ("focal-point-silent", $",\"state\":\"{e.State}\""),
            FocalPointAnswered e => ("focal-point-answered", $",\"state\":\"{e.State}\""),
            ConsultationOpened => ("consultation-opened", ""),
            ConsultationHeld => ("consultation-held", ""),
            LanguagesAgreed e => ("languages-agreed", $",\"languages\":[{Quoted(e.Languages.Select(language => $"{language}"[..1]))}],\"agreedBy\":[{Quoted(e.AgreedBy)}],\"circumstances\":{(e.Circumstances is null ? "null" : $"\"{e.Circumstances}\"")}"),
            LanguagesNotAgreed e => ("languages-not-agreed", $",\"dissenting\":[{Quoted(e.Dissenting)}]"),
            QuestionnaireBegun => ("questionnaire-begun", ""),
            QuestionnaireSubmitted => ("questionnaire-submitted", ""),
            FeedbackGiven => ("feedback-given", ""),
            ObservationsSubmitted => ("observations-submitted", ""),
            SummaryAgreed => ("summary-agreed", ""),
            DrawingRepeated e => ("drawing-repeated", $",\"seats\":[{string.Join(',', e.Seats.Select(seat => $"{{\"seat\":\"{seat.Seat}\",\"principal\":\"{seat.Principal}\",\"additional\":{(seat.Additional is null ? "null" : $"\"{seat.Additional}\"")}}}"))}]"),
            ReviewEvent.TrainingHeld e => ("training", $",\"officials\":[{string.Join(',', e.Officials.Select(sent => $"{{\"state\":\"{sent.State}\",\"count\":{sent.Count}}}"))}],\"people\":[{Quoted(e.People)}]"),
            ReviewEvent.ConsultationFacilitated e => ("consultation-facilitated", $",\"review\":\"{e.Review}\""),
            ReviewEvent.NeedsSurveyed e => ("needs-survey", $",\"state\":\"{e.State}\""),
            ReviewEvent.DialogueHeld => ("dialogue", ""),
            _ => throw new InvalidOperationException(),
        };
        return $"{{\"kind\":\"{kind}\",{date}{review}{by}{own}}}";
    }
}
