using System.Text;
using LotDrawing.Records;
using LotDrawing.Text;

namespace LotDrawing;

/// <content>The file: canonical JSON and one line feed.</content>
public sealed partial class Record
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Writes the file.</summary>
    /// <param name="stream">Where it goes; not closed.</param>
    /// <exception cref="InvalidOperationException">The record has no entry yet.</exception>
    public void Save(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(ToBytes());
    }

    /// <summary>Writes the file without blocking.</summary>
    /// <param name="stream">Where it goes; not closed.</param>
    /// <param name="cancellation">Stops writing; what was written until then stays.</param>
    /// <exception cref="InvalidOperationException">The record has no entry yet.</exception>
    public async Task SaveAsync(Stream stream, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        await stream.WriteAsync(ToBytes(), cancellation).ConfigureAwait(false);
    }

    /// <summary>Reads a record. It has to hold: each entry is derived again before anything is made of it.</summary>
    /// <param name="json">The file as text.</param>
    /// <param name="cancellation">Stops reading.</param>
    /// <returns>The record, or every reason why it is none, or its first entry that does not hold. Drand signatures are not looked at: that is the verifier's.</returns>
    public static Parsed<Record> Parse(string json, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            return Read(Strict.GetBytes(json), cancellation);
        }
        catch (EncoderFallbackException)
        {
            return new Parsed<Record>([new Fault("$", "text with half a surrogate pair", "valid Unicode")]);
        }
    }

    /// <summary>Reads a record from a stream of UTF-8.</summary>
    /// <param name="stream">The file, read to its end; not closed.</param>
    /// <param name="cancellation">Stops reading.</param>
    /// <inheritdoc cref="Parse" path="/returns"/>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static Parsed<Record> Load(Stream stream, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Read(JsonText.All(stream), cancellation);
    }

    /// <summary>Reads a record from a stream of UTF-8 without blocking.</summary>
    /// <inheritdoc cref="Load" path="/param|/returns|/exception"/>
    public static async Task<Parsed<Record>> LoadAsync(Stream stream, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Read(await JsonText.AllAsync(stream, cancellation).ConfigureAwait(false), cancellation);
    }

    private byte[] ToBytes() => Entries.IsEmpty
        ? throw new InvalidOperationException("The record has no entry yet; announce what will be drawn first.")
        : data.ToBytes() is { Length: <= JsonText.MaxBytes } bytes ? bytes
        : throw new InvalidOperationException($"The record takes more than {JsonText.MaxBytes} bytes, which no reader takes.");

    private static Parsed<Record> Read(byte[] bytes, CancellationToken cancellation)
    {
        RecordReading reading = RecordReader.Read(bytes);
        if (reading.Record is not { } data)
            return new Parsed<Record>(reading.Faults);
        var faults = new FaultList();
        foreach (var (entry, fault) in reading.Comparisons)
            faults.Add(Placed(entry, fault));
        RecordState? state = faults.Any ? null : RecordState.Begin(data.Kind, data.Algorithm, data.Mechanism, data.Roster);
        string previous = data.Header.Hash;
        for (int i = 0; i < data.Entries.Length && state is not null; i++)
        {
            Entry entry = data.Entries[i];
            var wrong = new FaultList();
            if (entry.Number != i + 1)
                wrong.Add("number", $"{entry.Number}", $"{i + 1}");
            if (entry.Previous != previous)
                wrong.Add("previous", entry.Previous, $"{previous}, the hash of what comes before");
            if (entry.Hash != entry.Reckoned)
                wrong.Add("hash", entry.Hash, $"{entry.Reckoned}, the hash of the entry");
            state = wrong.Any ? null : state.Apply(entry, null, wrong, cancellation);
            previous = entry.Hash;
            foreach (Fault fault in wrong.All)
                faults.Add(Placed(i + 1, fault));
        }

        return state is null ? new Parsed<Record>(faults.All) : new Parsed<Record>(new Record(data, state));
    }

    private static Fault Placed(int entry, Fault fault) =>
        new(entry == 0 ? $"header, {fault.Where}" : $"entry {entry}, {fault.Where}", fault.Found, fault.Expected);
}
