using System.Collections.Immutable;
using System.CommandLine;
using LotDrawing;
using LotDrawing.Drand;
using Lots.Inputs;
using Lots.Shell;

namespace Lots.Records;

/// <summary><c>--words</c>, <c>--rolls</c> and <c>--round</c>: what was spoken, rolled and published, in the order of the plan.</summary>
internal sealed class ContributionOptions
{
    private const int MostBytes = 1 << 16;
    private const int SignatureDigits = 96;

    private readonly Option<string[]> words = new("--words") { Description = "Words spoken in the hall; again for each speaker.", HelpName = "TEXT" };
    private readonly Option<string[]> rolls = new("--rolls") { Description = "Rolls of dice: \"2 4 1 …\", or 241… for up to nine sides; again for each item of dice.", HelpName = "ROLLS" };
    private readonly Option<string?> round = new("--round") { Description = "The drand round: the beacon's own answer as a file, or the signature, 96 hexadecimal digits.", HelpName = "FILE.json|SIGNATURE" };

    internal void AddTo(Command command, bool atOnce)
    {
        foreach (Option option in (Option[])[words, rolls, round])
        {
            if (atOnce)
                option.Description += " Contributes and draws at once, which verifiers remark: for rehearsals and tests.";
            command.Add(option);
        }
    }

    /// <summary>Whether any of them is given.</summary>
    internal bool AreGiven(ParseResult parsed) =>
        parsed.GetResult(words) is not null || parsed.GetResult(rolls) is not null || parsed.GetResult(round) is not null;

    /// <summary>The contributions given, in the order planned; those that come later in the plan may be left out.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="faults">Told what is wrong.</param>
    /// <param name="next">What is still to be contributed.</param>
    internal ImmutableArray<Contribution> Read(ParseResult parsed, ImmutableArray<PlannedContribution> next, Faults faults)
    {
        var spoken = new Queue<string>(parsed.GetValue(words) ?? []);
        var rolled = new Queue<string>(parsed.GetValue(rolls) ?? []);
        string? published = parsed.GetValue(round);
        var made = ImmutableArray.CreateBuilder<Contribution>();
        foreach (PlannedContribution planned in next)
        {
            if (spoken.Count == 0 && rolled.Count == 0 && published is null)
                break;
            switch (planned)
            {
                case PlannedContribution.Spoken when spoken.TryDequeue(out string? typed):
                    Add(Words(typed, faults));
                    break;
                case PlannedContribution.Dice dice when rolled.TryDequeue(out string? typed):
                    Add(Rolls(typed, dice, faults));
                    break;
                case PlannedContribution.Drand drand when published is not null:
                    Add(Round(published, drand, faults));
                    published = null;
                    break;
                default:
                    faults.Add(spoken.Count > 0 ? "--words" : rolled.Count > 0 ? "--rolls" : "--round", "given out of turn", $"next is: {CeremonyPlan.Words(planned)}");
                    return [];
            }
        }

        if (spoken.Count > 0)
            faults.Add("--words", $"{spoken.Count} more than planned", "as many as the plan has still to come");
        if (rolled.Count > 0)
            faults.Add("--rolls", $"{rolled.Count} more than planned", "as many as the plan has still to come");
        if (published is not null)
            faults.Add("--round", "a round that is not planned", "a plan with drand");
        return made.ToImmutable();

        void Add(Contribution? contribution)
        {
            if (contribution is not null)
                made.Add(contribution);
        }
    }

    /// <summary>Words in their one spelling, or null and what is wrong with them.</summary>
    internal static Contribution.Spoken? Words(string typed, Faults faults)
    {
        Parsed<Contribution.Spoken> read = Contribution.Spoken.Parse(typed);
        foreach (Fault fault in read.Faults)
            faults.Add("--words", fault.Found, fault.Expected);
        return read.IsValid ? read.Value : null;
    }

    /// <summary>As many rolls as planned, or null and what is wrong with them.</summary>
    internal static Contribution.Dice? Rolls(string typed, PlannedContribution.Dice planned, Faults faults)
    {
        Parsed<Contribution.Dice> read = Contribution.Dice.Parse(typed, planned.Sides);
        foreach (Fault fault in read.Faults)
            faults.Add(fault.Where == "rolls" ? "--rolls" : $"--rolls, {fault.Where}", fault.Found, fault.Expected);
        if (!read.IsValid)
            return null;
        if (read.Value.Rolls.Length == planned.Rolls)
            return read.Value;
        faults.Add("--rolls", $"{read.Value.Rolls.Length} rolls", $"{planned.Rolls}, as planned, neither more nor fewer");
        return null;
    }

    /// <summary>The planned round with the beacon's signature, or null and what is wrong with it.</summary>
    internal static Contribution.Drand? Round(string given, PlannedContribution.Drand planned, Faults faults)
    {
        string signature = given.Trim().ToLowerInvariant();
        if (signature.Length != SignatureDigits || !signature.All(char.IsAsciiHexDigitLower))
        {
            if (InputFile.Bytes(given, MostBytes, faults) is not { } bytes)
                return null;
            if (!BeaconRound.TryParse(bytes, out BeaconRound? answer, out var wrong))
            {
                if (!FileKinds.RefuseOther(given, FileKinds.Round, faults))
                {
                    foreach (string fault in wrong)
                        faults.Add($"{given}: {fault}");
                }

                return null;
            }

            if (answer.Number != planned.Round)
            {
                faults.Add(given, $"round {answer.Number}", $"round {planned.Round}, as planned");
                return null;
            }

            signature = answer.Signature;
        }

        if (Quicknet.Verify(planned.Round, signature))
            return new Contribution.Drand(planned.Round, signature);
        faults.Add("--round", "a signature that is not the beacon's", $"that of round {planned.Round} of quicknet");
        return null;
    }
}
