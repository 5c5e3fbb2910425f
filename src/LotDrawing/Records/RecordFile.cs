using LotDrawing.Text;

namespace LotDrawing.Records;

/// <summary>Records as files: canonical JSON and one line feed, so that a record has exactly one file.</summary>
public static class RecordFile
{
    /// <summary>The most bytes of a file that is read.</summary>
    public const int MaxBytes = 64 * 1024 * 1024;

    /// <summary>Reads a record: the record, or every fault of the file.</summary>
    /// <remarks>A record that could be read may still be false: this looks at the form alone, Verification at the rest.</remarks>
    /// <param name="file">The file, read from where it is to its end.</param>
    /// <exception cref="IOException">The stream could not be read.</exception>
    public static JsonReading<Record> Read(Stream file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return CanonicalFile.Bytes(file, MaxBytes) is { } bytes
            ? Read(bytes.Span)
            : new JsonReading<Record>([new JsonFault("$", $"more than {MaxBytes} bytes", "a record")]);
    }

    /// <summary>Reads a record from the bytes of a file.</summary>
    /// <inheritdoc cref="Read(Stream)" path="/remarks"/>
    public static JsonReading<Record> Read(ReadOnlySpan<byte> file) =>
        CanonicalFile.Read(file, RecordJson.Format, RecordReader.Read, RecordJson.Of);

    /// <summary>The bytes of the record's file.</summary>
    /// <exception cref="ArgumentException">The record has no entry yet, or holds a text that is not valid Unicode.</exception>
    public static byte[] Write(Record record)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (record.Entries.IsEmpty)
            throw new ArgumentException("The record has no entry yet; expected the groups.", nameof(record));
        return CanonicalFile.Write(RecordJson.Of(record));
    }
}
