using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace LotDrawing.Text;

/// <summary>Canonical JSON: the one spelling of a JSON value, so that a hash over it means the value.</summary>
/// <remarks>RFC 8785, JSON Canonicalization Scheme (JCS): no white space, members sorted by the UTF-16 code units of their
/// names, numbers as ECMAScript writes them, of texts only what must be escaped is, all in UTF-8.</remarks>
internal static class CanonicalJson
{
    /// <summary>How deep the values of a file that is brought into canonical form may be nested.</summary>
    internal const int MaxDepth = 64;

    /// <summary>The canonical spelling of a JSON text.</summary>
    /// <param name="utf8">JSON in UTF-8: one value, no name twice in an object, no text with half a surrogate pair, no
    /// number beyond what an IEEE double carries.</param>
    /// <exception cref="RefusedException">It is something else; the exception carries every fault.</exception>
    internal static byte[] Of(ReadOnlySpan<byte> utf8)
    {
        var faults = new JsonFaults();
        JsonData? value = JsonParser.Parse(utf8, MaxDepth, faults);
        return value is null || faults.Any ? throw new RefusedException(faults.All) : Of(value);
    }

    internal static byte[] Of(JsonData value)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        Write(value, buffer);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>SHA-256 over the canonical spelling, in lowercase hexadecimal.</summary>
    internal static string Sha256(JsonData value)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        Write(value, buffer);
        return Convert.ToHexStringLower(SHA256.HashData(buffer.WrittenSpan));
    }

    private static void Write(JsonData value, ArrayBufferWriter<byte> to)
    {
        switch (value)
        {
            case JsonData.Object record:
                WriteObject(record, to);
                break;
            case JsonData.List list:
                to.Write("["u8);
                for (int i = 0; i < list.Values.Length; i++)
                {
                    if (i > 0)
                        to.Write(","u8);
                    Write(list.Values[i], to);
                }

                to.Write("]"u8);
                break;
            case JsonData.Text text:
                WriteText(text.Value, to);
                break;
            case JsonData.Number number:
                WriteNumber(number.Value, to);
                break;
            case JsonData.Literal literal:
                Encoding.UTF8.GetBytes(literal.Word, to);
                break;
        }
    }

    private static void WriteNumber(double number, ArrayBufferWriter<byte> to)
    {
        if (number is >= 0 and <= int.MaxValue && Math.Floor(number) == number)
        {
            Utf8Formatter.TryFormat((int)number, to.GetSpan(10), out int written);
            to.Advance(written);
        }
        else
        {
            Encoding.UTF8.GetBytes(EcmaNumber.Text(number), to);
        }
    }

    private static void WriteObject(JsonData.Object record, ArrayBufferWriter<byte> to)
    {
        to.Write("{"u8);
        bool first = true;
        foreach (var (name, member) in record.Members.Sort(ByName))
        {
            if (!first)
                to.Write(","u8);
            first = false;
            WriteText(name, to);
            to.Write(":"u8);
            Write(member, to);
        }

        to.Write("}"u8);
    }

    private static void WriteText(string text, ArrayBufferWriter<byte> to)
    {
        to.Write("\""u8);
        ReadOnlySpan<char> rest = text;
        while (!rest.IsEmpty)
        {
            int plain = rest.IndexOfAny(MustBeEscaped);
            Encoding.UTF8.GetBytes(plain < 0 ? rest : rest[..plain], to);
            if (plain < 0)
                break;
            Encoding.UTF8.GetBytes(Escaped(rest[plain]), to);
            rest = rest[(plain + 1)..];
        }

        to.Write("\""u8);
    }

    private static readonly Comparer<(string Name, JsonData Value)> ByName =
        Comparer<(string Name, JsonData Value)>.Create((one, other) => string.CompareOrdinal(one.Name, other.Name));

    private static readonly SearchValues<char> MustBeEscaped =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(code => (char)code), '"', '\\']);

    private static string Escaped(char c) => c switch
    {
        '\b' => "\\b",
        '\t' => "\\t",
        '\n' => "\\n",
        '\f' => "\\f",
        '\r' => "\\r",
        '"' => "\\\"",
        '\\' => "\\\\",
        _ => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
    };
}
