using LotDrawing.CountryReviews.Tests.Sample;
using LotDrawing.CountryReviews.Tests.World;

namespace LotDrawing.CountryReviews.Tests.Consistency;

public class IdentityTests
{
    /// <summary>The figures of the sample's report, which all fit.</summary>
    private static readonly Lazy<Dictionary<string, int>> Fitting = new(() =>
        FigureSet.Of(StatusSample.Build().Phase.Report(StatusSample.AsOf)).All.ToDictionary());

    // Each figure that an identity is about, put wrong by one: which identities see it.
    [Theory]
    [InlineData("group-1.statesWithFocalPoint", 1, "group-1.focal-points")]
    [InlineData("group-1.statesWithoutFocalPoint", 1, "group-1.focal-points")]
    [InlineData("group-1.states", 1, "group-1.focal-points")]
    [InlineData("group-1.stages.writtenFeedback", 1, "group-1.stages")]
    [InlineData("group-2.stages.completed", 1, "group-2.stages")]
    [InlineData("group-1.advancing", 1, "group-1.stages", "group-1.not-begun", "group-1.coverage", "started")]
    [InlineData("group-2.notBegun", -1, "group-2.not-begun")]
    [InlineData("group-1.reviews", 1, "group-1.not-begun", "group-1.coverage", "reviews")]
    [InlineData("group-3.reviews", 1, "reviews")]
    [InlineData("group-1.awaiting", 1, "group-1.coverage", "group-1.awaiting")]
    [InlineData("group-1.advancingAndAwaiting", -1, "group-1.coverage")]
    [InlineData("group-1.advancingAndAwaiting", 40, "group-1.coverage", "group-1.overlap")]
    [InlineData("group-2.neither", 1, "group-2.coverage")]
    [InlineData("group-2.awaitingStateUnderReview", 1, "group-2.awaiting")]
    [InlineData("group-2.awaitingReviewingStatesOnly", 1, "group-2.awaiting")]
    [InlineData("group-2.awaitingStateUnderReview", 40, "group-2.awaiting", "group-2.states-under-review")]
    [InlineData("people.focalPoints", -40, "group-1.people")]
    [InlineData("started", -11, "started")]
    [InlineData("consultationsHeld", 13, "consultations")]
    [InlineData("languages.reviews", 12, "languages-taken-up", "languages")]
    [InlineData("languages.one", 1, "languages", "languages.one")]
    [InlineData("languages.two", 1, "languages", "languages.two")]
    [InlineData("languages.three", 1, "languages", "languages.three")]
    [InlineData("languages.noAgreement", 1, "languages")]
    [InlineData("languages.of.E", 1, "languages.one")]
    [InlineData("languages.of.A+E", 1, "languages.two")]
    [InlineData("people.womenPercent", 1, "women")]
    [InlineData("people.womenExperts", 60, "women")]
    [InlineData("people.womenExperts", 600, "women")]
    public void A_figure_that_is_wrong_is_seen(string name, int by, params string[] failing)
    {
        var figures = new Dictionary<string, int>(Fitting.Value);
        figures[name] += by;

        var seen = StatusIdentities.Check(new FigureSet(figures)).Where(identity => identity.Verdict != IdentityVerdict.Holds).Select(identity => identity.Id);

        // A number of three languages without any stated cannot be checked against the list; it is seen all the same.
        Assert.Equal(failing.Order(), seen.Order());
    }

    [Fact]
    public void An_overlap_left_out_is_read_as_one()
    {
        var figures = new Dictionary<string, int>(Fitting.Value) { ["group-1.advancingAndAwaiting"] = 0 };

        IdentityResult coverage = StatusIdentities.Check(new FigureSet(figures)).Single(identity => identity.Id == "group-1.coverage");

        Assert.Equal("32 + 31 − 0 + 0 = 63; stated 62", coverage.Found);
        Assert.Equal(["The reviews that are advancing and awaiting nominations at once would be 1, not 0."], coverage.Readings.AsEnumerable());
    }

