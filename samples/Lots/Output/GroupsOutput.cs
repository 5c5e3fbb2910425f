using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsvHelper;
using LotDrawing;
using Spectre.Console;

namespace Lots.Output;

/// <summary>The groups alone, as they are drawn before the reviewing States.</summary>
internal sealed class GroupsOutput(DrawInfo info, ImmutableArray<ImmutableArray<string>> groups)
{
    private readonly Roster roster = info.Input.Roster;

    /// <summary>Writes them as <c>table</c>, <c>json</c> or <c>csv</c>.</summary>
    internal void Write(string format, Out output)
    {
        switch (format)
        {
            case "json":
                WriteJson(output.Bytes);
                break;
            case "csv":
                WriteCsv(output.Bytes);
                break;
            default:
                WriteTable(Terminal.Of(output.Text));
                break;
        }
    }

    private void WriteTable(IAnsiConsole console)
    {
        if (info.Run.Rehearsal)
            console.WriteLine("REHEARSAL: not the draw, and never equal to it", Tables.Marked);
        console.WriteLine(info.Input.Mechanism.Name, Tables.Heading);
        console.WriteLine($"{Tables.Counted(roster.Count, "State")} in groups of {string.Join(", ", groups.Select(group => Tables.Number(group.Length)))}; seed: {info.Run.Seed}", Style.Plain);
        GroupsTable.Write(console, groups, roster);
    }

    private void WriteJson(Stream output)
    {
        using (var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteStartArray("groups");
            foreach (var group in groups)
            {
                json.WriteStartArray();
                foreach (string code in group)
                    json.WriteStringValue(code);
                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private void WriteCsv(Stream output)
    {
        using CsvWriter csv = CsvWriter.Create(output, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
        csv.WriteRecord("state", "name", "group");
        for (int group = 1; group <= groups.Length; group++)
        {
            foreach (string code in groups[group - 1])
                csv.WriteRecord(code, roster[code].Name, group.ToString(CultureInfo.InvariantCulture));
        }
    }
}
