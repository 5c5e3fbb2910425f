using LotDrawing.Rules;
using static LotDrawing.CountryReviews.StatusFile;
using static LotDrawing.CountryReviews.StatusReport;

namespace LotDrawing.CountryReviews.Tests.Sample;

/// <summary>Every figure published for June 2022, computed from the sample file.</summary>
public class StatusSampleTests
{
    private static readonly Lazy<ReviewsFile> File = new(() => (ReviewsFile)SampleFiles.Read("status-2022-06.json").Value);
    private static readonly Lazy<StatusReport> Computed = new(() => File.Value.Phase.Report(new DateOnly(2022, 6, 21), File.Value.About));

    private static StatusReport Report => Computed.Value;

    [Fact]
    public void The_file_is_as_its_generator_writes_it()
    {
        string generated = StatusFiles.Write(StatusSample.Build());
        string path = Path.Combine(AppContext.BaseDirectory, "status-2022-06.generated.json");
        System.IO.File.WriteAllText(path, generated);

        Assert.True(SampleFiles.Text("status-2022-06.json") == generated, $"The generator now writes another file, left in {path}: copy it to samples/data when that is meant.");
    }

    [Fact]
    public void Its_drawing_obeys_the_rules_and_has_as_many_States_as_the_real_one()
    {
        Assert.Empty(RuleCheck.Breaches(File.Value.Phase.Roster, Mechanism.Untoc, File.Value.Phase.Drawn));
        Assert.Equal([(62, 130), (63, 131), (64, 134)], Report.Drawing.Select(group => (group.Reviews, group.States)));
        Assert.Equal([true, true, false], Report.Drawing.Select(group => group.HasStarted));
    }

    [Fact]
    public void Group_one()
    {
        GroupStatus one = Report.Groups[0];
        Assert.Equal((62, 130, 104, 26), (one.Reviews, one.States, one.StatesWithFocalPoint, one.StatesWithoutFocalPoint.Length));
        Assert.Equal(32, one.Advancing);
        Assert.Equal(
            [(Stage.PreliminaryConsultation, 7), (Stage.SelfAssessmentQuestionnaire, 8), (Stage.WrittenFeedback, 16), (Stage.ListsOfObservations, 1), (Stage.Completed, 0)],
            one.Stages.Select(count => (count.Stage, count.Reviews)));
        Assert.Equal((31, 13, 18), (one.Awaiting.Length, one.AwaitingStateUnderReview, one.AwaitingReviewingStatesOnly));
        Assert.Equal(1, one.AdvancingAndAwaiting);
        Assert.Empty(one.Neither);
    }

    [Fact]
    public void Group_two()
    {
        GroupStatus two = Report.Groups[1];
        Assert.Equal((63, 131, 95), (two.Reviews, two.States, two.StatesWithFocalPoint));
        Assert.Equal(15, two.Advancing);
        Assert.Equal([0, 15, 0, 0, 0], two.Stages.Select(count => count.Reviews));
        Assert.Equal((38, 16, 22), (two.Awaiting.Length, two.AwaitingStateUnderReview, two.AwaitingReviewingStatesOnly));
        Assert.Equal(10, two.Neither.Length);
        Assert.Equal(0, two.AdvancingAndAwaiting);
        Assert.Equal(2, Report.Groups.Length);
    }

    [Fact]
    public void People()
    {
        Assert.Equal(139, Report.People.FocalPoints);
        Assert.Equal(823, Report.People.Experts);
        Assert.Equal(30, Report.People.WomenPercent);
        Assert.Equal(9, Report.People.StatesWithObservers);
    }

    [Fact]
    public void Consultations_and_languages()
    {
        Assert.Equal(35, Report.ConsultationsHeld);
        Assert.Equal((36, 21, 11, 0, 4), (Report.Languages.Reviews, Report.Languages.One, Report.Languages.Two, Report.Languages.Three, Report.Languages.NoAgreement.Length));
        Assert.Equal(
            [("E", 18), ("S", 2), ("F", 1), ("A+E", 4), ("E+F", 3), ("E+S", 3), ("C+E", 1)],
            Report.Languages.Combinations.Select(count => (count.Combination, count.Reviews)));
        Assert.Equal(11, Report.Languages.NoTranslation.Length);
    }

    [Fact]
    public void Support()
    {
        Assert.Equal(64, Report.Support.Trainings);
        Assert.True(Report.Support.OfficialsTrained > 1500);
        Assert.Equal(120, Report.Support.StatesTrained);
        Assert.Equal(35, Report.Support.ConsultationsFacilitated);
        Assert.Equal((1, new DateOnly(2022, 5, 6)), (Report.Support.Dialogues, Report.Support.FirstDialogueOn!.Value));
    }

    [Fact]
    public void Every_identity_holds() =>
        Assert.All(Report.Identities, identity => Assert.Equal(IdentityVerdict.Holds, identity.Verdict));

    [Fact]
    public void Reminders_are_by_how_many_days_the_calendar_says()
    {
        // 15 December 2020 to 21 June 2022 are 553 days, 15 November 2021 to 21 June 2022 are 218.
        var focalPoints = Report.Reminders.Where(reminder => reminder.Step == Step.FocalPoint).ToList();
        Assert.Equal([218, 553], focalPoints.Select(reminder => reminder.DaysLate).Distinct().Order());
        Assert.Equal(26, focalPoints.Where(reminder => reminder.DaysLate == 553).Select(reminder => reminder.State).Distinct().Count());
        Assert.Equal(36, focalPoints.Where(reminder => reminder.DaysLate == 218).Select(reminder => reminder.State).Distinct().Count());
    }

    [Fact]
    public void Every_ground_is_for_a_State_that_can_ask()
    {
        Assert.NotEmpty(Report.RepetitionsWorthAsking);
        Assert.All(Report.RepetitionsWorthAsking, worth =>
        {
            Assert.NotEmpty(worth.Request.Seats);
            Assert.NotNull(File.Value.Phase[worth.Request.State].FocalPointOf(worth.Request.State));
        });
        Assert.Equal(3, Report.RepetitionsWorthAsking.SelectMany(worth => worth.Kinds).Distinct().Count());
    }

    [Fact]
    public void The_figures_typed_in_fail_in_one_place_which_is_worded_with_the_reading_that_reconciles_it()
    {
        var figures = (FiguresFile)SampleFiles.Read("status-2022-06-figures.json").Value;

        IdentityResult failing = Assert.Single(StatusIdentities.Check(figures.Figures), identity => identity.Verdict == IdentityVerdict.Fails);

        Assert.Equal("started", failing.Id);
        Assert.Equal("32 + 15 = 47; stated 36", failing.Found);
        Assert.Equal(
            ["Thirty-six reviews \"started\" would be right if the word stands for those in which the working languages were taken up, with or without agreement: 21 + 11 + 0 + 4 = 36."],
            failing.Readings.AsEnumerable());
    }

    [Fact]
    public void The_figures_typed_in_are_otherwise_those_of_the_report()
    {
        var figures = (FiguresFile)SampleFiles.Read("status-2022-06-figures.json").Value;
        FigureSet computed = FigureSet.Of(Report);

        Assert.All(figures.Figures.All.Where(figure => figure.Key != "started"), figure => Assert.Equal(figure.Value, computed[figure.Key]));
        Assert.Equal(47, computed["started"]);
    }
}
