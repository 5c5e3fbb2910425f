using System.Text.Json;

namespace LotDrawing.Tests.Records;

/// <summary>What people type at a ceremony: words, rolls and the times of rounds.</summary>
public sealed class CeremonyTextTests
{
    public static TheoryData<string, string?> Typed
    {
        get
        {
            var typed = new TheoryData<string, string?>();
            foreach (string[] line in ConformanceCases.Lines("typed.tsv").Skip(1).Select(line => line.Split('\t')))
                typed.Add(JsonSerializer.Deserialize<string>(line[0])!, JsonSerializer.Deserialize<string?>(line[1]));
            return typed;
        }
    }

    [Theory]
    [MemberData(nameof(Typed))]
    public void Words_end_in_the_one_spelling_or_are_refused(string typed, string? words)
    {
        Parsed<Contribution.Spoken> normalized = Contribution.Spoken.Parse(typed);

        Assert.Equal(words, normalized.IsValid ? normalized.Value.Text : null);
    }

    [Fact]
    public void Each_character_that_is_refused_is_named() => Assert.Equal(
        ["words: the character \"<U+200B>\", U+200B; expected letters of Latin, Cyrillic, Arabic or Han, and digits",
            "words: the character \"½\", U+00BD; expected letters of Latin, Cyrillic, Arabic or Han, and digits"],
        Contribution.Spoken.Parse("a\u200bb ½").Faults.Select(fault => fault.ToString()));

    [Theory]
    [InlineData("3 1 6", 6, "3 1 6")]
    [InlineData("3,1,\r\n6\n", 6, "3 1 6")]
    [InlineData("316", 6, "3 1 6")]
    [InlineData("12 7 20", 20, "12 7 20")]
    [InlineData("17", 20, "17")]
    [InlineData("0 10 3", 10, "10 10 3")]
    public void Rolls_are_read_as_people_write_them(string typed, int sides, string rolls) =>
        Assert.Equal(rolls, string.Join(' ', Contribution.Dice.Parse(typed, sides).Value.Rolls));

    [Theory]
    [InlineData("3 7", 6, "roll 2: \"7\"; expected a number from 1 to 6")]
    [InlineData("0 3", 6, "roll 1: \"0\"; expected a number from 1 to 6")]
    [InlineData("3 x 1-2", 6, "roll 2: \"x\"; expected a number from 1 to 6|roll 3: \"1-2\"; expected a number from 1 to 6")]
    [InlineData("11", 10, "roll 1: \"11\"; expected a number from 0 to 9, or 10")]
    [InlineData(" \n", 6, "rolls: nothing; expected at least one roll")]
    public void Rolls_that_no_die_shows_are_refused(string typed, int sides, string faults) =>
        Assert.Equal(faults.Split('|'), Contribution.Dice.Parse(typed, sides).Faults.Select(fault => fault.ToString()));

    [Fact]
    public void A_round_has_its_time_and_a_time_its_round()
    {
        // The beacon began on 23 August 2023, 15:09:27 UTC; round 1000 of the conformance suite's base record is of that day.
        Assert.Equal(new DateTimeOffset(2023, 8, 23, 15, 9, 27, TimeSpan.Zero), DrandRound.TimeOf(1));
        Assert.Equal(new DateTimeOffset(2023, 8, 23, 15, 59, 24, TimeSpan.Zero), DrandRound.TimeOf(1000));
        Assert.Equal(1000, DrandRound.FirstFrom(DrandRound.TimeOf(1000)));
        Assert.Equal(1001, DrandRound.FirstFrom(DrandRound.TimeOf(1000).AddTicks(1)));
        Assert.Equal(1, DrandRound.FirstFrom(DateTimeOffset.UnixEpoch));
        Assert.Throws<ArgumentOutOfRangeException>(() => DrandRound.FirstFrom(DateTimeOffset.MaxValue));
    }

    [Fact]
    public void A_hash_is_read_aloud_in_fours() =>
        Assert.Equal("f4ad f13e 1f43 8822 ffa4 1605 1220 cd14", PublishedHash.InFours("f4adf13e1f438822ffa416051220cd144abda56ecd4756c54617454ad5c8a175"));
}
