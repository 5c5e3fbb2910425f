namespace LotDrawing.CountryReviews.Tests.Rules;

/// <summary>The rules against the paragraphs they come from.</summary>
public class UntocReviewsTests
{
    [Fact]
    public void The_groups_start_on_the_days_that_were_set() =>
        Assert.Equal([new DateOnly(2020, 12, 1), new DateOnly(2021, 11, 1), new DateOnly(2022, 11, 1)], UntocReviews.Rules.GroupStarts.AsEnumerable());

    [Fact]
    public void The_limits_are_those_of_the_texts()
    {
        ReviewRules rules = UntocReviews.Rules;
        Assert.Equal("two weeks", rules.FocalPoint.Limit.ToString());
        Assert.Equal("four weeks", rules.Experts.Limit.ToString());
        Assert.Equal("six weeks", rules.PreliminaryConsultation.Limit.ToString());
        Assert.Equal("six months", rules.Questionnaire.Limit.ToString());
        Assert.Equal("six months", rules.WrittenFeedback.Limit.ToString());
        Assert.Equal((2, 3), (rules.Languages.Usual, rules.Languages.Exceptional));
    }

    [Fact]
    public void Every_rule_names_its_paragraph_or_says_that_it_has_none()
    {
        ReviewRules rules = UntocReviews.Rules;
        Assert.Equal("17 and 28", rules.GroupStartsSource.Paragraph);
        Assert.Contains("para. 18", rules.FocalPoint.Source.ToString(), StringComparison.Ordinal);
        Assert.Equal("6", rules.Experts.Source.Paragraph);
        Assert.Equal("11", rules.PreliminaryConsultation.Source.Paragraph);
        Assert.Equal("50", rules.Languages.Source.Paragraph);
        Assert.Equal("54", rules.Languages.TranslationSource.Paragraph);
        Assert.Equal("28", rules.RepetitionGrounds.Paragraph);
        Assert.Equal("53 and 54", rules.Support.Paragraph);
        Assert.False(rules.AfterRepetition.Confirmed);
        Assert.False(rules.FocalPointVacancy.Source.Confirmed);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public void There_is_no_start_of_a_group_that_is_none(int group) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => UntocReviews.Rules.StartOf(group));
}