    [Theory]
    [InlineData(32, "the working languages were agreed: 21 + 11 + 0 = 32", "advancing in group one alone: 32 = 32")]
    [InlineData(35, "held a preliminary consultation: 35 = 35")]
    [InlineData(56, "whose nominations are complete: 62 − 31 + 63 − 38 = 56")]
    [InlineData(40, "past the preliminary consultation: 32 − 7 + 15 − 0 = 40")]
    [InlineData(15, "advancing in group two alone: 15 = 15")]
    [InlineData(46)]
    public void Readings_are_sets_of_reviews_of_as_many(int started, params string[] readings)
    {
        // The third group, drawn and not started, is not in question.
        var figures = Fitting.Value.Where(figure => FigureNames.GroupOf(figure.Key) != 3).ToDictionary();
        figures["started"] = started;

        IdentityResult identity = StatusIdentities.Check(new FigureSet(figures)).Single(identity => identity.Id == "started");

        Assert.Equal(IdentityVerdict.Fails, identity.Verdict);
        Assert.Equal(readings.Length, identity.Readings.Length);
        Assert.All(readings, reading => Assert.Contains(identity.Readings, offered => offered.Contains(reading, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(1, 3, 33)]
    [InlineData(2, 3, 67)]
    [InlineData(1, 200, 1)] // a half per cent is rounded up
    [InlineData(0, 0, 0)]
    public void A_share_is_rounded_to_the_nearest_per_cent(int women, int experts, int percent) =>
        Assert.Equal(IdentityVerdict.Holds, Women(women, experts, percent).Verdict);

    [Fact]
    public void A_share_rounded_down_is_worded()
    {
        IdentityResult share = Women(2, 3, 66);
        Assert.Equal((IdentityVerdict.Fails, "2 of 3 = 67 per cent; stated 66"), (share.Verdict, share.Found));
        Assert.Contains("rounded down", Assert.Single(share.Readings), StringComparison.Ordinal);
        Assert.Empty(Women(2, 3, 50).Readings);
    }

    [Fact]
    public void What_is_not_stated_is_not_checked_and_said_so()
    {
        var identities = StatusIdentities.Check(new FigureSet([new("group-1.advancing", 3), new("group-1.notBegun", 2)]));

        Assert.DoesNotContain(identities, identity => identity.Verdict == IdentityVerdict.Fails);
        Assert.Equal("not stated: group-1.reviews", identities.Single(identity => identity.Id == "group-1.not-begun").Found);
        Assert.Equal("not stated: started", identities.Single(identity => identity.Id == "started").Found);
    }

    [Fact]
    public void No_figures_at_all_fail_nothing() =>
        Assert.DoesNotContain(StatusIdentities.Check(new FigureSet([])), identity => identity.Verdict == IdentityVerdict.Fails);

    [Theory]
    [InlineData("group-1.stages.notBegun")]
    [InlineData("group-0.reviews")]
    [InlineData("group-01.reviews")]
    [InlineData("group-100.reviews")]
    [InlineData("group-1")]
    [InlineData("group-1.")]
    [InlineData("languages.of.")]
    [InlineData("languages.of.G")]
    [InlineData("languages.of.E+A")]
    [InlineData("languages.of.E+E")]
    [InlineData("")]
    public void A_name_that_is_none_is_refused(string name)
    {
        Assert.False(FigureNames.IsKnown(name));
        Assert.Throws<ArgumentException>(() => new FigureSet([new(name, 1)]));
    }

    [Fact]
    public void A_negative_figure_is_refused() => Assert.Throws<ArgumentException>(() => new FigureSet([new("started", -1)]));

    [Fact]
    public void The_largest_figures_do_not_overflow()
    {
        var figures = new FigureSet(Fitting.Value.Keys.Select(name => KeyValuePair.Create(name, int.MaxValue)));
        Assert.NotEmpty(StatusIdentities.Check(figures));
    }

    [Fact]
    public void A_phase_before_anything_has_started_has_figures_that_fit() =>
        Assert.All(SmallWorld.Phase.Report(new DateOnly(2020, 1, 1)).Identities, identity => Assert.Equal(IdentityVerdict.Holds, identity.Verdict));

    private static IdentityResult Women(int women, int experts, int percent) =>
        StatusIdentities.Check(new FigureSet([new("people.womenExperts", women), new("people.experts", experts), new("people.womenPercent", percent)]))
            .Single(identity => identity.Id == "women");
}
