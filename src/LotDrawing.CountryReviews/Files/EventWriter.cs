using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using static LotDrawing.CountryReviews.ReviewEvent;

namespace LotDrawing.CountryReviews;

/// <summary>Writes one event of a status file.</summary>
internal static class EventWriter
{
    internal static void Write(Utf8JsonWriter json, ReviewEvent happened)
    {
        json.WriteStartObject();
        json.WriteString("kind", Kind(happened));
        json.WritePropertyName("date");
        WriteDate(json, happened.Date);
        if (happened is CountryReviewEvent inReview)
            json.WriteString("review", inReview.Review);
        if (happened is ActEvent act)
            json.WriteString("by", act.By.Id);
        WriteOwn(json, happened);
        json.WriteEndObject();
    }

    internal static void WriteDate(Utf8JsonWriter json, DateOnly date) =>
        json.WriteStringValue(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    internal static void WriteTexts(Utf8JsonWriter json, IEnumerable<string> texts)
    {
        json.WriteStartArray();
        foreach (string text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    internal static void WriteSeats(Utf8JsonWriter json, ImmutableArray<FilledSeat> seats)
    {
        json.WriteStartArray();
        foreach (FilledSeat seat in seats)
        {
            json.WriteStartObject();
            json.WriteString("seat", seat.Seat);
            json.WriteString("principal", seat.Principal);
            json.WriteString("additional", seat.Additional);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteOwn(Utf8JsonWriter json, ReviewEvent happened)
    {
        switch (happened)
        {
            case Appointed appointed:
                json.WriteString("person", appointed.Person);
                json.WriteString("role", RoleIds.Id(appointed.Role));
                break;
            case Replaced replaced:
                json.WriteString("person", replaced.Person);
                json.WriteString("successor", replaced.Successor);
                json.WriteString("role", RoleIds.Id(replaced.Role));
                break;
            case Withdrawn withdrawn:
                json.WriteString("person", withdrawn.Person);
                json.WriteString("role", RoleIds.Id(withdrawn.Role));
                break;
            case FocalPointSilent silent:
                json.WriteString("state", silent.State);
                break;
            case FocalPointAnswered answered:
                json.WriteString("state", answered.State);
                break;
            case LanguagesAgreed agreed:
                WriteTexts(json, "languages", agreed.Languages.Select(language => language.Letter()));
                WriteTexts(json, "agreedBy", agreed.AgreedBy);
                if (agreed.Circumstances is { } circumstances)
                    json.WriteString("circumstances", circumstances);
                break;
            case LanguagesNotAgreed none:
                WriteTexts(json, "dissenting", none.Dissenting);
                break;
            case DrawingRepeated repeated:
                json.WritePropertyName("seats");
                WriteSeats(json, repeated.Seats);
                break;
            case TrainingHeld training:
                WriteTraining(json, training);
                break;
            case ConsultationFacilitated facilitated:
                json.WriteString("review", facilitated.Review);
                break;
            case NeedsSurveyed surveyed:
                json.WriteString("state", surveyed.State);
                break;
        }
    }

    private static void WriteTraining(Utf8JsonWriter json, TrainingHeld training)
    {
        json.WriteStartArray("officials");
        foreach (TrainedOfficials officials in training.Officials)
        {
            json.WriteStartObject();
            json.WriteString("state", officials.State);
            json.WriteNumber("count", officials.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteTexts(json, "people", training.People);
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        var all = texts.ToList();
        if (all.Count == 0)
            return;
        json.WritePropertyName(name);
        WriteTexts(json, all);
    }

    private static string Kind(ReviewEvent happened) => happened switch
    {
        Appointed => EventKinds.Appointed,
        Replaced => EventKinds.Replaced,
        Withdrawn => EventKinds.Withdrawn,
        FocalPointSilent => EventKinds.FocalPointSilent,
        FocalPointAnswered => EventKinds.FocalPointAnswered,
        ConsultationOpened => EventKinds.ConsultationOpened,
        ConsultationHeld => EventKinds.ConsultationHeld,
        LanguagesAgreed => EventKinds.LanguagesAgreed,
        LanguagesNotAgreed => EventKinds.LanguagesNotAgreed,
        QuestionnaireBegun => EventKinds.QuestionnaireBegun,
        QuestionnaireSubmitted => EventKinds.QuestionnaireSubmitted,
        FeedbackGiven => EventKinds.FeedbackGiven,
        ObservationsSubmitted => EventKinds.ObservationsSubmitted,
        SummaryAgreed => EventKinds.SummaryAgreed,
        DrawingRepeated => EventKinds.DrawingRepeated,
        TrainingHeld => EventKinds.Training,
        ConsultationFacilitated => EventKinds.ConsultationFacilitated,
        NeedsSurveyed => EventKinds.NeedsSurvey,
        DialogueHeld => EventKinds.Dialogue,
        _ => throw new ArgumentException($"An event of an unknown kind: {happened.GetType().Name}.", nameof(happened)),
    };
}
