namespace LotDrawing.Tests.Mechanisms;

public class PreferenceTests
{
    private static readonly Citation Rule = new("a document", "11");

    [Theory]
    [InlineData("civil;customary", "common;customary", true)] // a legal system that is the main one of neither
    [InlineData("civil", "common", false)]
    [InlineData("civil", "civil", true)]
    [InlineData("", "civil", false)]
    [InlineData("", "", false)] // nothing known is nothing in common
    public void Legal_systems_are_similar_when_one_is_in_common(string a, string b, bool met)
    {
        var preference = new Preference(PreferenceKind.LegalSystem, Rule);

        Assert.Equal(met, preference.IsMet(State("AAA", a, "E"), State("BBB", b, "F")));
        Assert.Equal(met, preference.IsMet(State("BBB", b, "F"), State("AAA", a, "E")));
    }

    [Theory]
    [InlineData("E;F", "F;S", true)]
    [InlineData("E", "F", false)]
    public void Languages_need_one_in_common(string a, string b, bool met) =>
        Assert.Equal(met, new Preference(PreferenceKind.Language, Rule).IsMet(State("AAA", "civil", a), State("BBB", "common", b)));

    [Fact]
    public void A_preference_may_be_meant_for_some_seats()
    {
        Assert.True(new Preference(PreferenceKind.Language, Rule).IsFor("other-region"));
        Assert.False(new Preference(PreferenceKind.Language, Rule, ["same-region"]).IsFor("other-region"));
    }

    [Fact]
    public void A_preference_for_a_seat_that_the_mechanism_does_not_have_is_a_fault()
    {
        var mechanism = Mechanism.Untoc with { Preferences = [new Preference(PreferenceKind.Language, Rule, ["third-seat"])] };

        Assert.Equal("preferences: the seat third-seat; expected one of same-region, other-region", Assert.Single(mechanism.Validate()));
    }

    private static StateParty State(string code, string legalSystems, string languages) =>
        new(code, code, "african", ["UNTOC"], legalSystems.Split(';', StringSplitOptions.RemoveEmptyEntries), languages.Split(';'));
}
