using System.CommandLine;
using System.Globalization;
using LotDrawing;
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
        text.WriteLine($"{path}: {(now.Kind == RecordKind.Rehearsal ? "REHEARSAL" : "official record")}, {now.Mechanism.Name}");
        text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Tables.Counted(now.Entries.Length, "entry", "entries")}, the last of {now.LastDate:O}; {Tables.Counted(now.Roster.Count, "State")}"));
        text.WriteLine($"last hash: {now.LastHash}");
        text.WriteLine($"in fours:  {HashText.InFours(now.LastHash)}");
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
            yield return $"next: {(now.InForce is null ? $"lots annul, or a new record: groups are not drawn" : now.HasReviewers ? $"lots meet, accede, withdraw or amend {path}" : $"lots reviewers {path}")}";
            yield break;
        }

        yield return $"open: entry {open.Number} of {open.Date:O}, {EntryText.What(open)}";
        if (now.Next.IsEmpty)
        {
            yield return $"next: lots draw {path}";
            yield break;
        }

        yield return $"next: {CeremonyPlan.Words(now.Next[0])}{(now.Next.Length == 1 ? "" : $"; then {string.Join("; then ", now.Next.Skip(1).Select(CeremonyPlan.Words))}")}";
        if (now.Next.OfType<PlannedContribution.Drand>().FirstOrDefault() is { } drand)
        {
            TimeSpan left = DrandRound.TimeOf(drand.Round) - DateTimeOffset.UtcNow;
            yield return left > TimeSpan.Zero
                ? string.Create(CultureInfo.InvariantCulture, $"time to the round: {(int)left.TotalHours} h {left.Minutes} min {left.Seconds} s; all else has to be contributed before")
                : "the round is out";
        }
    }

    private static IEnumerable<string> Left(Record now)
    {
        int allowance = now.Mechanism.Repetition.OrdinaryAllowance;
        yield return $"ordinary repetitions left, of {allowance} ({now.Mechanism.Repetition.Source}):";
        foreach (var same in now.Roster.States.GroupBy(state => now.OrdinaryLeft(state.Code)).OrderBy(same => same.Key))
            yield return same.Key == allowance && same.Count() > 12 ? $"  {same.Key}: the other {same.Count()} States" : $"  {same.Key}: {string.Join(", ", same.Select(state => state.Code))}";
    }
}
