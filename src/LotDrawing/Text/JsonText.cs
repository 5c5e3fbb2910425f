using System.Globalization;
using System.Text;

namespace LotDrawing.Text;

/// <summary>Reads values of files that people write: JSON in UTF-8, spaced in any way, with or without a byte order mark.</summary>
internal static class JsonText
{
    /// <summary>How deep the values may be nested.</summary>
    internal const int MaxDepth = 16;

    /// <summary>The largest file that is read, in bytes.</summary>
    internal const int MaxBytes = 64 * 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a text.</summary>
    /// <param name="json">The text.</param>
    /// <param name="read">Makes the value of what stands there; of use only when no fault was reported.</param>
    internal static Parsed<T> Read<T>(string json, Func<JsonCursor, T?> read)
    {
        try
        {
            return Read(Strict.GetBytes(json), read);
        }
        catch (EncoderFallbackException)
        {
            return new Parsed<T>([new Fault("$", "text with half a surrogate pair", "valid Unicode")]);
        }
    }

    /// <summary>Reads bytes.</summary>
    /// <inheritdoc cref="Read{T}(string, Func{JsonCursor, T})" path="/param"/>
    internal static Parsed<T> Read<T>(ReadOnlySpan<byte> json, Func<JsonCursor, T?> read)
    {
        if (json.StartsWith("\uFEFF"u8))
            json = json["\uFEFF"u8.Length..];
        if (json.Length > MaxBytes)
            return new Parsed<T>([new Fault("$", string.Create(CultureInfo.InvariantCulture, $"{json.Length:N0} bytes"), string.Create(CultureInfo.InvariantCulture, $"at most {MaxBytes:N0}"))]);
        var faults = new JsonFaults();
        JsonData? value = JsonParser.Parse(json, MaxDepth, faults);
        T? result = value is null ? default : read(new JsonCursor(value, JsonPath.Root, faults));
        return faults.Any || result is null ? new Parsed<T>(faults.All) : new Parsed<T>(result);
    }

    /// <summary>All bytes of a stream, or one more than are read.</summary>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    internal static byte[] All(Stream stream)
    {
        using var all = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; all.Length <= MaxBytes && (read = stream.Read(buffer)) > 0;)
            all.Write(buffer, 0, read);
        return all.ToArray();
    }

    /// <summary>The same, without blocking.</summary>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    internal static async Task<byte[]> AllAsync(Stream stream, CancellationToken cancellation)
    {
        using var all = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; all.Length <= MaxBytes && (read = await stream.ReadAsync(buffer, cancellation).ConfigureAwait(false)) > 0;)
            all.Write(buffer, 0, read);
        return all.ToArray();
    }
}
