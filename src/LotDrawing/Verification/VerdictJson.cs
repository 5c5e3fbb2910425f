using System.Text.Encodings.Web;
using System.Text.Json;

namespace LotDrawing.Verification;

/// <summary>Verdicts as JSON.</summary>
internal static class VerdictJson
{
    private const int Schema = 1;

    private static readonly string[] Words = ["holds", "as-far-as-derived", "does-not-hold", "no-record"];

    private static readonly JsonWriterOptions Readable = new()
    {
        Indented = true,
        NewLine = "\n",

        // Names stay readable; the file is no web page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes a verdict, without a line feed at its end.</summary>
    internal static byte[] Write(Verdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Readable))
            Write(verdict, json);
        return bytes.ToArray();
    }

    private static void Write(Verdict verdict, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("schema", Schema);
        json.WriteString("verdict", Words[(int)verdict.Contents]);
        json.WriteString("kind", verdict.Kind switch { RecordKind.Official => "official", RecordKind.Rehearsal => "rehearsal", _ => null });
        json.WriteString("file", verdict.Contents == VerdictContents.NoRecord ? null : verdict.IsAsPublished ? "as-published" : "other-bytes");
        json.WriteNumber("exit", verdict.ExitCode);
        json.WriteNumber("upToEntry", verdict.UpToEntry);
        json.WriteStartArray("findings");
        foreach (var fault in verdict.Faults)
            Write(json, new Finding(0, "no-record", "file", Page.Verdict, "a record", fault.ToString()));
        foreach (Finding finding in verdict.Findings)
            Write(json, finding);
        json.WriteEndArray();
        if (verdict.FindingCount > verdict.Findings.Length)
            json.WriteNumber("moreFindings", verdict.FindingCount - verdict.Findings.Length);
        json.WriteStartArray("remarks");
        foreach (Remark remark in verdict.Remarks)
        {
            json.WriteStartObject();
            json.WriteNumber("entry", remark.Entry);
            json.WriteString("kind", remark.Kind);
            json.WriteString("text", remark.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("hashes");
        foreach (Verdict.HashAnswer answer in verdict.Hashes)
        {
            json.WriteStartObject();
            json.WriteString("given", answer.Hash.Given);
            if (answer.Entry is { } entry)
                json.WriteNumber("entry", entry);
            else
                json.WriteNull("entry");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteNumber("entry", finding.Entry);
        json.WriteString("kind", finding.Kind);
        json.WriteString("subject", finding.Subject);
        json.WriteString("paragraph", finding.Paragraph);
        json.WriteString("expected", finding.Expected);
        json.WriteString("found", finding.Found);
        json.WriteEndObject();
    }
}
