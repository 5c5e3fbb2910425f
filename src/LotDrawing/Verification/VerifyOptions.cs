using System.Collections.Immutable;

namespace LotDrawing.Verification;

/// <summary>What a reader of a record knows beside it.</summary>
public sealed class VerifyOptions
{
    /// <summary>Hashes that were published, as the reader has them.</summary>
    public ImmutableArray<PublishedHash> Hashes { get; init; } = [];

    /// <summary>Checks the signature of a round of drand's chain quicknet: takes the round and 96 hexadecimal digits. Null where
    /// that cannot be done; the package LotDrawing.Drand can.</summary>
    public Func<int, string, bool>? CheckSignature { get; init; }

    /// <summary>By round, the signature that the reader fetched, 96 lowercase hexadecimal digits. Not looked at where signatures are checked.</summary>
    public IReadOnlyDictionary<int, string> Rounds { get; init; } = ImmutableDictionary<int, string>.Empty;

    /// <summary>The date of today, after which no entry can be dated; null to compare with no clock.</summary>
    public DateOnly? AsOf { get; init; }
}
