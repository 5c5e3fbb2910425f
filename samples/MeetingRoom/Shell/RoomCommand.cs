using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using LotDrawing;
using Lots.Shell;
using MeetingRoom.Halls;

namespace MeetingRoom.Shell;

/// <summary>The command line: its options, and what becomes of every way to fail.</summary>
internal sealed class RoomCommand : RootCommand
{
    private const double LongestState = 3600;

    private readonly Option<string?> data = new("--data") { Description = "The meeting's folder: record.json, the journal, certificates. Without it ./meeting-room-rehearsal, and a rehearsal.", HelpName = "DIR" };
    private readonly Option<string?> copy = new("--copy") { Description = "A folder on another volume, where a second copy of the record is kept.", HelpName = "DIR" };
    private readonly Option<string> followers = new("--followers") { Description = "Where everybody reads, without a sign-in: no command exists there.", HelpName = "URL", DefaultValueFactory = _ => "http://0.0.0.0:8080" };
    private readonly Option<string> operators = new("--operators") { Description = "Where operators sign in and projectors are paired.", HelpName = "URL", DefaultValueFactory = _ => "https://0.0.0.0:8443" };
    private readonly Option<bool> rehearsal = new("--rehearsal") { Description = "Where the folder holds no record yet, draws a rehearsal into it, by words and dice of its own." };
    private readonly Option<string?> play = new("--play") { Description = "Shows the lots by itself, so many seconds a State. Without it the lots stand still until an operator presses Space.", HelpName = "SECONDS" };
    private readonly Option<string?> clock = new("--clock") { Description = "Sets the hall's clock to a time, as 2023-09-15T09:00:00Z; it runs on from there. For rehearsals of another day.", HelpName = "TIME" };
    private readonly Option<string?> zone = new("--time-zone") { Description = "The hall's time zone, as Europe/Vienna. Without it the computer's, with --clock UTC.", HelpName = "ZONE" };
    private readonly Option<string?> journal = new("--journal") { Description = "A connection string of PostgreSQL for the journal, in place of journal.db in the folder. Without its password: PGPASSWORD or ~/.pgpass has it.", HelpName = "CONNECTION" };
    private readonly Option<string?> roster = new("--roster") { Description = "The States that a new record is begun with, as CSV. Without it, those of 2020.", HelpName = "FILE" };
    private readonly Option<string?> mechanism = new("--mechanism") { Description = "The rules that a new record is begun with.", HelpName = "untoc|uncac|upr|upr-own-region|mesicic|FILE" };
    private readonly Option<string?> address = new("--address") { Description = "The address that phones open, as it is printed and shown: host, or host:port.", HelpName = "HOST" };
    private readonly Option<string?> pages = new("--pages") { Description = "A folder with wwwroot and Texts, in place of the pages that come with the program.", HelpName = "DIR" };
    private readonly Option<bool> follow = new("--follow") { Description = "Serves followers alone, of a meeting that another server writes: reads the record in the folder and the journal, and changes neither." };
    private readonly Option<string?> certificate = new("--certificate") { Description = "Of an https address of --followers, a file with a certificate and its key (PEM). Without it the meeting's own authority issues one.", HelpName = "FILE" };
    private readonly Option<bool> newPhrases = new("--new-phrases") { Description = "Makes both pass-phrases anew and prints them once." };
    private readonly Option<bool> jsonLog = new("--json-log") { Description = "Writes the log as JSON, a line each." };

    internal RoomCommand()
        : base("""
            Serves a meeting that draws lots: makes the record in front of the hall, and shows it on projectors and phones.
            Exit codes: 0 it was asked to stop; 2 it could not start, with a line for each reason.
            """)
    {
        Directives.Clear();
        foreach (Option option in (Option[])[data, copy, followers, operators, rehearsal, play, clock, zone, journal, roster, mechanism, address, pages, follow, certificate, newPhrases, jsonLog])
            Add(option);
        foreach (VersionOption version in Options.OfType<VersionOption>().ToList())
            Options.Remove(version);
        Options.OfType<HelpOption>().Single().Action = new HelpWithExamples(
        [
            "meeting-room",
            "meeting-room --data meeting --copy /media/stick/meeting",
            "meeting-room --data rehearsal --rehearsal --play 5",
            "meeting-room --data meeting --followers http://10.1.1.1:80 --operators https://10.1.1.1:443 --time-zone Europe/Vienna",
            "meeting-room --follow --data /mnt/meeting --journal \"Host=db;Database=meeting;Username=reader\" --followers http://0.0.0.0:80",
            "meeting-room --data meeting --journal \"Host=db;Database=meeting;Username=room\"",
        ]);
    }

