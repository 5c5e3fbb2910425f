using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace LotDrawing.Text;

/// <summary>Bytes as text: strict UTF-8, a byte order mark at the beginning accepted.</summary>
internal static class Utf8Text
{
    private const string Expected = "UTF-8 text";

    /// <summary>Decodes the bytes. Where they are not UTF-8 a fault is added for the line, and the text has a
    /// replacement character, so that the other faults of the file are still found.</summary>
    /// <returns>The text, or null when already the first line is not UTF-8: the rest would be noise.</returns>
    internal static string? Decode(ReadOnlySpan<byte> bytes, List<RosterFault> faults)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            bytes = bytes[3..];
        if (Utf8.IsValid(bytes))
            return Encoding.UTF8.GetString(bytes);

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            faults.Add(new RosterFault(1, null, "the byte order mark of UTF-16", Expected));
            return null;
        }

        int line = 1;
        int lastFaulty = 0;
        for (ReadOnlySpan<byte> rest = bytes; !rest.IsEmpty;)
        {
            OperationStatus status = Rune.DecodeFromUtf8(rest, out Rune rune, out int length);
            if (status != OperationStatus.Done && line != lastFaulty)
            {
                string came = $"the byte 0x{rest[0].ToString("X2", CultureInfo.InvariantCulture)}, which is not UTF-8 there";
                faults.Add(new RosterFault(line, null, came, Expected));
                if (line == 1)
                    return null;
                lastFaulty = line;
            }

            // CR LF is one end of line, and so is either alone: as CsvRecords counts.
            if (rune.Value == '\n' || (rune.Value == '\r' && !(rest.Length > 1 && rest[1] == '\n')))
                line++;
            rest = rest[length..];
        }

        return Encoding.UTF8.GetString(bytes);
    }
}
