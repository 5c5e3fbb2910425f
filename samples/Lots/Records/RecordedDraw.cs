using System.CommandLine;
using LotDrawing;
using LotDrawing.Records;
using Lots.Inputs;
using Lots.Output;
using Lots.Shell;

namespace Lots.Records;

/// <summary><c>lots draw --record</c>: the first drawings, written into a record before they are shown.</summary>
/// <param name="roster">The options that name States, rules and sizes.</param>
/// <param name="options">The options about the record.</param>
/// <param name="format">How the drawing is shown.</param>
internal sealed class RecordedDraw(RosterOptions roster, RecordOptions options, Choice format)
{
    /// <summary>What makes no sense for a record; not every one of them need be an option.</summary>
    private static readonly string[] NeverRecorded = ["--plan", "--count", "--prefer"];

    /// <summary>What the record says once it has begun, and its commitment before.</summary>
    private static readonly string[] Settled = ["--roster", "--mechanism", "--sizes", "--load", "--rehearsal"];

    internal int Run(ParseResult parsed, Desk desk)
    {
        var faults = new Faults();
        RefuseGiven(parsed, NeverRecorded, "given with --record", "one drawing of a roster in a record", faults);
        if (Given<string>(parsed, "--procedure") is { } procedure && procedure != ReviewersContent.Exact)
            faults.Add("--procedure", $"{OneLine.Shown(procedure)} with --record", $"{ReviewersContent.Exact}: no other drawing can be derived again from its seed by those who verify a record");
        string shown = format.Read(parsed, faults);
        DateOnly date = Date.Read(parsed.GetValue(options.Date), faults);
        string path = parsed.GetValue(options.Record)!;
        Commitment? commitment = parsed.GetValue(options.Commitment) is { } file ? CommitmentInput.Read(file, faults) : null;
        if (path.Length == 0 || Directory.Exists(path))
            faults.Add("--record", path.Length == 0 ? "an empty name" : $"{OneLine.Shown(path)}, a directory", "the name of a file");
        else
            RecordOutput.RefuseNowhere("--record", path, faults);

        Drawn drawn = File.Exists(path)
            ? Continue(parsed, path, date, commitment, faults)
            : Begin(parsed, date, commitment, faults);
        byte[] content = RecordOutput.Checked(drawn.Record, commitment);
        if (drawn.Before is { } before)
            RecordOutput.Replace(before.Path, before.Bytes, content);
        else
            RecordOutput.WriteNew(path, content);
        drawn.Show(shown, desk);
        RecordOutput.Note(path, drawn.Record);
        return ExitCode.Done;
    }

    /// <summary>A new record, of the groups and, unless only they are asked for, of the reviewing States.</summary>
    private Drawn Begin(ParseResult parsed, DateOnly date, Commitment? commitment, Faults faults)
    {
        bool groupsOnly = options.GroupsOnly(parsed, faults);
        RosterInput? input;
        if (parsed.GetValue(options.Commitment) is not null)
        {
            RefuseGiven(parsed, Settled, "given with --commitment", "nothing, as the commitment says it", faults);
            input = commitment is null ? null : new RosterInput(commitment.Roster, commitment.Mechanism, commitment.Sizes);
        }
        else
        {
            input = roster.Read(parsed, faults);
            if (Load.Read(Given<string>(parsed, "--load"), faults) is { } bounds && input is not null)
                input = input with { Mechanism = input.Mechanism with { Load = bounds } };
        }

        Ceremony? ceremony = commitment is null ? options.Ceremony.Read(parsed, faults) : options.Ceremony.ReadOne(parsed, faults);
        faults.ThrowIfAny();

        ceremony ??= new Ceremony.Given(Seed.OrFresh(null));
        RecordKind kind = commitment?.Kind ?? (Given<bool>(parsed, "--rehearsal") ? RecordKind.Rehearsal : RecordKind.Official);
        var header = new RecordHeader(kind, input!.Mechanism, input.Roster, ceremony, commitment?.ComputeHash());
        Drawing drawing = FirstDrawing.Of(input, ceremony.Seed, kind);
        Record record = Record.Begin(header).Append(date, new GroupsContent(input.Sizes, drawing.Groups));
        if (!groupsOnly)
            record = record.Append(date, ReviewersContent.ByExact(input.Mechanism.Load, drawing));
        return new Drawn(null, record, input, drawing, ceremony);
    }

