using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LotDrawing.CountryReviews;

/// <summary>A status report as JSON, for other programs.</summary>
internal static class StatusReportJson
{
    private const int Schema = 1;

    private static readonly ReportContext Context = new(new JsonSerializerOptions
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,

        // Names stay readable; the file is no web page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new Hyphened<Stage>(), new Hyphened<Step>(), new Hyphened<WorkingLanguage>(), new Hyphened<GroundsKind>(), new Hyphened<RepetitionKind>(), new Hyphened<IdentityVerdict>(),
        },
    });

    /// <summary>The report as indented JSON with a line break at the end; enumerations are words such as <c>written-feedback</c>.</summary>
    internal static string Write(StatusReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Numbered(JsonSerializer.Serialize(report, Context.StatusReport));
    }

    /// <summary>Checks of figures typed in, written in the same way.</summary>
    internal static string Write(FiguresReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Numbered(JsonSerializer.Serialize(report, Context.FiguresReport));
    }

    /// <summary>The object with the number of its schema before its members.</summary>
    private static string Numbered(string json) => $"{{\n  \"schema\": {Schema},{json[1..]}\n";

    private sealed class Hyphened<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
        where T : struct, Enum;
}

/// <summary>How the reports are written, worked out by the compiler: no reflection.</summary>
[JsonSerializable(typeof(StatusReport))]
[JsonSerializable(typeof(FiguresReport))]
internal sealed partial class ReportContext : JsonSerializerContext;
