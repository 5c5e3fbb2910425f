using System.Collections.Immutable;
using LotDrawing.Records;
using LotDrawing.Verification;

namespace LotDrawing;

/// <summary>Verifies records: derives everything that follows from what was announced and contributed, and compares.</summary>
/// <remarks>It shares nothing with the code that draws: docs/algorithm.md is written again here from its text. What it looks at
/// is in docs/record-format.md. The worst record of at most 64 MiB that was found takes less than a minute of processor
/// time, rounds of drand aside; docs/loads.md, section 7, has those that draw by loads v1 by ever other bounds.</remarks>
/// <example><code>
/// Verdict verdict = Verifier.Verify(bytes, new Verifier.Options { Hashes = hashes });
/// Console.WriteLine(verdict.Contents);
/// </code></example>
public static class Verifier
{
    /// <summary>Verifies the bytes of a record.</summary>
    /// <param name="record">The file.</param>
    /// <param name="options">What the reader knows beside it; null for nothing.</param>
    /// <param name="progress">Is told how many entries have been verified.</param>
    /// <param name="cancellationToken">Stops it; nothing is answered then.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static Verdict Verify(
        ReadOnlySpan<byte> record, Options? options = null, IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        options ??= new Options();
        RecordReading reading = RecordReader.Read(record);
        if (reading.Record is not { } read)
            return new Verdict(reading.Faults);

        var check = new RecordCheck(reading, options, cancellationToken);
        check.Run(progress, cancellationToken);
        VerdictContents contents = check.Findings.Count > 0 ? VerdictContents.DoesNotHold
            : check.LeftUnchecked ? VerdictContents.AsFarAsDerived
            : VerdictContents.Holds;
        return new Verdict(
            contents,
            read.Kind,
            reading.IsCanonical ? default(ReadOnlyMemory<byte>?) : reading.Canonical,
            read.Entries.Length,
            read.Entries[^1].Date,
            check.Findings,
            check.Remarks,
            [.. options.Hashes.Select(hash => new Verdict.HashAnswer(hash, EntryOf(hash, read)))]);
    }

    /// <summary>Verifies a record from a stream; no more of it is read than a record can have.</summary>
    /// <param name="record">The file.</param>
    /// <param name="options">What the reader knows beside it; null for nothing.</param>
    /// <param name="progress">Is told how many entries have been verified.</param>
    /// <param name="cancellationToken">Stops it; nothing is answered then.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    /// <exception cref="IOException">The stream could not be read.</exception>
    public static async Task<Verdict> VerifyAsync(
        Stream record, Options? options = null, IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(record);
        using var all = new MemoryStream();
        byte[] buffer = new byte[81920];
        int read;
        while (all.Length <= RecordReader.MaxBytes && (read = await record.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
            all.Write(buffer, 0, read);
        return Verify(all.GetBuffer().AsSpan(0, (int)all.Length), options, progress, cancellationToken);
    }

    /// <summary>Every lot of one drawing of a record, void ones too, derived by the verifier's code.</summary>
    /// <param name="record">The file.</param>
    /// <param name="entry">The number of the drawing's entry.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The lots; null when it is no record, the entry no drawing of it, or something up to there does not hold.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static ImmutableArray<Lot>? LotsOf(ReadOnlySpan<byte> record, int entry, CancellationToken cancellationToken = default)
    {
        RecordReading reading = RecordReader.Read(record);
        return reading.Record is null ? null : new RecordCheck(reading, new Options(), cancellationToken).LotsOf(entry, cancellationToken);
    }

    private static int? EntryOf(PublishedHash hash, RecordData record)
    {
        for (int number = 1; number <= record.Entries.Length; number++)
        {
            if (hash.IsOf(record.Entries[number - 1].Reckoned))
                return number;
        }

        return null;
    }

    /// <summary>What a reader of a record knows beside it.</summary>
    /// <remarks>Immutable; any number of threads may use it.</remarks>
    public sealed class Options
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
}