    /// <summary>The reviewing States, into a record that holds the groups.</summary>
    private Drawn Continue(ParseResult parsed, string path, DateOnly date, Commitment? commitment, Faults faults)
    {
        VerifiedRecord? before = VerifiedRecord.Read(path, faults);
        if (before?.Record.Entries.Length > 1)
            faults.Add("--record", $"{OneLine.Shown(path)}, in which the reviewing States are drawn already", "a new file, or a record of the groups alone; lots repeat draws again");
        if (before is null || before.Record.Entries.Length > 1)
            faults.ThrowIfAny();

        RecordHeader header = before!.Record.Header;
        Entry first = before.Record.Entries[0];
        RefuseGiven(parsed, [.. Settled, "--only"], $"given with {OneLine.Shown(path)}, which holds the groups", "nothing, as the record says it", faults);
        if (date < first.Date)
            faults.Add("--date", $"{date:O}", $"{first.Date:O}, when the groups were drawn, or later");
        if (header.Commitment is not null && options.Ceremony.AreGiven(parsed))
            faults.Add("--seed or --ceremony", "given for a record with a commitment", "nothing: what was committed to is the record's seed, for groups and reviewing States");
        Ceremony? own = options.Ceremony.Read(parsed, faults);
        faults.ThrowIfAny();

        if (own is null)
            Desk.Note($"note: drawn from the record's seed, which has been known since the groups were drawn on {first.Date:O}");
        var groups = (GroupsContent)first.Content;
        var input = new RosterInput(header.Roster, header.Mechanism, groups.Sizes);
        Drawing drawing = FirstDrawing.InGroups(groups, input, (own ?? header.Ceremony).Seed, header.Kind);
        Record record = before.Record.Append(date, ReviewersContent.ByExact(header.Mechanism.Load, drawing, own));
        return new Drawn(before, record, input, drawing, own ?? header.Ceremony);
    }

    private static void RefuseGiven(ParseResult parsed, string[] names, string came, string expected, Faults faults)
    {
        foreach (Option option in parsed.CommandResult.Command.Options.Where(option => names.Contains(option.Name)))
        {
            if (parsed.GetResult(option) is { Implicit: false })
                faults.Add(option.Name, came, expected);
        }
    }

    private static T? Given<T>(ParseResult parsed, string name) =>
        parsed.CommandResult.Command.Options.OfType<Option<T>>().FirstOrDefault(option => option.Name == name) is { } option ? parsed.GetValue(option) : default;

    /// <summary>What was drawn.</summary>
    /// <param name="Before">The record that it extends, or null for a new one.</param>
    /// <param name="Record">The record with it.</param>
    /// <param name="Input">What was drawn from.</param>
    /// <param name="Drawing">The drawing.</param>
    /// <param name="Ceremony">Where the seed came from.</param>
    private sealed record Drawn(VerifiedRecord? Before, Record Record, RosterInput Input, Drawing Drawing, Ceremony Ceremony)
    {
        internal void Show(string format, Desk desk)
        {
            var info = new DrawInfo(Input, new DrawRun(Ceremony.Seed, Record.Header.Kind == RecordKind.Rehearsal));
            if (Record.Entries.Length == 1)
            {
                new GroupsOutput(info, Drawing.Groups).Write(format, desk.Out);
                return;
            }

            using IDrawingWriter<Drawing> writer = format switch
            {
                "json" => new DrawingLines(desk.Out.Bytes),
                "csv" => new DrawingCsv(info, desk.Out.Bytes),
                _ => new DrawingTable(info, desk.Out.Text),
            };
            writer.Write(Drawing, 1);
        }
    }
}
