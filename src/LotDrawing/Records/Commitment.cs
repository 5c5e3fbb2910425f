using System.Collections.Immutable;
using LotDrawing.Text;

namespace LotDrawing.Records;

/// <summary>What is published before any seed exists: rules, States, sizes, and how the seed will come about.</summary>
/// <remarks>docs/record-format.md, section 6. It makes rerunning until pleased impossible (DESIGN section 10).</remarks>
public sealed class Commitment
{
    /// <summary>A commitment.</summary>
    /// <param name="kind">Whether it counts.</param>
    /// <param name="date">The date of its publication.</param>
    /// <param name="mechanism">The rules.</param>
    /// <param name="roster">The States.</param>
    /// <param name="sizes">The sizes of the groups; as many as the mechanism has, adding up to the number of States.</param>
    /// <param name="procedure">The procedure that the reviewing States will be drawn by.</param>
    /// <param name="planned">What will be contributed to the seed, in order, at least one; a seed given as a text alone.</param>
    /// <exception cref="ArgumentException">The mechanism is not valid in itself, the sizes do not fit, or the plan of the seed does not.</exception>
    public Commitment(
        RecordKind kind,
        DateOnly date,
        Mechanism mechanism,
        Roster roster,
        ImmutableArray<int> sizes,
        string procedure,
        ImmutableArray<PlannedContribution> planned)
    {
        ArgumentNullException.ThrowIfNull(mechanism);
        ArgumentNullException.ThrowIfNull(roster);
        ArgumentException.ThrowIfNullOrWhiteSpace(procedure);
        if (mechanism.Validate() is { IsEmpty: false } faults)
            throw new ArgumentException($"The mechanism is not valid: {string.Join("; ", faults)}", nameof(mechanism));
        if (FaultOf(sizes, mechanism, roster) is { } fault)
            throw new ArgumentException(fault, nameof(sizes));
        if (planned.IsDefaultOrEmpty || (planned.Length > 1 && planned.Any(one => one is PlannedContribution.Seed)))
            throw new ArgumentException("Expected at least one contribution, and a seed given as a text alone.", nameof(planned));
        Kind = kind;
        Date = date;
        Mechanism = mechanism;
        MechanismSha256 = CanonicalJson.Sha256(MechanismJson.Of(mechanism));
        Roster = roster;
        RosterSha256 = CanonicalJson.Sha256(RosterJson.Of(roster));
        Sizes = sizes;
        Procedure = procedure;
        Planned = planned;
    }

    /// <summary>Whether it counts.</summary>
    public RecordKind Kind { get; }

    /// <summary>The date of its publication.</summary>
    public DateOnly Date { get; }

    /// <summary>The rules.</summary>
    public Mechanism Mechanism { get; }

    /// <summary>The hash of the mechanism.</summary>
    public string MechanismSha256 { get; }

    /// <summary>The States.</summary>
    public Roster Roster { get; }

    /// <summary>The hash of the roster.</summary>
    public string RosterSha256 { get; }

    /// <summary>The sizes of the groups.</summary>
    public ImmutableArray<int> Sizes { get; }

    /// <summary>The procedure that the reviewing States will be drawn by.</summary>
    public string Procedure { get; }

    /// <summary>What will be contributed to the seed, in order.</summary>
    public ImmutableArray<PlannedContribution> Planned { get; }

    /// <summary>The hash to publish: SHA-256 over the commitment's canonical JSON, in lowercase hexadecimal.</summary>
    public string ComputeHash() => CanonicalJson.Sha256(CommitmentJson.Of(this));

    /// <summary>What is wrong with these sizes for this roster, or null.</summary>
    internal static string? FaultOf(ImmutableArray<int> sizes, Mechanism mechanism, Roster roster)
    {
        long sum = sizes.IsDefault ? 0 : sizes.Sum(size => (long)size);
        if (sizes.IsDefault || sizes.Length != mechanism.Groups.Count || sizes.Any(size => size < 0) || sum != roster.Count)
            return $"{(sizes.IsDefault ? 0 : sizes.Length)} sizes that add up to {sum}; expected {mechanism.Groups.Count} that add up to {roster.Count}, the number of States";
        return null;
    }
}
