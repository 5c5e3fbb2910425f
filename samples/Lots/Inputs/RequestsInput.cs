using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using LotDrawing;
using LotDrawing.Text;
using Lots.Sheets;
using Lots.Shell;
using Papers.Names;

namespace Lots.Inputs;

/// <summary>The requests before a meeting: from a file, JSON, CSV or spreadsheet, or from the command line.</summary>
internal sealed class RequestsInput
{
    private const int MostBytes = 16 << 20;
    private const string Form = "STATE:SEAT[,SEAT][:exceptional:GROUNDS]";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly string[] Columns = ["state", "seats", "requested_by", "kind", "grounds", "refused_by_decision"];

    private static readonly TableShape Shape = new(
        "requests",
        ("state", ["code", "state under review", "country", "party", "état", "pais", "estado"]),
        ("seats", ["seat", "seats to be drawn again", "seats to repeat"]),
        ("requested_by", ["requested by", "asked by", "who asks"]),
        ("kind", ["kind of request", "type"]),
        ("grounds", ["ground", "reason", "reasons"]),
        ("refused_by_decision", ["refused", "decision"]));

    private readonly Option<string?> file = new("--requests") { Description = "The requests as JSON, or as a spreadsheet or CSV with the columns state,seats,requested_by,kind,grounds,refused_by_decision (seats by ;).", HelpName = "FILE" };
    private readonly Option<string[]> request = new("--request") { Description = "A request that the State itself makes; again for each.", HelpName = Form };
    private readonly Option<string[]> refuse = new("--refuse") { Description = "A request that is refused by decision: whose, and why.", HelpName = "STATE:SEAT:TEXT" };

    internal void AddTo(Command command, bool fileAlone = false)
    {
        command.Add(file);
        if (fileAlone)
            return;
        command.Add(request);
        command.Add(refuse);
    }

    /// <summary>Whether a file of requests is named.</summary>
    internal bool IsGiven(ParseResult parsed) => parsed.GetValue(file) is not null;

    /// <summary>The requests in the order asked: those of the file, then the others.</summary>
    internal ImmutableArray<Request> Read(ParseResult parsed, Record record, Faults faults)
    {
        var requests = ImmutableArray.CreateBuilder<Request>();
        if (parsed.GetValue(file) is { } path)
            requests.AddRange(FromFile(path, record, faults));
        foreach (string text in parsed.GetValue(request) ?? [])
        {
            string[] parts = text.Split(':', 4);
            bool exceptional = parts.Length == 4 && parts[2] == "exceptional";
            if (exceptional && parts[3].Trim().Length == 0)
                faults.Add("--request", $"{OneLine.Shown(text)}, without grounds", "the grounds after exceptional:, as an exceptional request without any would be refused for ever");
            else if (parts.Length == 2 || exceptional)
                Add("--request", parts[0], parts[1], exceptional ? parts[3].Trim() : null, exceptional, null);
            else
                faults.Add("--request", OneLine.Shown(text), Form);
        }

        foreach (string text in parsed.GetValue(refuse) ?? [])
        {
            string[] parts = text.Split(':', 3);
            if (parts.Length == 3 && parts[2].Trim().Length > 0)
                Add("--refuse", parts[0], parts[1], null, false, parts[2].Trim());
            else
                faults.Add("--refuse", OneLine.Shown(text), "STATE:SEAT:TEXT");
        }

        if (parsed.GetValue(file) is null && parsed.GetResult(request) is null && parsed.GetResult(refuse) is null)
            faults.Add("lots meet", "no request", "--requests FILE, --request or --refuse");
        return requests.ToImmutable();

        void Add(string where, string state, string seats, string? grounds, bool exceptional, string? refused)
        {
            if (State(where, state, record, faults) is not { } code)
                return;
            ImmutableArray<string> ids = [.. seats.Split(',', ';').Select(seat => seat.Trim())];
            RefuseSeats(where, ids, record, faults);
            requests.Add(new Request(code, ids, code, exceptional ? RepetitionKind.Exceptional : RepetitionKind.Ordinary, grounds) { RefusedByDecision = refused });
        }
    }

    /// <summary>Who asked before and has withdrawn is known too, by its code.</summary>
    private static string? State(string where, string given, Record record, Faults faults)
    {
        string text = given.Trim();
        if (record.Roster.Contains(text) || record.FindEver(text) is not null)
            return text;
        return StateChoice.Read(where, text, record.Roster, faults)?.Code;
    }

