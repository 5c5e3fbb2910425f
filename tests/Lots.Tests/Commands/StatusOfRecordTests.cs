using System.Collections.Immutable;
using System.Text.Json.Nodes;
using LotDrawing;
using LotDrawing.CountryReviews;
using Lots.Sheets;
using static LotDrawing.CountryReviews.EventsOutcome;
using static LotDrawing.CountryReviews.ReviewEvent;
using static LotDrawing.CountryReviews.StatusFile;
using Record = LotDrawing.Record;

namespace Lots.Tests.Commands;

/// <summary><c>lots status --record</c>: the report from a record and a sheet, without any JSON typed.</summary>
public sealed class StatusOfRecordTests : IDisposable
{
    private const string Day = "2022-06-21";

    private static readonly ImmutableArray<PlannedContribution> Plan = [new PlannedContribution.Spoken()];

    private static readonly Lazy<Record> Drawn = new(() => Complete(
        Record.Begin(Mechanism.Untoc, Roster.Untoc2020, RecordKind.Rehearsal).AnnounceGroupsAndReviewers(new DateOnly(2020, 11, 23), Plan), new DateOnly(2020, 11, 23), "status"));

    private readonly string folder = Directory.CreateTempSubdirectory("lots-status-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>The status file says the same in JSON, and its reader shares nothing with that of sheets.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_record_and_a_sheet_give_the_report_that_a_status_file_gives(bool asBook)
    {
        Review review = Drawn.Value.InForce!.ReviewsInGroup(1).First();
        string first = review.State, reviewer = review.Seats[0].Principal;
        Record met = Complete(
            Drawn.Value.AnnounceMeeting(Drawn.Value.Meet(new DateOnly(2021, 10, 12), [new Request(first, [review.Seats[0].Seat], first)]), Plan), new DateOnly(2021, 10, 12), "meeting");
        FilledSeat redrawn = met.InForce!.ReviewOf(first)!.Seats[0];
        Person a = new("A", first, true), b = new("B", reviewer, false), c = new("C", redrawn.Principal, true);
        var phase = ReviewPhase.Open(Roster.Untoc2020, Mechanism.Untoc, Drawn.Value.InForce!, UntocReviews.Rules, [a, b, c]);
        DateOnly early = new(2020, 12, 10), late = new(2022, 1, 20);
        phase = ((AllAccepted)phase.ApplyAll(
        [
            new Appointed(early, first, "A", Role.FocalPoint),
            new Appointed(early, first, "B", Role.FocalPoint),
            new FocalPointSilent(new DateOnly(2021, 2, 1), first, reviewer),
            new DrawingRepeated(new DateOnly(2021, 10, 12), first, [redrawn]),
            new Appointed(late, first, "C", Role.Expert),
            new NeedsSurveyed(late, first),
            new DialogueHeld(late),
        ])).Phase;
        string file = Write("file.json", System.Text.Encoding.UTF8.GetBytes(StatusFiles.Write(new ReviewsFile(new DateOnly(2022, 6, 21), null, phase))));
        string[][] rows =
        [
            ["Date", "Event", "State under review", "State", "Role", "Person", "Female"],
            ["2022-01-20", "needs survey", "", first, "", "", ""],
            ["2020-12-10", "nomination", first, Papers.Names.StateNames.Find(first, "fr")!, "focal point", "A", "yes"],
            ["2020-12-10", "focal point appointed", first, reviewer, "", "B", "no"],
            ["2021-02-01", "delay", first, reviewer, "", "", ""],
            ["2022-01-20", "appointed", first, redrawn.Principal, "expert", "C", "x"],
            ["2022-01-20", "constructive dialogue", "", "", "", "", ""],
        ];
        string sheet = asBook ? Write("events.xlsx", Workbooks.Write(("Events", rows))) : Write("events.csv", System.Text.Encoding.Unicode.GetBytes("\uFEFF" + string.Join("\r\n", rows.Select(row => string.Join(';', row)))));
        string record = Save(met);

        JsonNode expected = Report("status", file, "--as-of", Day);
        JsonNode found = Report("status", "--record", record, "--events", sheet, "--as-of", Day);
        Assert.StartsWith("A rehearsal. From the record whose last hash begins with " + PublishedHash.InFours(met.LastHash), (string)found["about"]!, StringComparison.Ordinal);
        found["about"] = expected["about"]?.DeepClone();
        Assert.Equal(expected.ToJsonString(), found.ToJsonString());
    }

    /// <summary>Every kind of row with more than a State and a day, counted by hand in the report.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Consultations_languages_questionnaires_delays_and_trainings_come_from_a_sheet(bool asBook)
    {
        Review review = Drawn.Value.InForce!.ReviewsInGroup(1).First(one => one.ReviewingStates.Count() == 2);
        string state = review.State, one = review.Seats[0].Principal, two = review.Seats[1].Principal;
        Review other = Drawn.Value.InForce!.ReviewsInGroup(1).First(later => later.State != state && later.ReviewingStates.Count() == 2);
        string[][] rows =
        [
            ["Date", "Event", "Review", "State", "Languages", "States", "Count", "Note"],
            .. new[] { state, one, two }.Select(party => (string[])["2020-12-10", "focal point appointed", state, party, "", "", "", ""]),
            .. other.ReviewingStates.Append(other.State).Select(party => (string[])["2020-12-11", "focal point appointed", other.State, party, "", "", "", ""]),
            ["2021-01-05", "preliminary consultation opened", state, "", "", "", "", ""],
            ["2021-01-11", "preliminary consultation held", state, "", "", "", "", ""],
            ["2021-01-12", "working languages agreed", state, "", "French; E", "", "", ""],
            ["2021-01-06", "consultation opened", other.State, "", "", "", "", ""],
            ["2021-01-20", "no agreement on languages", other.State, "", "", other.ReviewingStates.First(), "", ""],
            ["2021-02-01", "questionnaire begun", state, "", "", "", "", ""],
            ["2021-04-30", "questionnaire received", state, "", "", "", "", ""],
            ["2021-06-01", "written feedback", state, one, "", "", "", ""],
            ["2021-07-01", "delay", state, two, "", "", "", ""],
            ["2021-03-02", "training", "", one, "", "", "7", "Vienna"],
            ["2021-03-02", "training", "", two, "", "", "5", "Vienna"],
            ["2021-03-02", "training", "", two, "", "", "3", "Nairobi"],
        ];
        JsonNode report = Report("status", "--record", Save(Drawn.Value), "--events", Sheet(rows, asBook), "--as-of", Day);

        Assert.Equal((1, 2), ((int)report["consultationsHeld"]!, (int)report["started"]!));
        Assert.Equal((2, 1), ((int)report["languages"]!["reviews"]!, (int)report["languages"]!["two"]!));
        Assert.Equal(["English", "French"], report["languages"]!["combinations"]![0]!["languages"]!.AsArray().Select(language => (string)language!), StringComparer.OrdinalIgnoreCase);
        Assert.Equal([other.State], report["languages"]!["noAgreement"]!.AsArray().Select(code => (string)code!));
        Assert.Equal((2, 15, 2), ((int)report["support"]!["trainings"]!, (int)report["support"]!["officialsTrained"]!, (int)report["support"]!["statesTrained"]!));
        Assert.Equal(1, (int)report["groups"]![0]!["stages"]!.AsArray().Single(stage => (string)stage!["stage"]! == "written-feedback")!["reviews"]!);
        Assert.Equal(
            [("focal-point-silent", state), ("no-language-agreement", other.State)],
            report["repetitionsWorthAsking"]!.AsArray().Select(worth => ((string)worth!["kinds"]![0]!, (string)worth["request"]!["state"]!)).Order());
    }

    [Theory]
    [InlineData("2021-01-11,preliminary consultation held,Atlantis,,,,", "column C (review): \"Atlantis\"; expected the code or the name of a State of the record")]
    [InlineData("2021-01-12,working languages agreed,{0},,Latin,,", "column E (languages): \"Latin\"; expected languages by ; or ,: A, C, E, F, R, S or their names")]
    [InlineData("2021-01-12,no agreement on languages,{0},,,Atlantis,", "column F (states): \"Atlantis\"; expected codes or names of States, by ;")]
    [InlineData("2021-03-02,training,,{0},,,seven", "column G (count): \"seven\"; expected how many officials took part, 1 to ")]
    [InlineData("2021-04-30,questionnaire received,{0},Atlantis,,,", "column D (state): \"Atlantis\"; expected the code or the name of a State of the record")]
    [InlineData("2021-07-01,delay,{0},,,,", "column D (state): no State; expected the code or the name of a State of the record")]
    public void One_bad_row_is_named_in_a_book_as_in_a_text(string row, string says)
    {
        string state = Drawn.Value.InForce!.ReviewsInGroup(1).First().State;
        string[][] rows =
        [
            ["date", "event", "review", "state", "languages", "states", "count"],
            ["2020-12-10", "focal point appointed", state, state, "", "", ""],
            row.Replace("{0}", state, StringComparison.Ordinal).Split(','),
        ];
        foreach (bool asBook in (bool[])[false, true])
        {
            string sheet = Sheet(rows, asBook);
            LotsRun run = LotsProcess.Run("status", "--record", Save(Drawn.Value), "--events", sheet, "--as-of", Day);

            Assert.Equal((2, ""), (run.ExitCode, run.Out));
            Assert.StartsWith($"lots: {sheet}: {(asBook ? "sheet \"Events\", " : "")}row 3, {says}", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Accessions_and_withdrawals_come_from_the_record_and_annulled_ones_do_not()
    {
        Review review = Drawn.Value.InForce!.ReviewsInGroup(1).First();
        string leaving = review.Seats[0].Principal;
        DateOnly on = new(2021, 3, 1);
        Record left = Complete(Drawn.Value.AnnounceWithdrawal(on, leaving, Plan), on, "leaving");
        JsonNode report = Report("status", "--record", Save(left), "--as-of", Day);
        Assert.Equal(188, (int)report["reviews"]!);

        // Who is drawn in place of a State that left has a limit of its own, from the day of the drawing.
        string joined = left.InForce!.ReviewOf(review.State)!.Seats[0].Principal;
        JsonNode reminder = report["reminders"]!.AsArray().First(one => (string)one!["state"]! == joined && (string)one["review"]! == review.State)!;
        Assert.Equal("2021-03-15", (string)reminder["due"]!);

        JsonNode back = Report("status", "--record", Save(left.Annul(on, "the Chair", "a slip")), "--as-of", Day);
        Assert.Equal(189, (int)back["reviews"]!);

        StateParty newcomer = new("XXX", "Xanadu", "african", ["UNTOC"]);
        Record acceded = Complete(Drawn.Value.AnnounceAccession(on, newcomer, 2, Plan), on, "joining");
        Assert.Equal(190, (int)Report("status", "--record", Save(acceded), "--as-of", Day)["reviews"]!);
    }

    [Fact]
    public void A_draft_names_its_record_and_is_not_taken_until_somebody_asks()
    {
        Review review = Drawn.Value.InForce!.ReviewsInGroup(1).First();
        string record = Save(Drawn.Value);
        string sheet = Write("events.csv", System.Text.Encoding.UTF8.GetBytes($"date,event,review,state\n2020-12-10,focal point appointed,{review.State},{review.State}\n"));
        string draft = LotsProcess.Run("status", "--record", record, "--events", sheet, "--as-of", Day, "--format", "requests").Out;
        JsonNode json = JsonNode.Parse(draft)!;
        Assert.Equal(Drawn.Value.LastHash, (string)json["record"]!);
        Assert.Equal(review.State, (string)Assert.Single(json["requests"]!.AsArray())!["state"]!);

        string path = Write("requests.json", System.Text.Encoding.UTF8.GetBytes(draft));
        Assert.Equal(2, Meet(record, path).ExitCode);
        json["requests"]![0]!["requestedBy"] = "the Permanent Mission";
        File.WriteAllText(path, json.ToJsonString());
        Assert.Equal(0, Meet(record, path).ExitCode);
        json["record"] = new string('0', 64);
        File.WriteAllText(path, json.ToJsonString());
        LotsRun other = Meet(record, path);
        Assert.Equal(2, other.ExitCode);
        Assert.Contains("which is no entry of this record; expected requests drafted from this record", other.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Requests_are_read_from_a_spreadsheet_and_from_semicolons()
    {
        string state = Drawn.Value.InForce!.Reviews[0].State;
        string record = Save(Drawn.Value);
        string[][] rows = [["State under review", "Seats", "Requested by"], [Papers.Names.StateNames.Find(state, "fr")!, "Same region; other-region", "the Permanent Mission"], ["", "", ""]];
        string book = Write("requests.xlsx", Workbooks.Write(("Requests", rows)));
        string semicolons = Write("requests.csv", System.Text.Encoding.UTF8.GetBytes($"State under review;Seats;Requested by\n{state};same-region, other-region;the Permanent Mission\n"));
        LotsRun one = Meet(record, book), two = Meet(record, semicolons);

        Assert.Equal(0, one.ExitCode);
        Assert.Equal((one.Out, one.Error), (two.Out, two.Error));
        string wrong = Write("wrong.csv", "state,seats\nFRA,same\nFrankreich,same-region\n"u8.ToArray());
        Assert.Equal(
            [$"lots: {wrong}: row 2, column B (seats): the seat \"same\"; expected one of same-region, other-region", $"lots: {wrong}: row 3, column A (state): \"Frankreich\"; expected the code or the name of a State in the roster"],
            Meet(record, wrong).ErrorLines);
    }

    [Theory]
    [InlineData("15/11/2021,focal-point-silent,{0},{0}", "row 2, column A (date): the date \"15/11/2021\", as text; expected a cell that is a date, or text such as 2021-11-15")]
    [InlineData("2021-11-15,silence,{0},{0}", "row 2, column B (event): the event \"silence\"; expected one of appointed, ")]
    [InlineData("2021-11-15,feedback,{0},", "row 2, column D (state): no State; expected the code or the name of a State of the record")]
    [InlineData("2021-11-15,questionnaire submitted,{0},", "row 2, column D (state): {0}, which has no focal point in the review of {0} on that day")]
    [InlineData("2019-11-15,consultation opened,{0},", "row 2, column B (event): dated 2019-11-15; ")]
    [InlineData("2021-11-15,appointed,{0},{0}", "row 2: no role; expected one of focal-point, expert, observer")]
    public void A_fault_of_a_sheet_names_its_row(string row, string says)
    {
        string state = Drawn.Value.InForce!.ReviewsInGroup(1).First().State;
        string sheet = Write("events.csv", System.Text.Encoding.UTF8.GetBytes("date,event,review,state\n" + row.Replace("{0}", state, StringComparison.Ordinal) + "\n"));
        LotsRun run = LotsProcess.Run("status", "--record", Save(Drawn.Value), "--events", sheet, "--as-of", Day);

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.StartsWith($"lots: {sheet}: {says.Replace("{0}", state, StringComparison.Ordinal)}", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void The_template_is_an_empty_sheet_that_is_read_once_it_is_filled_in()
    {
        string book = Path.Combine(folder, "template.xlsx");
        Assert.Equal(0, LotsProcess.Run("status", "--template", book).ExitCode);
        Assert.Equal(2, LotsProcess.Run("status", "--template", book).ExitCode);
        SheetReading reading = SheetFile.Read(File.ReadAllBytes(book));
        Assert.Equal(["date", "event", "review", "state", "role", "person", "successor", "female", "languages", "states", "count", "note"], reading.Sheets[0].Rows[0].Cells.Select(cell => cell.Text));
        LotsRun empty = LotsProcess.Run("status", "--record", Save(Drawn.Value), "--events", book, "--as-of", Day);
        Assert.Equal([$"lots: {book}: sheet \"Events\", row 1: headings and nothing under them; expected at least one row"], empty.ErrorLines);
    }

    [Theory]
    [InlineData("status", "lots: lots status: nothing to report on; expected FILE, or --record with --events, or --template")]
    [InlineData("status a.json --record b.json", "lots: lots status: more than one of FILE, --record and --template; expected FILE, or --record with --events, or --template")]
    [InlineData("status a.json --events b.csv", "lots: --events: without a record; expected --record")]
    public void One_way_is_taken(string arguments, string line) => Assert.Equal(line, LotsProcess.Run(arguments.Split(' ')).ErrorLines[0]);

    private static LotsRun Meet(string record, string requests) =>
        LotsProcess.Run("meet", record, "--requests", requests, "--date", "2022-06-21", "--ceremony", "dice 6x50", "--check");

    private static JsonNode Report(params string[] arguments)
    {
        LotsRun run = LotsProcess.Run([.. arguments, "--format", "json"]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return JsonNode.Parse(run.Out)!;
    }

    private static Record Complete(Record announced, DateOnly date, string words) =>
        announced.Contribute(date, new Contribution.Spoken(words)).Draw(date).Value;

    private string Sheet(string[][] rows, bool asBook) => asBook
        ? Write("events.xlsx", Workbooks.Write(("Events", rows)))
        : Write("events.csv", System.Text.Encoding.UTF8.GetBytes(string.Join('\n', rows.Select(row => string.Join(',', row)))));

    private string Save(Record record)
    {
        using var file = new MemoryStream();
        record.Save(file);
        return Write("record.json", file.ToArray());
    }

    private string Write(string name, byte[] content)
    {
        string path = Path.Combine(folder, name);
        File.WriteAllBytes(path, content);
        return path;
    }
}
