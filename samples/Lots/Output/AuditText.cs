using System.Globalization;
using LotDrawing.Fairness;
using Lots.Shell;
using Spectre.Console;

namespace Lots.Output;

/// <summary>An audit in words and one table: the verdict first.</summary>
internal sealed class AuditText(AuditResult result, AuditTiming timing, TextWriter output)
{
    private readonly IAnsiConsole console = Terminal.Of(output);

    internal void Write()
    {
        console.WriteLine(result.Sentence, result.Verdict == AuditVerdict.Unfair ? Tables.Marked : Tables.Heading);
        console.WriteLine();
        Line($"{Tables.Counted(result.Subject.Plan.States.Length, result.Subject.Roster is null ? "participant" : "State")}, {Tables.Counted(result.Subject.Plan.SeatCount, "seat")}{Groups()}{Again()}; {result.Procedure}; seed {OneLine.Shown(result.Options.Seed)}");
        Line($"{Tables.Counted(result.Tally.Draws, "draw")}{(timing.Seconds > 0 ? $" in {Number(timing.Seconds)} s" : ", counted before")}{Compared()}");
        if (result.Tally.Draws > 0)
            Line($"{Number((double)result.Tally.Lots / result.Tally.Draws)} lots a draw, those of {Number((double)result.Tally.Voids / result.Tally.Draws)} void drawings included{Floor()}");
        if (!result.Tests.IsEmpty)
            WriteTests();
        if (result.WouldHaveSeen is { Length: > 0 } seen)
            Line(seen);
        foreach (TestResult failed in result.Tests.Where(test => !test.Passed))
            Line($"Found by {failed.Name}: {(failed.Effect is { } effect ? effect.What : failed.Question)}");
        foreach (string reason in result.TestsNotMade)
            Line($"Not made: {reason}.");
    }

    private void WriteTests()
    {
        Table table = Tables.New();
        table.AddColumn("Test", gap: 2);
        table.AddColumn("", gap: 2);
        table.AddColumn("p adjusted", gap: 2);
        table.AddColumn("Largest deviation", gap: 2);
        table.AddColumn("Would be seen from", gap: 0);
        foreach (TestResult test in result.Tests)
        {
            table.AddRow(
                new Text(test.Name),
                new Text(test.Passed ? "no bias" : "BIAS", test.Passed ? Style.Plain : Tables.Marked),
                new Text(Number(test.AdjustedPValue)),
                new Text(test.Effect is { } effect ? $"{Number(effect.Deviation)} {Unit(effect)}" : ""),
                new Text(test.Effect is { } seen ? $"{Number(seen.Detectable)} {Unit(seen)}" : ""));
        }

        console.Write(table);
        Line("pp: percentage points; /100: reviews or States in a hundred draws");
    }

    private string Groups() => result.Subject.Sizes.IsEmpty ? "" : $", groups of {string.Join(", ", result.Subject.Sizes)}";

    private string Again() => result.Subject.SeatsDrawnAgain.IsEmpty ? "" : " drawn again, all other drawings in force";

    private string Compared() => result.Reference is { } reference ? $", beside {Tables.Counted(reference.Draws, "draw")} by {result.Options.ReferenceName}" : "";

    private string Floor() => timing.FloorRatio is { } ratio ? $"; {Number(ratio)} times the time of as many lots and nothing else" : "";

    private void Line(string line) => console.WriteLine(OneLine.Of(line), Style.Plain);

    private static string Unit(Effect effect) => effect.Unit == Effect.PercentagePoints ? "pp" : "/100";

    private static string Number(double number) => number.ToString(
        Math.Abs(number) switch { 0 => "0", >= 100 => "N0", >= 10 => "0.0", >= 1 => "0.00", >= 0.001 => "0.000", _ => "0.0E+0" },
        CultureInfo.InvariantCulture);
}
