using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace MeetingRoom.Web;

/// <summary>Server-sent events, as bytes.</summary>
internal static class EventFrames
{
    /// <summary>A comment, so that a line that carries nothing is not taken for a dead one.</summary>
    internal static readonly byte[] Beat = ": \n\n"u8.ToArray();

    /// <summary>How long a page waits before it connects again.</summary>
    internal static readonly byte[] Hello = "retry: 1000\n\n"u8.ToArray();

    /// <summary>A view.</summary>
    internal static byte[] View(long version, byte[] json) => Of("view", version, json);

    /// <summary>An event with an id.</summary>
    internal static byte[] Of(string name, long version, byte[] json) =>
        [.. Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"event: {name}\nid: {version}\ndata: ")), .. json, (byte)'\n', (byte)'\n'];
}

/// <summary>Bytes that are sent many times, compressed once.</summary>
internal static class Zipped
{
    internal static byte[] Of(byte[] bytes)
    {
        using var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.Fastest))
            gzip.Write(bytes);
        return zipped.ToArray();
    }
}
