using LotDrawing.Text;

namespace LotDrawing.Records;

/// <summary>What a record starts from: rules, States, ceremony.</summary>
public sealed class RecordHeader
{
    /// <summary>A header of a new record, with the hashes of its mechanism and roster.</summary>
    /// <param name="kind">Whether it counts.</param>
    /// <param name="mechanism">The rules.</param>
    /// <param name="roster">The States at the start.</param>
    /// <param name="ceremony">How the seed of the first drawings came about.</param>
    /// <param name="commitment">The hash of the commitment published before, or null.</param>
    /// <exception cref="ArgumentException">The mechanism is not valid in itself, or the commitment is no SHA-256 in lowercase hexadecimal.</exception>
    public RecordHeader(RecordKind kind, Mechanism mechanism, Roster roster, Ceremony ceremony, string? commitment = null)
    {
        ArgumentNullException.ThrowIfNull(mechanism);
        ArgumentNullException.ThrowIfNull(roster);
        ArgumentNullException.ThrowIfNull(ceremony);
        if (mechanism.Validate() is { IsEmpty: false } faults)
            throw new ArgumentException($"The mechanism is not valid: {string.Join("; ", faults)}", nameof(mechanism));
        if (commitment is not null && (commitment.Length != 64 || !commitment.All(char.IsAsciiHexDigitLower)))
            throw new ArgumentException("Expected a SHA-256 as 64 digits of lowercase hexadecimal.", nameof(commitment));
        Kind = kind;
        Mechanism = mechanism;
        MechanismSha256 = CanonicalJson.Sha256(MechanismJson.Of(mechanism));
        Roster = roster;
        RosterSha256 = CanonicalJson.Sha256(RosterJson.Of(roster));
        Ceremony = ceremony;
        Commitment = commitment;
    }

    /// <summary>A header as a file states it, hashes included.</summary>
    internal RecordHeader(
        RecordKind kind, Mechanism mechanism, string mechanismSha256, Roster roster, string rosterSha256, Ceremony ceremony, string? commitment)
    {
        Kind = kind;
        Mechanism = mechanism;
        MechanismSha256 = mechanismSha256;
        Roster = roster;
        RosterSha256 = rosterSha256;
        Ceremony = ceremony;
        Commitment = commitment;
    }

    /// <summary>Whether it counts.</summary>
    public RecordKind Kind { get; }

    /// <summary>The rules.</summary>
    public Mechanism Mechanism { get; }

    /// <summary>The hash of the mechanism, as the record states it.</summary>
    public string MechanismSha256 { get; }

    /// <summary>The States at the start.</summary>
    public Roster Roster { get; }

    /// <summary>The hash of the roster, as the record states it.</summary>
    public string RosterSha256 { get; }

    /// <summary>How the seed of the first drawings came about.</summary>
    public Ceremony Ceremony { get; }

    /// <summary>The hash of the commitment published before, or null.</summary>
    public string? Commitment { get; }
}
