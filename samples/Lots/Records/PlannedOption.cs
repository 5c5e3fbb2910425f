using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using LotDrawing;
using Lots.Shell;

namespace Lots.Records;

/// <summary><c>--planned spoken,dice:6,drand:ROUND</c>: what will be contributed to the seed, in order.</summary>
internal sealed class PlannedOption : Option<string>
{
    private const string Expected = "seed alone, or any of spoken, dice:SIDES, drand:ROUND and drand:TIME separated by commas, the time as 2026-12-01T10:00Z";

    /// <summary>How a time is written; it is in UTC.</summary>
    private static readonly string[] Times = ["yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss'Z'"];

    internal PlannedOption()
        : base("--planned")
    {
        Description = "What will make the seed, in order: seed for a text given as it is, or spoken, dice:SIDES, drand:ROUND, drand:TIME (the first round of quicknet from that time on), separated by commas.";
        HelpName = "LIST";
        DefaultValueFactory = _ => "seed";
    }

    /// <summary>The contributions; with a fault, of no use.</summary>
    /// <param name="parsed">The arguments.</param>
    /// <param name="published">The day of publication: a round known before it would be no chance.</param>
    /// <param name="faults">Where faults are added.</param>
    internal ImmutableArray<PlannedContribution> Read(ParseResult parsed, DateOnly published, Faults faults)
    {
        string[] items = parsed.GetValue(this)!.Split(',', StringSplitOptions.TrimEntries);
        var planned = ImmutableArray.CreateBuilder<PlannedContribution>();
        foreach (string item in items)
        {
            PlannedContribution? one = Of(item);
            if (one is null || (one is PlannedContribution.Seed && items.Length > 1))
                faults.Add(Name, OneLine.Shown(item), Expected);
            else if (one is PlannedContribution.Drand drand && IsBefore(drand, published))
                faults.Add(Name, $"{OneLine.Shown(item)}, signed before {published:O} began anywhere", "a round that nobody knows when the commitment is published");
            else
                planned.Add(one);
        }

        return planned.ToImmutable();
    }

    private static PlannedContribution? Of(string item) => item.Split(':', 2) switch
    {
        ["seed"] => new PlannedContribution.Seed(),
        ["spoken"] => new PlannedContribution.Spoken(),
        ["dice", var sides] when Whole(sides, 2, DiceRolls.MaxSides) is { } number => new PlannedContribution.Dice((int)number),
        ["drand", var when] when RoundOf(when) is { } round => new PlannedContribution.Drand(DrandChain.Quicknet, round),
        _ => null,
    };

    private static long? RoundOf(string text) =>
        DateTimeOffset.TryParseExact(text, Times, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time)
            ? DrandChain.Quicknet.FirstRoundFrom(time.ToUnixTimeSeconds())
            : Whole(text, 1, CommitmentSummary.LastRound);

    private static long? Whole(string text, long least, long most) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) && number >= least && number <= most ? number : null;

    private static bool IsBefore(PlannedContribution.Drand drand, DateOnly day) =>
        drand.Chain.TimeOf(drand.Round) < new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.FromHours(14)).ToUnixTimeSeconds();
}
