using LotDrawing.Records;
using LotDrawing.Text;

namespace LotDrawing.Verification;

/// <summary>Whether a record keeps the commitment published before it: docs/record-format.md, section 6.</summary>
internal static class CommitmentCheck
{
    internal static void Check(Record record, Commitment commitment, List<Finding> findings)
    {
        RecordHeader header = record.Header;
        void Kept(int entry, string matter, bool isKept, string expected, string found)
        {
            if (!isKept)
                findings.Add(new CommitmentFinding(entry, matter, Paragraphs.Commitments, expected, found));
        }

        string hash = commitment.ComputeHash();
        Kept(0, "commitment", header.Commitment == hash, hash, header.Commitment ?? "none");
        Kept(0, "kind", header.Kind == commitment.Kind, Word(commitment.Kind), Word(header.Kind));
        Kept(0, "mechanism", header.MechanismSha256 == commitment.MechanismSha256, commitment.MechanismSha256, header.MechanismSha256);
        Kept(0, "roster", header.RosterSha256 == commitment.RosterSha256, commitment.RosterSha256, header.RosterSha256);
        CheckCeremony(header.Ceremony, commitment, findings);
        for (int i = 0; i < record.Entries.Length; i++)
        {
            Entry entry = record.Entries[i];
            Kept(i + 1, "date", entry.Date >= commitment.Date, $"{Dates.Text(commitment.Date)}, when it was published, or later", Dates.Text(entry.Date));
            if (entry.Content is GroupsContent groups)
                Kept(i + 1, "sizes", groups.Sizes.SequenceEqual(commitment.Sizes), string.Join(", ", commitment.Sizes), string.Join(", ", groups.Sizes));
            if (entry.Content is ReviewersContent reviewers)
            {
                Kept(i + 1, "procedure", reviewers.Procedure == commitment.Procedure, FaultText.Shown(commitment.Procedure), FaultText.Shown(reviewers.Procedure));
                Kept(i + 1, "ceremony", reviewers.Ceremony is null, "the record's ceremony", "another");
            }
        }
    }

    private static void CheckCeremony(Ceremony ceremony, Commitment commitment, List<Finding> findings)
    {
        void Finding(int place, string expected, string found) =>
            findings.Add(new CommitmentFinding(0, place == 0 ? "ceremony" : $"contribution {place}", Paragraphs.Commitments, expected, found));

        if (ceremony is not Ceremony.Public made)
        {
            if (commitment.Planned is not [PlannedContribution.Seed])
                Finding(0, string.Join(", ", commitment.Planned), "a seed given as a text");
            return;
        }

        if (made.Contributions.Length != commitment.Planned.Length)
            Finding(0, string.Join(", ", commitment.Planned), $"{made.Contributions.Length} contributions");
        for (int i = 0; i < Math.Min(made.Contributions.Length, commitment.Planned.Length); i++)
        {
            Contribution contribution = made.Contributions[i];
            if (!commitment.Planned[i].IsKeptBy(contribution))
                Finding(i + 1, $"{commitment.Planned[i]}", Described(contribution));
            else if (contribution is DrandRound drand && drand.IsSignedBefore(commitment.Date))
                Finding(i + 1, $"a round signed after {Dates.Text(commitment.Date)} began", $"round {drand.Round}, signed before");
        }
    }

    private static string Described(Contribution contribution) => contribution switch
    {
        SpokenText => "a text spoken in the room",
        DiceRolls dice => $"dice of {dice.Sides} sides",
        DrandRound drand => $"round {drand.Round} of drand {drand.Chain.Name}",
        _ => "another contribution",
    };

    private static string Word(RecordKind kind) => kind == RecordKind.Official ? "official" : "rehearsal";
}
