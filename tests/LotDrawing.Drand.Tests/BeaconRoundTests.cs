using System.Collections.Immutable;
using System.Text;

namespace LotDrawing.Drand.Tests;

/// <summary>The beacon's answers: those that are read, and every fault of those that are not.</summary>
public sealed class BeaconRoundTests
{
    private const string Signature = "b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39";
    private const string Randomness = "fe290beca10872ef2fb164d2aa4442de4566183ec51c56ff3cd603d930e54fdd";
    private const string Answer = $$"""{"round":1000,"randomness":"{{Randomness}}","signature":"{{Signature}}"}""";

    [Theory]
    [InlineData(Answer)]
    [InlineData($$""" { "signature" : "{{Signature}}" , "round" : 1000 , "randomness" : "{{Randomness}}" } """)]
    [InlineData($$"""{"round":1000,"signature":"{{Signature}}"}""")]
    [InlineData($$"""{"round":1000,"signature":"{{Signature}}","previous_signature":"","later":{"a":[1] } }""")]
    public void An_answer_gives_its_round_and_signature(string json)
    {
        Assert.True(BeaconRound.TryParse(Encoding.UTF8.GetBytes(json), out BeaconRound? round, out ImmutableArray<string> faults));
        Assert.Empty(faults);
        Assert.Equal(1000, round.Number);
        Assert.Equal(Signature, round.Signature);
    }

    /// <summary>The answer that docs.drand.love prints for version 2 of the interface.</summary>
    [Fact]
    public void The_documented_answer_is_read_and_verifies()
    {
        byte[] json = Encoding.UTF8.GetBytes("""
            {
              "round": 42,
              "signature": "95a9f9f5b231b7714de1553105d8ffdf3dcda24cfdb1e689319bccf79a9c8ce430a91b811fbfaf763900bc998b5d686a"
            }
            """);
        Assert.True(BeaconRound.TryParse(json, out BeaconRound? round, out _));
        Assert.True(Quicknet.Verify(round.Number, round.Signature));
    }

    [Fact]
    public void The_greatest_round_is_read() =>
        Assert.True(BeaconRound.TryParse(Encoding.UTF8.GetBytes(Answer.Replace("1000", $"{long.MaxValue}", StringComparison.Ordinal)), out _, out _));

    [Theory]
    [InlineData("", "no JSON")]
    [InlineData("{", "no JSON")]
    [InlineData(Answer + Answer, "no JSON")]
    [InlineData("[1]", "Array; expected an object")]
    [InlineData("null", "Null; expected an object")]
    [InlineData($$"""{"round":1000,"round":1000,"signature":"{{Signature}}"}""", "no JSON")]
    [InlineData($$"""{"signature":"{{Signature}}"}""", "no round")]
    [InlineData($$"""{"Round":1000,"signature":"{{Signature}}"}""", "no round")]
    [InlineData($$"""{"round":0,"signature":"{{Signature}}"}""", "round 0; expected an integer from 1 to 9223372036854775807")]
    [InlineData($$"""{"round":-1,"signature":"{{Signature}}"}""", "round -1; expected")]
    [InlineData($$"""{"round":1.5,"signature":"{{Signature}}"}""", "round 1.5; expected")]
    [InlineData($$"""{"round":1e3,"signature":"{{Signature}}"}""", "round 1e3; expected")]
    [InlineData($$"""{"round":1000.0,"signature":"{{Signature}}"}""", "round 1000.0; expected")]
    [InlineData($$"""{"round":"1000","signature":"{{Signature}}"}""", "round \"1000\"; expected")]
    [InlineData($$"""{"round":9223372036854775808,"signature":"{{Signature}}"}""", "round 9223372036854775808; expected")]
    [InlineData("""{"round":1000}""", "no signature")]
    [InlineData("""{"round":1000,"signature":null}""", "signature null; expected 96 digits of lowercase hexadecimal")]
    [InlineData("""{"round":1000,"signature":"b4"}""", "signature \"b4\"; expected 96 digits")]
    [InlineData("""{"round":1000,"signature":"B44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39"}""", "; expected 96 digits")]
    [InlineData("""{"round":1000,"signature":"\u00624679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39"}""", "; expected 96 digits")]
    [InlineData("""{"round":1000,"signature":101234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234}""", "; expected 96 digits")]
    [InlineData($$"""{"round":1000,"randomness":null,"signature":"{{Signature}}"}""", "randomness null; expected the SHA-256 of the signature")]
    [InlineData($$"""{"round":1000,"randomness":"00","signature":"{{Signature}}"}""", "randomness \"00\"; expected the SHA-256 of the signature, \"fe290bec")]
    [InlineData($$"""{"round":1000,"randomness":"FE290beca10872ef2fb164d2aa4442de4566183ec51c56ff3cd603d930e54fdd","signature":"{{Signature}}"}""", "; expected the SHA-256")]
    [InlineData("""{"\ud800":1,"round":1000}""", "no JSON")]
    [InlineData("""{"a":1,"\ud800":1,"signature":"\udc00"}""", "no JSON")]
    public void A_fault_is_told_with_what_came_and_what_was_expected(string json, string expected)
    {
        Assert.False(BeaconRound.TryParse(Encoding.UTF8.GetBytes(json), out BeaconRound? round, out ImmutableArray<string> faults));
        Assert.Null(round);
        Assert.Contains(expected, Assert.Single(faults), StringComparison.Ordinal);
    }

