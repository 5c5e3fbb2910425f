using System.Collections.Immutable;

namespace LotDrawing.CountryReviews;

/// <summary>The reminders that are due: to which State, for what, how many days late.</summary>
internal static class RemindersSection
{
    internal static IEnumerable<Block> Of(StatusReport report)
    {
        int states = report.Reminders.Select(reminder => reminder.State).Distinct(StringComparer.Ordinal).Count();
        yield return new Heading("Reminders due");
        if (report.Reminders.IsEmpty)
        {
            yield return new Paragraph("No reminder is due.");
            yield break;
        }

        yield return new Paragraph(
            $"{Words.Sentence(Words.Count(report.Reminders.Length, "reminder"))} {Words.Verb(report.Reminders.Length, "is", "are")} due to {Words.Count(states, "State")}. " +
            "A State is not reminded of a preliminary consultation that waits for another State's nomination.");
        yield return new Table(
            "Reminders due, by step",
            [new Column("For", Whole: true), new Column("Reminders", Numbers: true), new Column("Longest, days late", Numbers: true), new Column("Rule")],
            [.. report.Reminders.GroupBy(reminder => reminder.Step).OrderBy(step => step.Key).Select(step => (ImmutableArray<string>)
                [
                    Words.Sentence(step.Key.Name()), Words.Digits(step.Count()), Words.Digits(step.Max(reminder => reminder.DaysLate)),
                    string.Join("; ", step.Select(reminder => reminder.Source.ToString()).Distinct(StringComparer.Ordinal)),
                ])]);
        yield return new Table(
            "Reminders due, by State",
            [new Column("State"), new Column("In the review of"), new Column("For", Whole: true), new Column("Due on", Whole: true), new Column("Days late", Numbers: true)],
            [.. report.Reminders
                .OrderBy(reminder => report.Name(reminder.State), StringComparer.Ordinal).ThenBy(reminder => report.Name(reminder.Review), StringComparer.Ordinal).ThenBy(reminder => reminder.Step)
                .Select(reminder => (ImmutableArray<string>)
                [
                    report.Name(reminder.State), reminder.Review == reminder.State ? "its own" : report.Name(reminder.Review),
                    reminder.Step.Name(), Words.Date(reminder.Due), Words.Digits(reminder.DaysLate),
                ])]);
    }
}
