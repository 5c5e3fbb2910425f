using System.Text;
using LotDrawing.Text;

namespace LotDrawing.Tests.Lots;

public sealed class CeremonyTests
{
    private const string Round = "\"chain\":\"quicknet\",\"round\":1000,\"signature\":\"b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39\",\"randomness\":\"fe290beca10872ef2fb164d2aa4442de4566183ec51c56ff3cd603d930e54fdd\"";

    [Fact]
    public void A_given_seed_is_the_text_itself() => Assert.Equal("example", new Ceremony.Given("example").Seed);

    [Fact]
    public void A_seed_made_in_public_is_canonical_JSON_in_the_order_of_the_contributions()
    {
        var spoken = new SpokenText("Bonjour, \"tout\" le monde: été");
        var dice = new DiceRolls("61", 6);
        Assert.Equal(
            """[{"source":"spoken","text":"Bonjour, \"tout\" le monde: été"},{"digits":"61","sides":6,"source":"dice"}]""",
            new Ceremony.Public([spoken, dice]).Seed);
        Assert.NotEqual(new Ceremony.Public([spoken, dice]).Seed, new Ceremony.Public([dice, spoken]).Seed);
    }

    [Fact]
    public void A_ceremony_without_contributions_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new Ceremony.Public([]));
        Assert.Throws<ArgumentException>(() => new SpokenText(" \n"));
    }

    [Fact]
    public void One_that_was_written_down_is_read()
    {
        var reading = Read($$"""{ "contributions": [ { "text": "a", "source": "spoken" }, { "source": "drand", {{Round}} } ] }""");
        var made = Assert.IsType<Ceremony.Public>(reading.Value);
        Assert.Equal(new SpokenText("a"), made.Contributions[0]);
        Assert.Equal(1000, Assert.IsType<DrandRound>(made.Contributions[1]).Round);
        Assert.Equal(new Ceremony.Given("s"), Read("""{"seed":"s"}""").Value);
    }

    [Theory]
    [InlineData("""{"seed":7}""", "$.seed: the number 7; expected a text")]
    [InlineData("""{"seed":"a","contributions":[]}""", "$.contributions: a member that is not known; expected only seed")]
    [InlineData("""{"contributions":[]}""", "$.contributions: a list of 0; expected at least 1")]
    [InlineData("""{"contributions":[{"source":"coin"}]}""", "$.contributions[0].source: \"coin\"; expected spoken or dice or drand")]
    [InlineData("""{"contributions":[{"source":"spoken","text":" "}]}""", "$.contributions[0].text: \" \"; expected a text that is not blank")]
    [InlineData("""{"contributions":[{"source":"spoken"}]}""", "$.contributions[0].text: nothing; expected this member")]
    [InlineData("""{"contributions":[{"source":"dice","digits":"7","sides":6}]}""", "$.contributions[0].digits: roll 1 is \"7\"; expected one digit a roll, 1 to 6")]
    [InlineData("""{"contributions":[{"source":"dice","digits":"1","sides":6.5}]}""", "$.contributions[0].sides: the number 6.5; expected a whole number from 2 to 100")]
    [InlineData("""{"contributions":[{"source":"drand","chain":"fastnet","round":1,"signature":"","randomness":""}]}""", "$.contributions[0].chain: \"fastnet\"; expected quicknet|$.contributions[0].signature: \"\"; expected 96 digits of lowercase hexadecimal|$.contributions[0].randomness: \"\"; expected 64 digits of lowercase hexadecimal")]
    [InlineData("[]", "$: a list; expected an object")]
    public void Faults_are_told_with_their_place(string json, string faults) =>
        Assert.Equal(faults.Split('|'), Read(json).Faults.Select(fault => fault.ToString()));

    private static JsonReading<Ceremony> Read(string json) => CeremonyJson.Read(Encoding.UTF8.GetBytes(json));
}