    [Fact]
    public void All_faults_are_told_at_once()
    {
        Assert.False(BeaconRound.TryParse("""{"round":0,"signature":1}"""u8, out _, out ImmutableArray<string> faults));
        Assert.Equal(2, faults.Length);
    }

    [Fact]
    public void What_came_is_shown_to_its_200th_character()
    {
        byte[] json = Encoding.UTF8.GetBytes($$"""{"round":1,"signature":"{{new string('0', 3000)}}"}""");
        Assert.False(BeaconRound.TryParse(json, out _, out ImmutableArray<string> faults));
        Assert.InRange(Assert.Single(faults).Length, 200, 300);
    }

    [Fact]
    public void An_answer_has_at_most_4096_bytes()
    {
        byte[] json = Encoding.UTF8.GetBytes(Answer.PadRight(4097));
        Assert.True(BeaconRound.TryParse(json.AsSpan(0, 4096), out _, out _));
        Assert.False(BeaconRound.TryParse(json, out _, out ImmutableArray<string> faults));
        Assert.Equal("4,097 bytes; expected at most 4,096", Assert.Single(faults));
    }

    /// <summary>Bytes changed, put in and left out at random: read, or refused with a fault, and never an exception.</summary>
    [Fact]
    public void Any_bytes_are_read_or_refused()
    {
        var random = new Random(7);
        byte[] answer = Encoding.UTF8.GetBytes($$"""{"round":1000,"a\u0041":"\ud83c\udf00","randomness":"{{Randomness}}","signature":"{{Signature}}"}""");
        int read = 0;
        for (int i = 0; i < 20_000; i++)
        {
            List<byte> bytes = [.. answer];
            for (int changes = random.Next(1, 4); changes > 0; changes--)
            {
                int at = random.Next(bytes.Count);
                switch (random.Next(3))
                {
                    case 0: bytes[at] = (byte)random.Next(256); break;
                    case 1: bytes.Insert(at, (byte)"{}[]\",:\\u0d8"[random.Next(12)]); break;
                    default: bytes.RemoveAt(at); break;
                }
            }

            bool parsed = BeaconRound.TryParse(bytes.ToArray(), out BeaconRound? round, out ImmutableArray<string> faults);
            Assert.Equal(parsed, round is not null);
            Assert.Equal(parsed, faults.IsEmpty);
            read += parsed ? 1 : 0;
        }

        Assert.InRange(read, 1, 19_999);
    }
}
