using System.CommandLine;
using System.Globalization;
using LotDrawing;
using Lots.Inputs;
using Lots.Output;
using Lots.Records;
using Lots.Shell;

namespace Lots.Commands;

/// <summary><c>lots show</c>: where a record stands.</summary>
internal sealed class ShowCommand : LotsCommand
{
    private readonly Argument<string> record = Acts.Record();

    internal ShowCommand()
        : base("show", "Says what is open in a record, what comes next and by when, its last hash, and how many requests each State has left.", "lots show record.json") =>
        Add(record);

    internal override int Run(ParseResult parsed, Desk desk)
    {
        string path = parsed.GetValue(record)!;
        Record now = RecordSession.Read(path, desk);
        TextWriter text = desk.Out.Text;
        if (now.Kind == RecordKind.Rehearsal)
            text.WriteLine("REHEARSAL: not the official record, and never equal to it");
        text.WriteLine(OneLine.Of($"{path}: {(now.Kind == RecordKind.Rehearsal ? "a rehearsal" : "the official record")}, {now.Mechanism.Name}"));
        text.WriteLine($"{Tables.Counted(now.Entries.Length, "entry", "entries")}, the last of {Date.Words(now.LastDate!.Value)}; {Tables.Counted(now.Roster.Count, "State")}");
        text.WriteLine($"last hash: {now.LastHash}");
        text.WriteLine($"in fours:  {PublishedHash.InFours(now.LastHash)}");
        text.WriteLine();
        foreach (string line in Next(path, now))
            text.WriteLine(line);
        if (now.HasReviewers)
        {
            text.WriteLine();
            foreach (string line in Left(now))
                text.WriteLine(line);
        }

        return ExitCode.Done;
    }

    private static IEnumerable<string> Next(string path, Record now)
    {
        if (now.Open is not { } open)
        {
            yield return "open: nothing";
            yield return now.InForce is null ? "next: a new record, as groups were never drawn in this one"
                : now.HasReviewers ? "next: a meeting (lots meet), an accession (lots accede), a withdrawal (lots withdraw) or an amendment (lots amend)"
                : $"next: the reviewing States, lots reviewers {path}";
            yield break;
        }

        yield return OneLine.Of($"open: entry {open.Number} of {Date.Words(open.Date)}, {EntryText.What(open)}");
        if (now.Next.IsEmpty)
        {
            yield return $"next: the drawing, as all is contributed: lots draw {path}";
            yield break;
        }

        yield return $"next: {CeremonyPlan.Words(now.Next[0])}{(now.Next.Length == 1 ? "" : $"; then {string.Join("; then ", now.Next.Skip(1).Select(CeremonyPlan.Words))}")}";
        if (now.Next.OfType<PlannedContribution.Drand>().FirstOrDefault() is { } drand)
        {
            TimeSpan left = DrandRound.TimeOf(drand.Round) - DateTimeOffset.UtcNow;
            yield return left > TimeSpan.Zero
                ? string.Create(CultureInfo.InvariantCulture, $"time to the round: {(int)left.TotalHours} h {left.Minutes} min {left.Seconds} s; all else has to be contributed before")
                : $"the round is out: lots contribute {path} --round, with the beacon's answer";
        }
    }

    private static IEnumerable<string> Left(Record now)
    {
        int allowance = now.Mechanism.Repetition.OrdinaryAllowance;
        yield return $"ordinary repetitions left, of {allowance} ({now.Mechanism.Repetition.Source}):";
        foreach (var same in now.Roster.States.GroupBy(state => now.OrdinaryLeft(state.Code)).OrderBy(same => same.Key))
        {
            bool untouched = same.Key == allowance;
            yield return OneLine.Of(untouched && same.Count() == now.Roster.Count ? $"  {same.Key}: every State"
                : untouched ? $"  {same.Key}: {(same.Count() == 1 ? $"the other State" : $"the other {same.Count()} States")}"
                : $"  {same.Key}: {string.Join(", ", same.Select(EntryText.Named))}");
        }
    }
}
