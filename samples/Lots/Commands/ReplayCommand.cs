using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using LotDrawing;
using Lots.Inputs;
using Lots.Output;
using Lots.Records;
using Lots.Shell;
using Spectre.Console;

namespace Lots.Commands;

/// <summary><c>lots replay</c>: every lot of a drawing, void ones marked.</summary>
internal sealed class ReplayCommand : LotsCommand
{
    private const int Schema = 1;

    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Argument<string> record = Acts.Record();
    private readonly Option<string> number = new("--entry") { Description = "The number of the drawing's entry.", HelpName = "N", Required = true };
    private readonly Choice format = new("--format", "How the lots are written.", "table", "json");
    private readonly MachineFile result = new("json");

    internal ReplayCommand()
        : base(
            "replay",
            "Shows every lot of a drawing: its pot, the number drawn and whether it stands, so that it can be followed by hand.",
            "lots replay record.json --entry 5",
            "lots replay record.json --entry 9 --format json --out lots.json")
    {
        Add(record);
        Add(number);
        Add(format);
        Add(result);
    }

    internal override int Run(ParseResult parsed, Desk desk)
    {
        var faults = new Faults();
        string chosen = format.Read(parsed, faults);
        string? file = result.Read(parsed, chosen, faults);
        faults.ThrowIfAny();
        Record read = RecordSession.Read(parsed.GetValue(record)!, desk);
        if (!int.TryParse(parsed.GetValue(number), NumberStyles.None, CultureInfo.InvariantCulture, out int entry)
            || entry < 1 || entry > read.Entries.Length || read.Entries[entry - 1] is not Entry.Drawing)
        {
            string drawings = string.Join(", ", read.Entries.OfType<Entry.Drawing>().Select(drawing => drawing.Number));
            throw new BadInputException($"--entry: {OneLine.Shown(parsed.GetValue(number)!)}; expected the number of a drawing's entry{(drawings.Length == 0 ? ", of which this record has none" : $", one of {drawings}")}");
        }

        if (file is not null)
            desk.Out.To(file);
        if (chosen == "json")
            WriteJson(read, entry, desk.Out.Bytes);
        else
            WriteTable(read, entry, desk.Out.Text);
        return ExitCode.Done;
    }

    private static void WriteJson(Record record, int entry, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, Readable))
        {
            json.WriteStartObject();
            json.WriteNumber("schema", Schema);
            json.WriteString("kind", record.Kind == RecordKind.Rehearsal ? "rehearsal" : "official");
            json.WriteNumber("entry", entry);
            json.WriteStartArray("lots");
            foreach (Lot lot in record.LotsOf(entry))
                Write(lot, json);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void Write(Lot lot, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("number", lot.Index);
        json.WriteString("kind", Word(lot.Kind));
        json.WriteString("state", lot.State);
        json.WriteString("seat", lot.Seat);
        json.WriteStartArray("pot");
        foreach (string code in lot.Pot)
            json.WriteStringValue(code);
        json.WriteEndArray();
        json.WriteNumber("below", lot.Count);
        json.WriteString("drawn", lot.Drawn);
        json.WriteBoolean("stands", lot.Stands);
        json.WriteEndObject();
    }

    private static void WriteTable(Record record, int entry, TextWriter output)
    {
        IAnsiConsole console = Terminal.Of(output);
        if (record.Kind == RecordKind.Rehearsal)
            console.WriteLine("REHEARSAL: not the drawing, and never equal to it", Tables.Marked);
        Table table = Tables.New();
        foreach (string head in (string[])["Lot", "For", "State", "Seat", "Number", "Of", "Drawn", ""])
            table.AddColumn(head, gap: 2);
        foreach (Lot lot in record.LotsOf(entry))
        {
            table.AddRow(
                new Text(lot.Number.ToString("N0", CultureInfo.InvariantCulture)), new Text(Word(lot.Kind)), new Text(lot.State ?? ""), new Text(lot.Seat ?? ""),
                new Text($"{lot.Index}"), new Text($"{lot.Count}"), new Text(lot.Drawn ?? ""), new Text(lot.Stands ? "" : "void"));
        }

        console.Write(table);
    }

    private static string Word(LotKind kind) => kind switch
    {
        LotKind.Quota => "quota",
        LotKind.Shuffle => "shuffle",
        LotKind.Principal => "principal",
        _ => "additional",
    };
}
