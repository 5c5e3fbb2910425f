using System.CommandLine;
using System.Globalization;
using LotDrawing;
using Lots.Inputs;
using Lots.Output;
using Lots.Records;
using Lots.Shell;

namespace Lots.Commands;

/// <summary><c>lots ceremony</c>: asks for the contributions one after another, reads back, and shows each hash as it is read aloud.</summary>
internal sealed class CeremonyCommand : LotsCommand
{
    private const int Five = 5;

    private readonly Argument<string> record = Acts.Record();
    private readonly ActOptions act = new();

    internal CeremonyCommand()
        : base(
            "ceremony",
            "Leads through the contributions of what is announced, question by question; each is written as soon as it is confirmed.",
            "lots ceremony record.json")
    {
        Add(record);
        act.AddTo(this);
    }

    internal override int Run(ParseResult parsed, Desk desk)
    {
        string path = parsed.GetValue(record)!;
        var faults = new Faults();
        DateOnly day = act.Day(parsed, faults);
        faults.ThrowIfAny();
        for (bool first = true; ; first = false)
        {
            using RecordSession session = RecordSession.Open(path, act.IsCheck(parsed) ? null : ShellWords.Line(parsed), desk);
            Record before = session.Record;
            if (before.Open is not { } open)
                throw new BadInputException($"{path}: nothing is announced; expected an announcement, by lots begin, meet, reviewers, accede or withdraw");
            if (before.Next.IsEmpty)
            {
                Desk.Note($"The ceremony is complete. Next: lots draw {path}");
                return ExitCode.Done;
            }

            if (first)
            {
                Desk.Note($"Entry {open.Number} of {Date.Words(open.Date)}: {EntryText.What(open)}");
                Desk.Note($"The last hash, which fixes all that came before. Read aloud: {PublishedHash.InFours(before.LastHash)}");
            }

            Desk.Note($"Contribution {open.Plan!.Value.Length - before.Next.Length + 1} of {open.Plan.Value.Length}: {CeremonyPlan.Words(before.Next[0])}");
            Contribution made = Ask(before.Next[0]);
            Record after = before.Contribute(day, made);
            if (act.IsCheck(parsed))
            {
                Desk.Note("checked; nothing was written");
                return ExitCode.Done;
            }

            session.Extend(after, desk);
            Desk.Note($"Entry {after.Entries.Length}. Read aloud: {PublishedHash.InFours(after.LastHash)}");
        }
    }

    /// <summary>Asks until what is typed fits and is confirmed.</summary>
    private static Contribution Ask(PlannedContribution planned)
    {
        while (true)
        {
            var faults = new Faults();
            Contribution? made = planned switch
            {
                PlannedContribution.Spoken => ContributionOptions.Words(Line("Words: "), faults),
                PlannedContribution.Dice dice => Rolls(dice, faults),
                PlannedContribution.Drand drand => ContributionOptions.Round(Line("File with the beacon's answer, or the signature: "), drand, faults),
                _ => throw new ArgumentOutOfRangeException(nameof(planned), planned, null),
            };
            if (made is null)
            {
                foreach (string fault in faults.Lines)
                    Desk.Note(fault);
                continue;
            }

            foreach (string line in ReadBack(made))
                Desk.Note(line);
            if (Line("Is that right? Type yes, or press Enter to type it again: ") is "yes" or "Yes" or "YES")
                return made;
        }
    }

    /// <summary>Rolls, a few at a time, counted in fives as they come.</summary>
    private static Contribution.Dice? Rolls(PlannedContribution.Dice planned, Faults faults)
    {
        var rolls = new List<int>();
        while (rolls.Count < planned.Rolls)
        {
            string typed = Line(string.Create(CultureInfo.InvariantCulture, $"Rolls {rolls.Count + 1} to {Math.Min(planned.Rolls, ((rolls.Count / Five) + 1) * Five)} of {planned.Rolls}: "));
            var read = Contribution.Dice.Parse(typed, planned.Sides);
            foreach (Fault fault in read.Faults)
                Desk.Note($"{fault}; these are not counted, type them again");
            if (read.IsValid)
                rolls.AddRange(read.Value.Rolls);
        }

        return ContributionOptions.Rolls(string.Join(' ', rolls), planned, faults);
    }

    private static IEnumerable<string> ReadBack(Contribution made) => made switch
    {
        Contribution.Spoken spoken => [$"In their final form: {spoken.Text}"],
        Contribution.Dice dice => dice.Rolls.Chunk(Five).Select((five, i) => string.Create(CultureInfo.InvariantCulture, $"  {(i * Five) + 1,4}: {string.Join("  ", five)}")),
        _ => ["The signature is the beacon's."],
    };

    private static string Line(string prompt)
    {
        Streams.Current.Error.Write(prompt);
        Streams.Current.Error.Flush();
        return Streams.Current.In.ReadLine() ?? throw new BadInputException("the input ended; expected the contributions. What was confirmed is written, nothing else");
    }
}
