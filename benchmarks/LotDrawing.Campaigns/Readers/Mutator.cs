using System.Buffers;
using System.Text;

namespace LotDrawing.Campaigns.Readers;

/// <summary>Changes a file as a slip, another program or an attacker would: its values, fields and tags, and now and then its bytes.</summary>
internal sealed class Mutator(Random chance)
{
    private const int MostBytes = 1 << 16;
    private const int MostGrown = 1 << 20;

    private static readonly byte[][] Tokens =
    [
        .. ((string[])
        [
            "null", "true", "[]", "{}", "\"\"", "0", "-1", "-0", "1e400", "1E-400", "0.1", "9007199254740993", "2147483648", "4294967296", "18446744073709551616",
            "1" + new string('0', 400), "\"" + new string('x', 5000) + "\"", "\"\\u0000\"", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"é\"", "\"e\\u0301\"", "\"\\u202e\"", "\"FRA\"",
            "\"2026-02-30\"", "\"9999-12-31\"", "\"0000-01-01\"", "NaN", "\"__proto__\":1", "//", "\ufeff", "\r", "\n", "\r\n", ",", ";", "\t", "\"", "\"\"", "'", "=1+1", "<", "&amp;", "&#0;",
            "<!DOCTYPE x [<!ENTITY y \"z\">]>", "<c r=\"ZZZ99999999\"><v>1</v></c>", "<row r=\"0\"/>", "<f>1+1</f>", "t=\"s\"", "1.7976931348623157e308",
        ]).Select(Encoding.UTF8.GetBytes),
        [0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0],
        .. ((int[])[10, 65, 200, 3000]).Select(depth => Encoding.UTF8.GetBytes(new string('[', depth) + new string(']', depth))),
        .. ((int[])[65, 3000]).Select(depth => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "1" + new string('}', depth))),
    ];

    private static readonly SearchValues<byte> Ends = SearchValues.Create(",;\n\t<}]"u8);

    private readonly List<(int Start, int End)> parts = [];

    /// <summary>A changed copy.</summary>
    /// <param name="from">What is changed.</param>
    /// <param name="other">What parts are taken from too.</param>
    internal byte[] Mutate(byte[] from, byte[] other)
    {
        byte[] made = from;
        for (int times = 1 + (chance.Next(4) == 0 ? chance.Next(6) : chance.Next(2)); times > 0; times--)
            made = chance.Next(5) == 0 ? OfBytes(made) : OfParts(made, other);
        return made.Length <= (chance.Next(1000) == 0 ? MostGrown : MostBytes) ? made : made[..MostBytes];
    }

    private byte[] OfParts(byte[] file, byte[] other)
    {
        var (start, end) = Part(file);
        switch (chance.Next(7))
        {
            case 0:
                return Spliced(file, start, end, []);
            case 1:
                return Spliced(file, end, end, file.AsSpan(start, end - start));
            case 2:
                return Spliced(file, start, end, Tokens[chance.Next(Tokens.Length)]);
            case 3:
                return Spliced(file, start, start, Tokens[chance.Next(Tokens.Length)]);
            case 4:
                var (first, last) = Part(other);
                return Spliced(file, start, end, other.AsSpan(first, last - first));
            case 5:
                (first, last) = Part(file);
                return Spliced(file, start, end, file.AsSpan(first, last - first));
            default:
                byte[] made = file;
                for (int times = 1 << chance.Next(8); times > 0 && made.Length < MostBytes; times--)
                    made = Spliced(made, end, end, file.AsSpan(start, end - start));
                return made;
        }
    }

    private byte[] OfBytes(byte[] file)
    {
        if (file.Length == 0)
            return [(byte)chance.Next(256)];
        int at = chance.Next(file.Length);
        switch (chance.Next(5))
        {
            case 0:
                byte[] flipped = [.. file];
                flipped[at] ^= (byte)(1 << chance.Next(8));
                return flipped;
            case 1:
                byte[] changed = [.. file];
                changed[at] = (byte)chance.Next(256);
                return changed;
            case 2:
                return file[..at];
            case 3:
                return Spliced(file, at, Math.Min(file.Length, at + 1 + chance.Next(8)), []);
            default:
                byte[] random = new byte[1 + chance.Next(4)];
                chance.NextBytes(random);
                return Spliced(file, at, at, random);
        }
    }

    private static byte[] Spliced(byte[] file, int start, int end, ReadOnlySpan<byte> by) => [.. file.AsSpan(0, start), .. by, .. file.AsSpan(end)];

    /// <summary>A value, field, line or tag of the file, whatever its kind; begins near a byte taken at random.</summary>
    private (int Start, int End) Part(byte[] file)
    {
        if (file.Length == 0)
            return (0, 0);
        parts.Clear();
        int from = Math.Max(0, chance.Next(file.Length) - 64);
        for (int at = from; at < file.Length && parts.Count < 32; at++)
        {
            switch (file[at])
            {
                case (byte)'"':
                    parts.Add((at, Closing(file, at, (byte)'"')));
                    break;
                case (byte)'[' or (byte)'{':
                    parts.Add((at, Balanced(file, at)));
                    break;
                case (byte)',' or (byte)';' or (byte)'\n' or (byte)':' or (byte)'>' or (byte)'\t':
                    parts.Add((at + 1, Next(file, at + 1)));
                    break;
                case (byte)'<':
                    parts.Add((at, Closing(file, at, (byte)'>')));
                    break;
                default:
                    break;
            }
        }

        return parts.Count == 0 ? (from, Math.Min(file.Length, from + 1 + chance.Next(16))) : parts[chance.Next(parts.Count)];
    }

    private static int Closing(byte[] file, int at, byte by)
    {
        for (int end = at + 1; end < file.Length; end++)
        {
            if (file[end] == by && file[end - 1] != (byte)'\\')
                return end + 1;
        }

        return file.Length;
    }

    private static int Next(byte[] file, int from)
    {
        int end = file.AsSpan(from).IndexOfAny(Ends);
        return end < 0 ? file.Length : from + end;
    }

    private static int Balanced(byte[] file, int at)
    {
        int depth = 0;
        for (int end = at; end < file.Length; end++)
        {
            depth += file[end] is (byte)'[' or (byte)'{' ? 1 : file[end] is (byte)']' or (byte)'}' ? -1 : 0;
            if (depth == 0)
                return end + 1;
        }

        return file.Length;
    }
}