    private static void RefuseSeats(string where, ImmutableArray<string> seats, Record record, Faults faults)
    {
        var known = record.Mechanism.Seats.Select(seat => seat.Id).ToList();
        foreach (string seat in seats.Where(seat => !known.Contains(seat)))
        {
            string meant = Spelling.Nearest(seat, known) is { } near ? $" (nearest: {near})" : "";
            faults.Add(where, $"the seat {OneLine.Shown(seat)}", $"one of {string.Join(", ", known)}{meant}");
        }
    }

    private static ImmutableArray<Request> FromFile(string path, Record record, Faults faults)
    {
        if (InputFile.Bytes(path, MostBytes, faults) is not { } bytes)
            return [];
        if (SheetFile.IsSpreadsheet(bytes) || path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
            return FromTable(path, bytes, record, faults);
        if (Text(path, bytes, faults) is not { } json)
            return [];
        Parsed<ImmutableArray<Request>> read = Request.ParseAll(RequestsDraft.Undrafted(path, json, record, faults));
        FileKinds.Refuse(path, FileKinds.Requests, read.Faults, faults);
        if (!read.IsValid)
            return [];
        var requests = ImmutableArray.CreateBuilder<Request>();
        foreach (Request asked in read.Value)
        {
            string? code = State(path, asked.State, record, faults);
            RefuseSeats(path, asked.Seats, record, faults);
            if (code is not null)
                requests.Add(new Request(code, asked.Seats, asked.RequestedBy, asked.Kind, asked.Grounds) { RefusedByDecision = asked.RefusedByDecision });
        }

        return requests.ToImmutable();
    }

    /// <summary>The file as text: other bytes would arrive as characters that nobody wrote.</summary>
    private static string? Text(string path, byte[] bytes, Faults faults)
    {
        try
        {
            return Strict.GetString(bytes).TrimStart('\ufeff');
        }
        catch (DecoderFallbackException)
        {
            faults.Add(path, "bytes that are not UTF-8", "UTF-8");
            return null;
        }
    }

    private static ImmutableArray<Request> FromTable(string path, byte[] bytes, Record record, Faults faults)
    {
        var none = new Faults();
        if (Table.Read(path, bytes, Shape, none) is not { } table)
        {
            if (SheetFile.IsSpreadsheet(bytes) || !FileKinds.RefuseOther(path, FileKinds.Requests, faults))
                faults.AddAll(none);
            return [];
        }

        if (!table.Has("state") || !table.Has("seats"))
            table.Fault(null, null, "no column of States or none of seats", $"the columns {string.Join(',', Columns)}");
        var requests = ImmutableArray.CreateBuilder<Request>();
        foreach (SheetRow row in table.HasFaults ? [] : table.Rows)
            Add(row);
        table.TellFaults(path, faults);
        return requests.ToImmutable();

        void Add(SheetRow row)
        {
            var wrong = new Faults();
            if (State("state", table.Text(row, "state"), record, wrong) is not { } code)
            {
                table.Fault(row, "state", OneLine.Shown(table.Text(row, "state")), "the code or the name of a State in the roster");
                return;
            }

            var known = record.Mechanism.Seats.Select(seat => seat.Id).ToList();
            var seats = table.Text(row, "seats").Split(';', ',').Select(seat => seat.Trim()).Select(seat => known.Find(id => FoldedText.Of(id) == FoldedText.Of(seat)) ?? seat).ToImmutableArray();
            foreach (string seat in seats.Where(seat => !known.Contains(seat)))
                table.Fault(row, "seats", seat.Length == 0 ? "no seat" : $"the seat {OneLine.Shown(seat)}", $"one of {string.Join(", ", known)}{Table.Nearest(seat, known)}");
            string kind = FoldedText.Of(table.Text(row, "kind"));
            if (kind is not ("" or "ordinary" or "exceptional"))
                table.Fault(row, "kind", OneLine.Shown(table.Text(row, "kind")), "ordinary or exceptional");
            foreach (string column in Columns.Where(column => PlainText.Unprintable(table.Text(row, column)) is not null))
                table.Fault(row, column, $"{OneLine.Shown(table.Text(row, column))}, with {PlainText.Unprintable(table.Text(row, column))}", "text that can be printed on one line");
            requests.Add(new Request(code, seats, Given(row, "requested_by") ?? code, kind == "exceptional" ? RepetitionKind.Exceptional : RepetitionKind.Ordinary, Given(row, "grounds"))
            {
                RefusedByDecision = Given(row, "refused_by_decision"),
            });
        }

        string? Given(SheetRow row, string column) => table.Text(row, column) is { Length: > 0 } text ? text : null;
    }
}
