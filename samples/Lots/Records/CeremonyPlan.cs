using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using LotDrawing;
using Lots.Shell;

namespace Lots.Records;

/// <summary><c>--ceremony PLAN</c>: how a seed will be made, fixed before any of it exists.</summary>
internal static class CeremonyPlan
{
    private const int MaxItems = 20;
    private const string Expected = "items by commas: words, dice 6x50 (sides, rolls), and at most one drand, as drand 34812212, drand 2026-12-14T09:20Z or drand +10min";

    internal static Option<string?> Option() => new("--ceremony")
    {
        Description = "How the seed will be made, in order: words (once a speaker), dice 6x50 (sides x rolls), then at most one drand: a round's number, a time (the first round then or after it) or +10min.",
        HelpName = "PLAN",
    };

    /// <summary>The plan; empty where none was given, or when there is a fault. Times from now on are reckoned from the time given.</summary>
    internal static ImmutableArray<PlannedContribution> Read(string? text, Faults faults, DateTimeOffset? now = null)
    {
        if (text is null)
            return [];
        string[] items = text.Split(',');
        if (items.Length > MaxItems)
        {
            faults.Add("--ceremony", $"{items.Length} items", $"at most {MaxItems}");
            return [];
        }

        var plan = ImmutableArray.CreateBuilder<PlannedContribution>();
        foreach (string item in items)
        {
            if (Item(item.Trim(), now ?? DateTimeOffset.UtcNow) is { } planned)
                plan.Add(planned);
            else
                faults.Add("--ceremony", OneLine.Shown(item.Trim()), Expected);
        }

        return plan.ToImmutable();
    }

    /// <summary>A planned contribution as people read it.</summary>
    internal static string Words(PlannedContribution planned) => planned switch
    {
        PlannedContribution.Spoken => "words spoken in the hall",
        PlannedContribution.Dice dice => string.Create(CultureInfo.InvariantCulture, $"{dice.Rolls:N0} rolls of dice with {dice.Sides} sides"),
        PlannedContribution.Drand drand => string.Create(CultureInfo.InvariantCulture, $"drand round {drand.Round}, quicknet, of {Time(drand.Round)}"),
        _ => throw new ArgumentOutOfRangeException(nameof(planned), planned, null),
    };

    /// <summary>When a round comes, as people read it.</summary>
    internal static string Time(int round) => DrandRound.TimeOf(round).ToString("d MMMM yyyy, HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    private static PlannedContribution? Item(string item, DateTimeOffset now)
    {
        string[] words = item.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            ["words"] => new PlannedContribution.Spoken(),
            ["dice", var dice] => Dice(dice),
            ["drand", var round] => Drand(round, now),
            ["drand", var round, var unit] => Drand(round + unit, now),
            _ => null,
        };
    }

    private static PlannedContribution.Dice? Dice(string text) =>
        text.Split('x', 'X', '×') is [var sides, var rolls]
        && Number(sides) is >= PlannedContribution.Dice.MinSides and <= PlannedContribution.Dice.MaxSides and var many
        && Number(rolls) is >= 1 and <= PlannedContribution.Dice.MaxRolls and var often
            ? new PlannedContribution.Dice(many, often)
            : null;

    private static PlannedContribution.Drand? Drand(string text, DateTimeOffset now)
    {
        if (Number(text) is >= 1 and var round)
            return new PlannedContribution.Drand(round);
        if (text.StartsWith('+') && text.EndsWith("min", StringComparison.Ordinal) && Number(text[1..^3]) is >= 0 and <= 1_000_000 and var minutes)
            return From(now.AddMinutes(minutes));
        string[] forms = ["yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss'Z'"];
        return DateTimeOffset.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time) ? From(time) : null;
    }

    private static PlannedContribution.Drand? From(DateTimeOffset time)
    {
        try
        {
            return new PlannedContribution.Drand(DrandRound.FirstFrom(time));
        }
        catch (ArgumentOutOfRangeException)
        {
            return null; // beyond the year 2226
        }
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
