using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using static LotDrawing.CountryReviews.StatusFile;

namespace LotDrawing.CountryReviews;

/// <summary>Writes a status file: one line for each State, review, person and event, so that two files compare line by line.</summary>
internal static class StatusFileWriter
{
    // Names stay readable; the file is no web page.
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string Write(ReviewsFile file)
    {
        ReviewPhase phase = file.Phase;
        Drawing drawing = phase.Drawn;
        var text = new StringBuilder();
        text.Append("{\n\"format\":").Append(Json(json => json.WriteStringValue(StatusFiles.ReviewsFormat)));
        if (file.About is { } about)
            text.Append(",\n\"about\":").Append(Json(json => json.WriteStringValue(about)));
        text.Append(",\n\"asOf\":").Append(Json(json => EventWriter.WriteDate(json, file.AsOf)));
        text.Append(",\n\"mechanism\":").Append(Json(json => json.WriteStringValue(phase.Mechanism.Id)));
        text.Append(",\n\"roster\":{\"states\":").Append(Lines(phase.Roster.States, Write)).Append('}');
        text.Append(",\n\"drawing\":{\"groups\":").Append(Lines(drawing.Groups, (json, group) => EventWriter.WriteTexts(json, group)));
        text.Append(",\n\"reviews\":").Append(Lines(drawing.Reviews, Write)).Append('}');
        text.Append(",\n\"people\":").Append(Lines(phase.People.Values, Write));
        text.Append(",\n\"events\":").Append(Lines(phase.Events, EventWriter.Write)).Append("\n}\n");
        return text.ToString();
    }

    private static string Lines<T>(IEnumerable<T> items, Action<Utf8JsonWriter, T> write) =>
        $"[\n{string.Join(",\n", items.Select(item => Json(json => write(json, item))))}\n]";

    private static string Json(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Compact))
            write(json);
        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private static void Write(Utf8JsonWriter json, StateParty state)
    {
        json.WriteStartObject();
        json.WriteString("code", state.Code);
        json.WriteString("name", state.Name);
        json.WriteString("regionalGroup", state.RegionalGroup);
        json.WritePropertyName("instruments");
        EventWriter.WriteTexts(json, state.Instruments);
        json.WritePropertyName("legalSystems");
        EventWriter.WriteTexts(json, state.LegalSystems);
        json.WritePropertyName("languages");
        EventWriter.WriteTexts(json, state.Languages);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Review review)
    {
        json.WriteStartObject();
        json.WriteString("state", review.State);
        json.WriteNumber("group", review.Group);
        json.WritePropertyName("seats");
        EventWriter.WriteSeats(json, review.Seats);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Person person)
    {
        json.WriteStartObject();
        json.WriteString("id", person.Id);
        json.WriteString("state", person.State);
        json.WriteBoolean("female", person.Female);
        json.WriteEndObject();
    }
}
