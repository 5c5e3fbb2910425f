using System.Text.Json;
using LotDrawing.TestKit;

namespace LotDrawing.Tests.Lots;

/// <summary>Rounds of drand against published ones, false ones too.</summary>
public sealed class DrandTests
{
    private const string Signature1000 = "b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39";
    private const string Randomness1000 = "fe290beca10872ef2fb164d2aa4442de4566183ec51c56ff3cd603d930e54fdd";

    public static TheoryData<string, long> Published
    {
        get
        {
            var rounds = new TheoryData<string, long>();
            foreach (JsonElement round in ReferenceData.Drand.GetProperty("rounds").EnumerateArray())
                rounds.Add(round.GetProperty("chain").GetString()!, round.GetProperty("round").GetInt64());
            return rounds;
        }
    }

    [Fact]
    public void Quicknet_is_as_published()
    {
        JsonElement published = ReferenceData.Drand.GetProperty("chains").GetProperty("quicknet");
        Assert.Equal(published.GetProperty("hash").GetString(), DrandChain.Quicknet.Hash);
        Assert.Equal(published.GetProperty("public_key").GetString(), DrandChain.Quicknet.PublicKey);
        Assert.Equal(published.GetProperty("genesis_time").GetInt64(), DrandChain.Quicknet.GenesisTime);
        Assert.Equal(published.GetProperty("period").GetInt32(), DrandChain.Quicknet.PeriodSeconds);
        Assert.Equal(published.GetProperty("schemeID").GetString(), DrandChain.Quicknet.Scheme);
    }

    [Theory]
    [MemberData(nameof(Published))]
    public void The_randomness_of_published_rounds_follows_from_their_signature(string chain, long number)
    {
        JsonElement round = ReferenceData.Drand.GetProperty("rounds").EnumerateArray()
            .Single(one => one.GetProperty("chain").GetString() == chain && one.GetProperty("round").GetInt64() == number);
        string signature = round.GetProperty("signature").GetString()!;
        string randomness = round.GetProperty("randomness").GetString()!;
        Assert.True(new DrandRound(Chain(chain), number, signature, randomness).RandomnessFollows);
        string another = (randomness[0] == '0' ? '1' : '0') + randomness[1..];
        Assert.False(new DrandRound(Chain(chain), number, signature, another).RandomnessFollows);
    }

    /// <summary>Only BLS tells that a true signature belongs to another round. It is not checked here, and verdicts say so.</summary>
    [Fact]
    public void A_true_signature_under_a_false_round_passes_what_is_checked_here()
    {
        JsonElement negative = ReferenceData.Drand.GetProperty("negative_vectors").EnumerateArray()
            .Single(one => one.GetProperty("chain").GetString() == "quicknet");
        Assert.Equal(Signature1000, negative.GetProperty("signature").GetString());
        Assert.True(new DrandRound(DrandChain.Quicknet, negative.GetProperty("round").GetInt64(), Signature1000, Randomness1000).RandomnessFollows);
    }

    [Theory]
    [InlineData(1, 1692803367)] // the rule of drand-client, lib/util.ts: genesis + (round - 1) * period
    [InlineData(1000, 1692806364)]
    [InlineData(657413, 1694775603)]
    public void The_time_of_a_round(long round, long time)
    {
        Assert.Equal(time, DrandChain.Quicknet.TimeOf(round));
        Assert.Equal(round, DrandChain.Quicknet.FirstRoundFrom(time));
        Assert.Equal(round, DrandChain.Quicknet.FirstRoundFrom(time - 2));
        Assert.Equal(round + 1, DrandChain.Quicknet.FirstRoundFrom(time + 1));
    }

    [Theory]
    [InlineData("2023-08-22", false, false)]
    [InlineData("2023-08-23", true, false)] // signed at 15:59:24 UTC
    [InlineData("2023-08-24", true, false)] // at UTC+14 it is the next day already
    [InlineData("2023-08-25", false, true)]
    public void A_round_is_signed_on_a_date_if_it_is_that_date_somewhere(string date, bool on, bool before)
    {
        var round = new DrandRound(DrandChain.Quicknet, 1000, Signature1000, Randomness1000);
        Assert.Equal(on, round.IsSignedOn(DateOnly.Parse(date, null)));
        Assert.Equal(before, round.IsSignedBefore(DateOnly.Parse(date, null)));
    }

    [Fact]
    public void The_bounds_of_a_date_are_UTC_plus_14_and_minus_12()
    {
        // A chain whose rounds are seconds, from 1970 on.
        var seconds = new DrandChain("seconds", "", 0, 1, "", "", 48);
        bool On(long second) => new DrandRound(seconds, second + 1, Signature1000, Randomness1000).IsSignedOn(new DateOnly(1970, 1, 3));
        const long Midnight = 2 * 86_400;
        Assert.Equal([false, true, true, false], [On(Midnight - (14 * 3600) - 1), On(Midnight - (14 * 3600)), On(Midnight + (36 * 3600) - 1), On(Midnight + (36 * 3600))]);
    }

    [Fact]
    public void Rounds_beyond_all_calendars_are_on_no_date()
    {
        var never = new DrandRound(DrandChain.Quicknet, long.MaxValue, Signature1000, Randomness1000);
        Assert.False(never.IsSignedOn(DateOnly.MaxValue));
        Assert.False(never.IsSignedBefore(DateOnly.MaxValue));
    }

    [Theory]
    [InlineData(0, Signature1000, Randomness1000)]
    [InlineData(1, "b446", Randomness1000)]
    [InlineData(1, Signature1000, "FE290BECA10872EF2FB164D2AA4442DE4566183EC51C56FF3CD603D930E54FDD")]
    [InlineData(1, Signature1000, "")]
    public void What_cannot_be_a_round_is_refused(long round, string signature, string randomness) =>
        Assert.ThrowsAny<ArgumentException>(() => new DrandRound(DrandChain.Quicknet, round, signature, randomness));

    private static DrandChain Chain(string name)
    {
        JsonElement chain = ReferenceData.Drand.GetProperty("chains").GetProperty(name);
        string scheme = chain.GetProperty("schemeID").GetString()!;
        return new DrandChain(
            name,
            chain.GetProperty("hash").GetString()!,
            chain.GetProperty("genesis_time").GetInt64(),
            chain.GetProperty("period").GetInt32(),
            scheme,
            chain.GetProperty("public_key").GetString()!,
            scheme == "pedersen-bls-chained" ? 96 : 48);
    }
}
