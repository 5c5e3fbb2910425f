using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using LotDrawing;
using Lots.Inputs;
using Lots.Output;
using Lots.Records;
using Lots.Shell;
using Papers.Documents;
using Papers.Results;

namespace Lots.Commands;

/// <summary><c>lots letters</c>: a note for each State.</summary>
internal sealed class LettersCommand : LotsCommand
{
    private readonly PaperOptions options = new(intoFolder: true);
    private readonly Option<string?> starts = new("--starts") { Description = "The days on which the reviews of the groups start, by commas. Without them, deadlines are told as weeks and months.", HelpName = "DATE,DATE,…" };

    internal LettersCommand()
        : base(
            "letters",
            "Writes a note for each State: who reviews it, whom it reviews and for which Protocols, what is due when, requests left, and how to check it.",
            "lots letters record.json --out letters",
            "lots letters record.json --out letters --language fr --starts 2020-12-01,2021-11-01,2022-11-01")
    {
        options.AddTo(this, starts);
    }

    internal override int Run(ParseResult parsed, Desk desk)
    {
        var faults = new Faults();
        var (path, folder, code, form) = options.Read(parsed, faults);
        var days = Starts(parsed.GetValue(starts), faults);
        faults.ThrowIfAny();
        Record now = RecordSession.Read(path, desk);
        if (!now.HasReviewers)
            faults.Add(path, "reviewing States are not drawn yet", "a record with a drawing of them; lots show says what is open");
        if (days.Length > now.Mechanism.Groups.Count)
            faults.Add("--starts", $"{days.Length} days", $"at most {now.Mechanism.Groups.Count}, one a group");
        faults.ThrowIfAny();

        var letters = now.Roster.States.Select(state => (State: state, Language: code ?? LetterPaper.LanguageOf(state))).ToList();
        Tell(letters);
        var results = new ResultsInForce(now, null);
        var texts = letters.Select(letter => letter.Language ?? "en").Distinct().ToDictionary(used => used, PaperFile.Texts);
        ProgressLine.Run("letters", letters.Count, progress => NewFolder.Write(folder, write =>
        {
            long done = 0;
            foreach (var (state, spoken) in letters)
            {
                desk.Interrupted.ThrowIfCancellationRequested();
                write($"{state.Code}.{form}", PaperFile.Bytes(LetterPaper.Of(results, state, texts[spoken ?? "en"], days), form));
                progress.Report(++done);
            }
        }));
        desk.Out.Text.WriteLine($"{Tables.Counted(letters.Count, "letter")} in {folder}");
        return ExitCode.Done;
    }

    /// <summary>Says how many go out in which language, and which States' language is not known.</summary>
    private static void Tell(List<(StateParty State, string? Language)> letters)
    {
        Desk.Note($"by language: {string.Join(", ", letters.GroupBy(letter => letter.Language ?? "en").OrderByDescending(equal => equal.Count()).Select(equal => $"{equal.Key} {equal.Count()}"))}");
        string[] unknown = [.. letters.Where(letter => letter.Language is null).Select(letter => letter.State.Code)];
        if (unknown.Length > 0)
            Desk.Note($"note: the roster lists none of the six languages of these, so theirs is in English: {string.Join(", ", unknown)}");
    }

    private static ImmutableArray<DateOnly?> Starts(string? text, Faults faults)
    {
        if (text is null)
            return [];
        var days = ImmutableArray.CreateBuilder<DateOnly?>();
        foreach (string word in text.Split(','))
        {
            if (DateOnly.TryParseExact(word.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
                days.Add(day);
            else
                faults.Add("--starts", OneLine.Shown(word.Trim()), "days such as 2020-12-01, by commas, the first group's first");
        }

        return days.ToImmutable();
    }
}
