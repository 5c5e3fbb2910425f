using System.Collections.Immutable;
using LotDrawing.CountryReviews.Tests.World;
using static LotDrawing.CountryReviews.LanguageOutcome;
using static LotDrawing.CountryReviews.ReviewEvent;
using static LotDrawing.CountryReviews.Tests.World.SmallWorld;
using static LotDrawing.CountryReviews.WorkingLanguage;

namespace LotDrawing.CountryReviews.Tests.Events;

/// <summary>One or two languages, three only in exceptional circumstances and with all agreeing (PR 50).</summary>
public class LanguageTests
{
    private static ReviewPhase Consulting { get; } = Phase.After([.. FocalPoints("A"), new ConsultationOpened(Day(1), "A", Actor.Secretariat)]);

    [Fact]
    public void One_or_two_are_agreed_on_and_more_than_one_is_not_translated()
    {
        var one = Assert.IsType<AgreedLanguages>(Consulting.After(Agreed([French]))["A"].Languages);
        var two = Assert.IsType<AgreedLanguages>(Consulting.After(Agreed([French, Arabic]))["A"].Languages);

        Assert.False(one.NoTranslation);
        Assert.True(two.NoTranslation);
        Assert.Equal("A+F", two.Combination);
    }

    [Fact]
    public void None_or_four_or_one_twice_are_refused()
    {
        Assert.All(
            new ImmutableArray<WorkingLanguage>[] { [], [Arabic, English, French, Spanish], [French, French], [French, English, French] },
            languages => Assert.Equal(EventRefusalReason.Languages, Consulting.Refuses(Agreed(languages, ["A", "B", "N"], "small States")).Reason));
    }

    [Fact]
    public void Three_take_exceptional_circumstances_and_all_agreeing()
    {
        ImmutableArray<WorkingLanguage> three = [Chinese, English, Russian];

        Assert.Equal(EventRefusalReason.LanguagesNotExceptional, Consulting.Refuses(Agreed(three)).Reason);
        Assert.Equal(EventRefusalReason.LanguagesNotExceptional, Consulting.Refuses(Agreed(three, ["A", "B", "N"])).Reason);
        Assert.Equal(EventRefusalReason.LanguagesNotExceptional, Consulting.Refuses(Agreed(three, ["A", "B", "N"], "  ")).Reason);
        Assert.Equal(EventRefusalReason.LanguagesNotExceptional, Consulting.Refuses(Agreed(three, ["A", "B"], "no common language")).Reason);
        Assert.Equal(EventRefusalReason.LanguagesNotExceptional, Consulting.Refuses(Agreed(three, ["B", "N"], "no common language")).Reason);

        EventRefusal refusal = Consulting.Refuses(Agreed(three, ["A"], "no common language"));
        Assert.Contains("State B, State N", refusal.Text, StringComparison.Ordinal);
        Assert.Contains("50", refusal.Source.Paragraph, StringComparison.Ordinal);

        var agreed = Assert.IsType<AgreedLanguages>(Consulting.After(Agreed(three, ["N", "A", "B"], "no common language"))["A"].Languages);
        Assert.Equal("no common language", agreed.Circumstances);
    }

    [Fact]
    public void A_State_without_focal_point_agrees_to_nothing()
    {
        ReviewPhase phase = Consulting.After(new Withdrawn(Day(2), "A", "N-f1", Role.FocalPoint));
        Assert.Equal(EventRefusalReason.LanguagesNotExceptional, phase.Refuses(Agreed([Chinese, English, Russian], ["A", "B", "N"], "no common language")).Reason);
    }

    [Fact]
    public void Only_States_of_the_review_agree_or_dissent()
    {
        Assert.Equal(EventRefusalReason.NotInReview, Consulting.Refuses(Agreed([French], ["A", "C"])).Reason);
        Assert.Equal(EventRefusalReason.NotInReview, Consulting.Refuses(new LanguagesNotAgreed(Day(2), "A", Actor.Secretariat, ["C"])).Reason);
        Assert.Equal(EventRefusalReason.NotInReview, Consulting.Refuses(new LanguagesNotAgreed(Day(2), "A", Actor.Secretariat, ["A"])).Reason);
    }

    [Fact]
    public void No_agreement_is_a_state_of_its_own_and_can_end_in_agreement()
    {
        Assert.IsType<LanguagesNotTakenUp>(Consulting["A"].Languages);
        ReviewPhase none = Consulting.After(new LanguagesNotAgreed(Day(2), "A", Actor.Of("B-f1"), ["N", "B", "N"]));
        Assert.Equal(["B", "N"], Assert.IsType<NoLanguageAgreement>(none["A"].Languages).Dissenting.AsEnumerable());
        Assert.IsType<AgreedLanguages>(none.After(Agreed([Spanish]))["A"].Languages);
    }

    [Fact]
    public void The_six_languages_have_their_letters()
    {
        Assert.Equal("ACEFRS", string.Concat(WorkingLanguages.All.Select(language => language.Letter())));
        Assert.All(WorkingLanguages.All, language => Assert.Equal(language, WorkingLanguages.OfLetter(language.Letter())));
        Assert.Null(WorkingLanguages.OfLetter("G"));
    }

    private static LanguagesAgreed Agreed(ImmutableArray<WorkingLanguage> languages, string[]? by = null, string? circumstances = null) =>
        new(Day(2), "A", Actor.Of("A-f1"), languages, [.. by ?? []], circumstances);
}