    /// <summary>What was asked for.</summary>
    /// <exception cref="BadInputException">An option cannot be used; every fault is in it.</exception>
    internal RoomOptions Read(ParseResult parsed)
    {
        var faults = new Faults();
        foreach (string message in parsed.Errors.Select(error => error.Message).Distinct())
            faults.Add($"{message.TrimEnd('.')}; see meeting-room --help");
        bool isPlain = parsed.GetValue(data) is null;
        Mechanism rules = Rules(parsed.GetValue(mechanism), faults);
        var options = new RoomOptions
        {
            Data = parsed.GetValue(data) ?? "meeting-room-rehearsal",
            Copy = parsed.GetValue(copy),
            Followers = Address("--followers", parsed.GetValue(followers)!, ["http", "https"], faults),
            Operators = Address("--operators", parsed.GetValue(operators)!, ["https"], faults),
            Rehearsal = isPlain || parsed.GetValue(rehearsal),
            Play = Seconds(parsed.GetValue(play), faults),
            Clock = Clock(parsed.GetValue(clock), parsed.GetValue(zone), faults),
            Postgres = parsed.GetValue(journal),
            Address = parsed.GetValue(address),
            Pages = parsed.GetValue(pages) ?? AppContext.BaseDirectory,
            Follow = parsed.GetValue(follow),
            Certificate = PageCertificate(parsed.GetValue(certificate), faults),
            NewPhrases = parsed.GetValue(newPhrases),
            JsonLog = parsed.GetValue(jsonLog),
            Mechanism = rules,
            Roster = States(parsed.GetValue(roster), rules, faults),
        };
        if (parsed.GetValue(pages) is { } folder && !Directory.Exists(Path.Combine(folder, "wwwroot")))
            faults.Add("--pages", OneLine.Shown(folder), "a folder that holds wwwroot");
        faults.ThrowIfAny();
        return options;
    }

    private static Uri Address(string option, string text, string[] schemes, Faults faults)
    {
        string readable = text.Replace("//*", "//0.0.0.0", StringComparison.Ordinal).Replace("//+", "//0.0.0.0", StringComparison.Ordinal);
        if (Uri.TryCreate(readable, UriKind.Absolute, out Uri? uri) && schemes.Contains(uri.Scheme) && uri.AbsolutePath == "/")
            return uri;
        faults.Add(option, OneLine.Shown(text), $"an address as {schemes[0]}://127.0.0.1:{(schemes[0] == "http" ? 8080 : 8443)}");
        return new Uri($"{schemes[0]}://127.0.0.1:1");
    }

    private static X509Certificate2? PageCertificate(string? file, Faults faults)
    {
        if (file is null)
            return null;
        try
        {
            using X509Certificate2 read = X509Certificate2.CreateFromPemFile(file);
            return X509CertificateLoader.LoadPkcs12(read.Export(X509ContentType.Pfx), null);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or CryptographicException)
        {
            faults.Add("--certificate", OneLine.Shown(file), $"a file with a certificate and its key in PEM ({OneLine.Of(fault.Message)})");
            return null;
        }
    }

    private static TimeSpan? Seconds(string? text, Faults faults)
    {
        if (text is null)
            return null;
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds) && seconds is > 0 and <= LongestState)
            return TimeSpan.FromSeconds(seconds);
        faults.Add("--play", OneLine.Shown(text), "a number of seconds a State, as 5 or 0.5");
        return null;
    }

    private static HallClock Clock(string? text, string? zone, Faults faults)
    {
        TimeZoneInfo? found = text is null ? TimeZoneInfo.Local : TimeZoneInfo.Utc;
        if (zone is not null && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out found))
            faults.Add("--time-zone", OneLine.Shown(zone), "a time zone as Europe/Vienna or UTC");
        TimeSpan ahead = TimeSpan.Zero;
        string[] forms = ["yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss'Z'"];
        if (text is not null)
        {
            if (DateTimeOffset.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset set))
                ahead = set - DateTimeOffset.UtcNow;
            else
                faults.Add("--clock", OneLine.Shown(text), "a time in UTC as 2023-09-15T09:00:00Z");
        }

        return new HallClock(ahead, found ?? TimeZoneInfo.Utc);
    }

    private static Mechanism Rules(string? text, Faults faults)
    {
        if (text is null)
            return Mechanism.Untoc;
        if (Mechanism.Known.FirstOrDefault(known => known.Id == text) is { } found)
            return found;
        if (!File.Exists(text))
        {
            faults.Add("--mechanism", OneLine.Shown(text), $"one of {string.Join(", ", Mechanism.Known.Select(known => known.Id))}, or a file");
            return Mechanism.Untoc;
        }

        using FileStream file = File.OpenRead(text);
        Parsed<Mechanism> read = Mechanism.Parse(file);
        foreach (Fault fault in read.Faults)
            faults.Add($"{text}: {fault}");
        return read.IsValid ? read.Value : Mechanism.Untoc;
    }

    private static Roster States(string? path, Mechanism rules, Faults faults)
    {
        if (path is null)
        {
            if (!rules.RosterInstruments.Intersect(Mechanism.Untoc.RosterInstruments).Any())
                faults.Add("--roster", $"none, and the States of 2020 are parties to {string.Join(", ", Mechanism.Untoc.RosterInstruments)}", $"a roster of parties to {string.Join(", ", rules.RosterInstruments)}; for a trial: lots roster convert --instruments {rules.RosterInstruments[0]}");
            return Roster.Untoc2020;
        }

        if (!File.Exists(path))
        {
            faults.Add("--roster", OneLine.Shown(path), "a file that is there");
            return Roster.Untoc2020;
        }

        using FileStream file = File.OpenRead(path);
        Parsed<Roster> read = Roster.Load(file, rules);
        foreach (Fault fault in read.Faults)
            faults.Add($"{path}: {fault}");
        return read.IsValid ? read.Value : Roster.Untoc2020;
    }
}
