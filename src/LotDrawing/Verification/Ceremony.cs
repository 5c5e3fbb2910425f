using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using LotDrawing.Records;

namespace LotDrawing.Verification;

/// <summary>Plans, contributions and seeds: docs/record-format.md, section 4.</summary>
internal sealed class Ceremony(RecordKind kind, Verifier.Options options, FindingList findings)
{
    private const int RollsOnce = 20;

    private static readonly BigInteger EnoughOutcomes = BigInteger.One << 128;

    private readonly HashSet<int> plannedRounds = [];
    private readonly HashSet<string> longDice = new(StringComparer.Ordinal);
    private readonly HashSet<string> seeds = new(StringComparer.Ordinal);

    /// <summary>Whether some signature was neither checked nor compared.</summary>
    internal bool LeftUnchecked { get; private set; }

    internal void CheckPlan(int entry, DateOnly date, ImmutableArray<PlannedContribution> plan)
    {
        int last = 0;
        BigInteger outcomes = BigInteger.One;
        bool hasRound = false;
        foreach (PlannedContribution planned in plan)
        {
            int rank = planned is PlannedContribution.Spoken ? 0 : planned is PlannedContribution.Dice ? 1 : 2;
            if (rank < last || (rank == 2 && hasRound))
                findings.Add(entry, "plan", "order", Page.Ceremony, "words, then dice, then at most one round", Name(planned));
            last = rank;
            switch (planned)
            {
                case PlannedContribution.Dice dice:
                    outcomes *= BigInteger.Pow(dice.Sides, dice.Rolls);
                    break;
                case PlannedContribution.Drand drand:
                    hasRound = true;
                    CheckPlannedRound(entry, date, drand.Round);
                    break;
            }
        }

        if (kind == RecordKind.Official && !hasRound && outcomes < EnoughOutcomes)
        {
            findings.Add(entry, "plan", "", Page.Ceremony, "in an official record, a round or dice of at least 2^128 outcomes",
                $"dice of about 2^{(outcomes - 1).GetBitLength()} outcomes, and no round");
        }
    }

    /// <summary>Looks at contributions, of which those before this entry are known to be as planned.</summary>
    /// <returns>Whether all of them are as planned.</returns>
    internal bool CheckMade(Entry.Contributions entry, ImmutableArray<PlannedContribution> plan, int before)
    {
        int found = findings.Count;
        if (before + entry.Made.Length > plan.Length)
        {
            findings.Add(entry.Number, "contributions", "", Page.Entries, $"at most {plan.Length - before} more by the plan of the announcement", $"{entry.Made.Length}");
        }

        if (entry.Made.Length > 1 && entry.Made.Any(made => made is Contribution.Drand))
            findings.Add(entry.Number, "contributions", "", Page.Entries, "a round in an entry of its own", $"{entry.Made.Length} contributions");
        for (int i = 0; i < entry.Made.Length; i++)
        {
            if (before + i < plan.Length)
                Compare(entry.Number, plan[before + i], entry.Made[i], $"contribution {before + i + 1}");
            CheckOne(entry, entry.Made[i], $"contribution {before + i + 1}");
        }

        return findings.Count == found;
    }

    /// <summary>Looks at a seed, in the entry that completes its plan.</summary>
    internal void CheckSeed(int entry, ReadOnlySpan<byte> seed)
    {
        if (!seeds.Add(Convert.ToHexStringLower(SHA256.HashData(seed))))
            findings.Add(entry, "seed", "", Page.Ceremony, "a seed that no announcement of the record had before", "an equal one");
    }

    private void CheckPlannedRound(int entry, DateOnly date, int round)
    {
        if (!plannedRounds.Add(round))
            findings.Add(entry, "plan", $"round {round}", Page.Ceremony, "a round that no announcement of the record planned before", "the round again");
        DateTime earliest = Beacon.Midnight(date).AddHours(-14);
        if (Beacon.TimeOf(round) < earliest)
        {
            findings.Add(entry, "plan", $"round {round}", Page.Ceremony,
                $"a round not before {Beacon.Text(earliest)}, 14 hours before the announcement's date", Beacon.Text(Beacon.TimeOf(round)));
        }
    }

    /// <summary>What a contribution has to be whatever was planned.</summary>
    private void CheckOne(Entry.Contributions entry, Contribution made, string subject)
    {
        switch (made)
        {
            case Contribution.Dice dice:
                if (dice.Rolls.FirstOrDefault(roll => roll > dice.Sides) is var roll and > 0)
                    findings.Add(entry.Number, "contributions", subject, Page.Ceremony, $"rolls from 1 to {dice.Sides}", Number(roll));
                if (dice.Rolls.Length >= RollsOnce && !longDice.Add(Convert.ToHexStringLower(SHA256.HashData(ContributionJson.Seed([dice])))))
                    findings.Add(entry.Number, "contributions", subject, Page.Ceremony, "rolls that the record has not had before", "the same rolls again");
                break;
            case Contribution.Drand drand:
                DateTime latest = Beacon.Midnight(entry.Date).AddHours(36);
                if (Beacon.TimeOf(drand.Round) >= latest)
                {
                    findings.Add(entry.Number, "round", subject, Page.Ceremony,
                        $"a round before {Beacon.Text(latest)}, 36 hours after the beginning of the entry's date", Beacon.Text(Beacon.TimeOf(drand.Round)));
                }

                CheckSignature(entry.Number, drand);
                break;
        }
    }

    private void CheckSignature(int entry, Contribution.Drand drand)
    {
        if (options.CheckSignature is { } check)
        {
            if (!check(drand.Round, drand.Signature))
                findings.Add(entry, "signature", $"round {drand.Round}", Page.Shapes, "the signature of the beacon", drand.Signature);
        }
        else if (options.Rounds.TryGetValue(drand.Round, out string? fetched))
        {
            if (fetched != drand.Signature)
                findings.Add(entry, "signature", $"round {drand.Round}", Page.Verdict, $"{fetched}, as fetched", drand.Signature);
        }
        else
        {
            LeftUnchecked = true;
        }
    }

    private void Compare(int entry, PlannedContribution planned, Contribution made, string subject)
    {
        bool same = (planned, made) switch
        {
            (PlannedContribution.Spoken, Contribution.Spoken) => true,
            (PlannedContribution.Dice plan, Contribution.Dice dice) => plan.Sides == dice.Sides && plan.Rolls == dice.Rolls.Length,
            (PlannedContribution.Drand plan, Contribution.Drand drand) => plan.Round == drand.Round,
            _ => false,
        };
        if (!same)
            findings.Add(entry, "contributions", subject, Page.Entries, $"{Name(planned)}, as planned", Name(made));
    }

    private static string Name(PlannedContribution planned) => planned switch
    {
        PlannedContribution.Dice dice => $"dice {dice.Sides} x {dice.Rolls}",
        PlannedContribution.Drand drand => $"round {drand.Round}",
        _ => "words",
    };

    private static string Name(Contribution made) => made switch
    {
        Contribution.Dice dice => $"dice {dice.Sides} x {dice.Rolls.Length}",
        Contribution.Drand drand => $"round {drand.Round}",
        _ => "words",
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>When the rounds of the beacon are: drand, chain quicknet.</summary>
internal static class Beacon
{
    private const long Genesis = 1692803367;
    private const int Period = 3;

    internal static DateTime TimeOf(int round) => DateTime.UnixEpoch.AddSeconds(Genesis + ((round - 1L) * Period));

    internal static DateTime Midnight(DateOnly date) => date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);

    internal static string Text(DateTime time) => time.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
}
