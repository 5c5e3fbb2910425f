using System.Security.Cryptography;

namespace LotDrawing.Fairness.Orleans;

/// <summary>The audits that a silo counted last: to open one may take longer than to count a block of it.</summary>
internal sealed class OpenedAudits(AuditSiloOptions options)
{
    private const int Kept = 2;

    private readonly List<(string Hash, AuditTally Tally)> opened = [];

    /// <summary>The tally of this audit, without blocks: the same each time, for one run at a time.</summary>
    /// <exception cref="InvalidDataException">The data is no audit that this silo can count.</exception>
    internal AuditTally TallyOf(byte[] audit)
    {
        string hash = Convert.ToHexStringLower(SHA256.HashData(audit));
        int at = opened.FindIndex(one => one.Hash == hash);
        (string Hash, AuditTally Tally) found = at < 0 ? (hash, Open(AuditData.Read(audit))) : opened[at];
        if (at >= 0)
            opened.RemoveAt(at);
        else if (opened.Count == Kept)
            opened.RemoveAt(0);
        opened.Add(found);
        found.Tally.Clear();
        return found.Tally;
    }

    private AuditTally Open(AuditData data)
    {
        AuditSubject subject = data.Subject();
        return new AuditTally(subject, Draw(subject, data.Procedure), new AuditOptions
        {
            Draws = 1,
            Seed = data.Seed,
            Threads = options.Threads,
            Tests = data.Tests,
            ReferenceDraws = data.Tests.HasFlag(AuditTests.Reference) ? null : 0,
            Reference = data.Reference is { } name ? Draw(subject, name) : null,
        });
    }

    private IAuditedDraw Draw(AuditSubject subject, string name) =>
        options.Draws(subject, name) is { } draw && draw.Name == name ? draw : throw new InvalidDataException($"the {name} is not known to this silo");
}
