using LotDrawing.Text;

namespace LotDrawing.Records;

/// <summary>A file that is canonical JSON and one line feed, and that says its format.</summary>
internal static class CanonicalFile
{
    private const int MaxDepth = 32;

    /// <summary>The bytes of a stream to its end, or null when there are more than so many.</summary>
    internal static ReadOnlyMemory<byte>? Bytes(Stream file, int most)
    {
        using var all = new MemoryStream();
        byte[] buffer = new byte[64 * 1024];
        for (int read; (read = file.Read(buffer)) > 0;)
        {
            if (all.Length + read > most)
                return null;
            all.Write(buffer, 0, read);
        }

        return all.GetBuffer().AsMemory(0, (int)all.Length);
    }

    internal static byte[] Write(JsonData value) => [.. CanonicalJson.Of(value), (byte)'\n'];

    /// <summary>Reads a file of this format. A file whose value can be read but is spelt in another way is a fault too.</summary>
    internal static JsonReading<T> Read<T>(ReadOnlySpan<byte> file, string format, Func<JsonPlace, T?> read, Func<T, JsonData> write)
        where T : class
    {
        var faults = new JsonFaults();
        if (JsonParser.Parse(file, MaxDepth, faults) is not { } value)
            return new JsonReading<T>(faults.All);
        var place = new JsonPlace(value, JsonPath.Root, faults);

        // Of another format nothing else can be said: its members are not known here.
        JsonPlace said = place.Peek("format");
        if (said.Value is JsonData.Text { Value: var other } && other != format)
            return new JsonReading<T>([new JsonFault(said.Path.ToString(), FaultText.Shown(other), $"\"{format}\"; this version reads no other")]);

        T? result = read(place);
        if (result is null || faults.Any)
            return new JsonReading<T>(faults.All);
        byte[] canonical = Write(write(result));
        int same = file.CommonPrefixLength(canonical);
        if (same != file.Length || same != canonical.Length)
            faults.Add(JsonPath.Root, $"another spelling from byte {same} on", "canonical JSON (RFC 8785) and one line feed");
        return faults.Any ? new JsonReading<T>(faults.All) : new JsonReading<T>(result);
    }
}
