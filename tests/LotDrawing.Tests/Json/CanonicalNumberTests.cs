using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FsCheck.Xunit;
using LotDrawing.TestKit;
using LotDrawing.Text;

namespace LotDrawing.Tests.Json;

/// <summary>Numbers as RFC 8785 writes them, against published tables.</summary>
public sealed class CanonicalNumberTests
{
    [Theory]
    [InlineData("0000000000000000", "0")]
    [InlineData("8000000000000000", "0")]
    [InlineData("0000000000000001", "5e-324")]
    [InlineData("8000000000000001", "-5e-324")]
    [InlineData("7fefffffffffffff", "1.7976931348623157e+308")]
    [InlineData("ffefffffffffffff", "-1.7976931348623157e+308")]
    [InlineData("4340000000000000", "9007199254740992")]
    [InlineData("c340000000000000", "-9007199254740992")]
    [InlineData("4430000000000000", "295147905179352830000")]
    [InlineData("44b52d02c7e14af5", "9.999999999999997e+22")]
    [InlineData("44b52d02c7e14af6", "1e+23")]
    [InlineData("44b52d02c7e14af7", "1.0000000000000001e+23")]
    [InlineData("444b1ae4d6e2ef4e", "999999999999999700000")]
    [InlineData("444b1ae4d6e2ef4f", "999999999999999900000")]
    [InlineData("444b1ae4d6e2ef50", "1e+21")]
    [InlineData("3eb0c6f7a0b5ed8c", "9.999999999999997e-7")]
    [InlineData("3eb0c6f7a0b5ed8d", "0.000001")]
    [InlineData("41b3de4355555553", "333333333.3333332")]
    [InlineData("41b3de4355555554", "333333333.33333325")]
    [InlineData("41b3de4355555555", "333333333.3333333")]
    [InlineData("41b3de4355555556", "333333333.3333334")]
    [InlineData("41b3de4355555557", "333333333.33333343")]
    [InlineData("becbf647612f3696", "-0.0000033333333333333333")]
    [InlineData("43143ff3c1cb0959", "1424953923781206.2")]
    public void The_table_of_RFC_8785_appendix_B(string bits, string text) =>
        Assert.Equal(text, Canonical(BitConverter.UInt64BitsToDouble(ulong.Parse(bits, NumberStyles.HexNumber, CultureInfo.InvariantCulture))));

    /// <summary>The authors' file of numbers, up to the lines for which they publish a checksum (RFC 8785, appendix B;
    /// cyberphone/json-canonicalization, numgen): some chosen doubles, 2,000 of the smallest normal ones, and doubles made
    /// from a chain of SHA-256.</summary>
    [Theory]
    [InlineData(1_000, "be18b62b6f69cdab33a7e0dae0d9cfa869fda80ddc712221570f9f40a5878687")]
    [InlineData(10_000, "b9f7a8e75ef22a835685a52ccba7f7d6bdc99e34b010992cbc5864cd12be6892")]
    [InlineData(100_000, "22776e6d4b49fa294a0d0f349268e5c28808fe7e0cb2bcbe28f63894e494d4c7")]
    public void The_published_file_of_numbers(int lines, string sha256)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (double number in PublishedNumbers().Take(lines))
            hash.AppendData(Encoding.ASCII.GetBytes($"{BitConverter.DoubleToUInt64Bits(number):x},{Canonical(number)}\n"));
        Assert.Equal(sha256, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    [Property(MaxTest = 1000)]
    public bool Numbers_read_back_as_the_same_double(ulong bits)
    {
        double number = BitConverter.UInt64BitsToDouble(bits);
        return !double.IsFinite(number) || double.Parse(Canonical(number), CultureInfo.InvariantCulture) == number;
    }

    // Seventeen digits name every double; what comes out is the canonical spelling of the same.
    private static string Canonical(double number) =>
        Encoding.ASCII.GetString(CanonicalJson.Of(Encoding.ASCII.GetBytes(number.ToString("E16", CultureInfo.InvariantCulture))));

    private static IEnumerable<double> PublishedNumbers()
    {
        foreach (string bits in ReferenceData.Text("rfc8785-doubles.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries))
            yield return BitConverter.UInt64BitsToDouble(ulong.Parse(bits, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
        for (ulong i = 0; i < 2000; i++)
            yield return BitConverter.UInt64BitsToDouble(0x0010000000000000 + i);
        byte[] block = new byte[32];
        while (true)
        {
            block = SHA256.HashData(block);
            for (int i = 0; i < block.Length; i += 8)
            {
                double number = BinaryPrimitives.ReadDoubleLittleEndian(block.AsSpan(i));
                if (number != 0 && double.IsFinite(number))
                    yield return number;
            }
        }
    }
}
