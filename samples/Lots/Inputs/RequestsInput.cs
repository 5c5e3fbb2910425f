using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text;
using CsvHelper;
using LotDrawing;
using LotDrawing.Text;
using Lots.Shell;

namespace Lots.Inputs;

/// <summary>The requests before a meeting: from a file, JSON or CSV, or from the command line.</summary>
internal sealed class RequestsInput
{
    private const int MostBytes = 16 << 20;
    private const string Form = "STATE:SEAT[,SEAT][:exceptional:GROUNDS]";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly string[] Columns = ["state", "seats", "requested_by", "kind", "grounds", "refused_by_decision"];

    private readonly Option<string?> file = new("--requests") { Description = "The requests as JSON, or as CSV with the columns state,seats,requested_by,kind,grounds,refused_by_decision (seats by ;).", HelpName = "FILE" };
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
        if (path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
            return FromCsv(path, bytes, record, faults);
        if (Text(path, bytes, faults) is not { } json)
            return [];
        Parsed<ImmutableArray<Request>> read = Request.ParseAll(json);
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

    private static ImmutableArray<Request> FromCsv(string path, byte[] bytes, Record record, Faults faults)
    {
        var requests = ImmutableArray.CreateBuilder<Request>();
        var columns = new List<string>();
        try
        {
            using CsvReader csv = CsvReader.Create(bytes);
            csv.ReadHeader();
            foreach (string head in csv.Headers)
                columns.Add(head.Trim());
            if (!columns.Contains("state") || !columns.Contains("seats"))
            {
                if (!FileKinds.RefuseOther(path, FileKinds.Requests, faults))
                    faults.Add(path, "no header of requests", $"the columns {string.Join(',', Columns)}");
                return [];
            }

            for (int row = 2; csv.Read(); row++)
                Add(csv, string.Create(CultureInfo.InvariantCulture, $"{path}, row {row}"));
        }
        catch (CsvFormatException exception)
        {
            faults.Add(path, exception.Message, $"CSV with the columns {string.Join(',', Columns)}");
        }

        return requests.ToImmutable();

        void Add(CsvReader csv, string where)
        {
            if (State(where, Field(csv, "state") ?? "", record, faults) is not { } code)
                return;
            ImmutableArray<string> seats = [.. (Field(csv, "seats") ?? "").Split(';', ',').Select(seat => seat.Trim())];
            RefuseSeats(where, seats, record, faults);
            string? kind = Field(csv, "kind");
            if (kind is not (null or "ordinary" or "exceptional"))
                faults.Add($"{where}, kind", OneLine.Shown(kind), "ordinary or exceptional");
            requests.Add(new Request(code, seats, Field(csv, "requested_by") ?? code, kind == "exceptional" ? RepetitionKind.Exceptional : RepetitionKind.Ordinary, Field(csv, "grounds"))
            {
                RefusedByDecision = Field(csv, "refused_by_decision"),
            });
        }

        string? Field(CsvReader csv, string name) =>
            columns.IndexOf(name) is >= 0 and var index && index < csv.FieldCount && csv.GetString(index).Trim(' ') is { Length: > 0 } value ? value : null;
    }
}
