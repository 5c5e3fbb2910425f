using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace LotDrawing.Fairness;

/// <summary>Writes a law as JSON: <c>{"schema":1,"procedure":"exact","validDraws":4238,"probabilities":[{"id":"FC Basel","drawn":"Liverpool FC","probability":"671/4238"},…]}</c>.</summary>
/// <remarks><c>validDraws</c> is there only where all valid draws are equally likely, as a whole number with all its digits.</remarks>
internal static class LawJson
{
    private const int Schema = 1;

    private static readonly JsonWriterOptions Readable = new()
    {
        Indented = true,
        NewLine = "\n",

        // Names stay readable; the file is no web page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The law as JSON text, one line end after it.</summary>
    internal static string Write(DrawLaw law)
    {
        ArgumentNullException.ThrowIfNull(law);
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text, Readable))
        {
            json.WriteStartObject();
            json.WriteNumber("schema", Schema);
            json.WriteString("procedure", law.Procedure == LawProcedure.Exact ? "exact" : "sequential");
            if (law.ValidDraws is { } validDraws)
                WriteWhole(json, "validDraws", validDraws);
            json.WriteStartArray("probabilities");
            foreach (DrawLaw.Entry entry in law.Entries)
            {
                json.WriteStartObject();
                json.WriteString("id", entry.Id);
                json.WriteString("drawn", entry.Drawn);
                json.WriteString("probability", entry.Fraction);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(text.ToArray()) + "\n";
    }

    private static void WriteWhole(Utf8JsonWriter json, string member, BigInteger number)
    {
        json.WritePropertyName(member);
        json.WriteRawValue(number.ToString(CultureInfo.InvariantCulture), skipInputValidation: true);
    }
}
