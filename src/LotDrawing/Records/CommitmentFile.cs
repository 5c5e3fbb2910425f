using LotDrawing.Text;

namespace LotDrawing.Records;

/// <summary>Commitments as files: canonical JSON and one line feed.</summary>
public static class CommitmentFile
{
    /// <summary>Reads a commitment: the commitment, or every fault of the file.</summary>
    /// <param name="file">The file, read from where it is to its end.</param>
    /// <exception cref="IOException">The stream could not be read.</exception>
    public static JsonReading<Commitment> Read(Stream file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return CanonicalFile.Bytes(file, RecordFile.MaxBytes) is { } bytes
            ? Read(bytes.Span)
            : new JsonReading<Commitment>([new JsonFault("$", $"more than {RecordFile.MaxBytes} bytes", "a commitment")]);
    }

    /// <summary>Reads a commitment from the bytes of a file.</summary>
    public static JsonReading<Commitment> Read(ReadOnlySpan<byte> file) =>
        CanonicalFile.Read(file, CommitmentJson.Format, CommitmentJson.Read, CommitmentJson.Of);

    /// <summary>The bytes of the commitment's file.</summary>
    public static byte[] Write(Commitment commitment)
    {
        ArgumentNullException.ThrowIfNull(commitment);
        return CanonicalFile.Write(CommitmentJson.Of(commitment));
    }
}
