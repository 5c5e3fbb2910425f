using System.CommandLine;
using System.Globalization;
using LotDrawing;
using Lots.Inputs;
using Lots.Shell;

namespace Lots.Records;

/// <summary>What every command that extends a record takes: a day, whether only to look, and whether not to ask.</summary>
internal sealed class ActOptions
{
    private readonly Option<string?> date = Date.Option("The day that the entry bears");
    private readonly Option<bool> check = new("--check") { Description = "Decides, and says what would be written; writes nothing. Exit code 1 where something would be refused." };
    private readonly Option<bool> yes = new("--yes") { Description = "Does not ask before an official record is extended." };

    /// <summary>The options.</summary>
    internal IEnumerable<Option> All => [date, check, yes];

    internal void AddTo(Command command)
    {
        foreach (Option option in All)
            command.Add(option);
    }

    /// <summary>Whether nothing is to be written.</summary>
    internal bool IsCheck(ParseResult parsed) => parsed.GetValue(check);

    /// <summary>The day; never later than today.</summary>
    internal DateOnly Day(ParseResult parsed, Faults faults)
    {
        DateOnly day = Date.Read(parsed.GetValue(date), faults);
        if (day > Date.Today)
            faults.Add("--date", day.ToString("O", CultureInfo.InvariantCulture), $"today, {Date.Today:O}, or before: nothing is recorded ahead of its day");
        return day;
    }

    /// <summary>Whether the day was given and lies before today: something that happened is put down later.</summary>
    internal bool IsLater(ParseResult parsed) => parsed.GetValue(date) is { } given && Date.Read(given, new Faults()) < Date.Today;

    /// <summary>On a terminal, asks before an official record is extended.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="kind">Of what kind the record is.</param>
    /// <param name="summary">What will be written, a line each.</param>
    /// <exception cref="BadInputException">It was declined; nothing was written.</exception>
    internal void Confirm(ParseResult parsed, RecordKind kind, IEnumerable<string> summary)
    {
        foreach (string line in summary)
            Desk.Note(line);
        Streams streams = Streams.Current;
        if (kind == RecordKind.Rehearsal || parsed.GetValue(yes) || streams.InIsRedirected || streams.ErrorIsRedirected)
            return;
        streams.Error.Write("This goes into the official record and stays there. Write it? Type yes: ");
        streams.Error.Flush();
        if (streams.In.ReadLine()?.Trim() is not ("yes" or "Yes" or "YES"))
            throw new BadInputException("declined; nothing was written");
    }
}
