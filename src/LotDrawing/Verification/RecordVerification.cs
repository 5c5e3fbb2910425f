using LotDrawing.Records;
using LotDrawing.Text;

namespace LotDrawing.Verification;

/// <summary>Verifies a record: its chain, its order, its rules, and every draw derived again from label and seed.</summary>
/// <remarks>It shares nothing with the procedures that draw: algorithm v1 is written again here from its text
/// (docs/algorithm.md). What it checks is in docs/record-format.md, section 5.</remarks>
public static class RecordVerification
{
    /// <summary>Verifies a record. All findings are listed.</summary>
    /// <param name="record">The record.</param>
    public static Verdict Verify(Record record) => Verify(record, null);

    /// <summary>Verifies a record, and that it keeps the commitment published before it.</summary>
    /// <param name="record">The record.</param>
    /// <param name="commitment">The commitment, or null when there is none at hand.</param>
    public static Verdict Verify(Record record, Commitment? commitment)
    {
        ArgumentNullException.ThrowIfNull(record);
        var findings = new List<Finding>();
        var reservations = new List<Reservation>();
        CheckHeader(record, findings, reservations);
        if (commitment is not null)
            CommitmentCheck.Check(record, commitment, findings);
        else if (record.Header.Commitment is not null)
            reservations.Add(new Reservation(0, "the commitment was not at hand: only its hash is in the record"));
        else if (record.Header.Kind == RecordKind.Official)
            reservations.Add(new Reservation(0, "no commitment was published before: nothing shows that this was the first drawing"));

        var checks = new EntryChecks(record.Header, findings, reservations);
        string previous = record.ComputeHeaderHash();
        DateOnly date = DateOnly.MinValue;
        for (int i = 0; i < record.Entries.Length; i++)
        {
            Entry entry = record.Entries[i];
            CheckLink(i + 1, entry, previous, findings);
            bool isInPlace = CheckOrder(record.Header.Kind, i + 1, entry, date, findings);
            if (CeremonyOf(entry.Content) is { } ceremony)
                CeremonyCheck.Check(i + 1, ceremony, entry.Date, findings, reservations);
            if (isInPlace)
                checks.Check(i + 1, entry.Date, entry.Content);
            previous = entry.Hash;
            date = entry.Date;
        }

        return new Verdict([.. findings], [.. reservations], record.Entries.Length, checks.Derived);
    }

    private static void CheckHeader(Record record, List<Finding> findings, List<Reservation> reservations)
    {
        RecordHeader header = record.Header;
        Same("mechanismSha256", CanonicalJson.Sha256(MechanismJson.Of(header.Mechanism)), header.MechanismSha256);
        Same("rosterSha256", CanonicalJson.Sha256(RosterJson.Of(header.Roster)), header.RosterSha256);
        if (!record.Entries.IsEmpty)
            CeremonyCheck.Check(0, header.Ceremony, record.Entries[0].Date, findings, reservations);

        void Same(string member, string expected, string found)
        {
            if (expected != found)
                findings.Add(new ChainFinding(0, member, Paragraphs.Hashes, expected, found));
        }
    }

    private static void CheckLink(int number, Entry entry, string previous, List<Finding> findings)
    {
        if (entry.Previous != previous)
            findings.Add(new ChainFinding(number, "previous", Paragraphs.Hashes, previous, entry.Previous));
        string hash = entry.ComputeHash();
        if (entry.Hash != hash)
            findings.Add(new ChainFinding(number, "hash", Paragraphs.Hashes, hash, entry.Hash));
    }

    /// <summary>Checks number, kind, date and label. False when the kind cannot come here: its content means nothing then.</summary>
    private static bool CheckOrder(RecordKind kind, int number, Entry entry, DateOnly before, List<Finding> findings)
    {
        void Wrong(string member, string expected, string found) =>
            findings.Add(new OrderFinding(number, member, Paragraphs.Entries, expected, found));

        if (entry.Number != number)
            Wrong("number", $"{number}", $"{entry.Number}");
        if (entry.Date < before)
            Wrong("date", $"{Dates.Text(before)} or later", Dates.Text(entry.Date));
        string? label = entry.Content.IsDrawn
            ? $"{(kind == RecordKind.Rehearsal ? "rehearsal/" : "")}{entry.Content.Kind}/{number}"
            : null;
        if (entry.Label != label)
            Wrong("label", label ?? "none", entry.Label is null ? "none" : FaultText.Shown(entry.Label));
        bool isInPlace = number switch
        {
            1 => entry.Content is GroupsContent,
            2 => entry.Content is ReviewersContent,
            _ => entry.Content is not (GroupsContent or ReviewersContent),
        };
        if (!isInPlace)
            Wrong("kind", number switch { 1 => "groups", 2 => "reviewers", _ => "repetition, refusal, accession or withdrawal" }, entry.Content.Kind);
        return isInPlace;
    }

    private static Ceremony? CeremonyOf(EntryContent content) => content switch
    {
        ReviewersContent reviewers => reviewers.Ceremony,
        RepetitionContent repetition => repetition.Ceremony,
        AccessionContent accession => accession.Ceremony,
        WithdrawalContent withdrawal => withdrawal.Ceremony,
        _ => null,
    };
}
