using static LotDrawing.CountryReviews.ReviewAction;

namespace LotDrawing.CountryReviews.Tests.Permissions;

/// <summary>The whole table, cell by cell, written out a second time by hand.</summary>
public class PermissionTableTests
{
    // A line is a capacity; a letter in it a stage: Not begun, Consultation, Questionnaire, Feedback, Lists, Done.
    // In order: focal point, expert, observer of the State under review; the same of a reviewing State; the secretariat.
    private static readonly Dictionary<ReviewAction, string[]> Expected = new()
    {
        [Read] = ["NCQFLD", "NCQFLD", "NCQFLD", "NCQFLD", "NCQFLD", "NCQFLD", "NCQFLD"],
        [RegisterNominations] = ["......", "......", "......", "......", "......", "......", "NCQFL."],
        [RecordAnswering] = ["......", "......", "......", "......", "......", "......", "NCQFL."],
        [OpenConsultation] = ["N.....", "......", "......", "......", "......", "......", "N....."],
        [HoldConsultation] = [".CQFL.", "......", "......", "......", "......", "......", ".CQFL."],
        [SetLanguages] = [".CQFL.", "......", "......", ".CQFL.", "......", "......", ".CQFL."],
        [DraftQuestionnaire] = ["NCQ...", "NCQ...", "......", "......", "......", "......", "......"],
        [SubmitQuestionnaire] = ["..Q...", "......", "......", "......", "......", "......", "......"],
        [DraftFeedback] = ["......", "......", "......", "...F..", "...F..", "......", "......"],
        [GiveFeedback] = ["......", "......", "......", "...F..", "......", "......", "......"],
        [DraftObservations] = ["......", "......", "......", "....L.", "....L.", "......", "......"],
        [SubmitObservations] = ["......", "......", "......", "....L.", "......", "......", "......"],
        [AgreeSummary] = ["....L.", "......", "......", "....L.", "......", "......", "......"],
        [AskForRepetition] = ["NCQFL.", "......", "......", "NCQFL.", "......", "......", "......"],
    };

    public static TheoryData<ReviewAction, Capacity, Stage> Cells
    {
        get
        {
            var cells = new TheoryData<ReviewAction, Capacity, Stage>();
            foreach (ReviewAction action in Enum.GetValues<ReviewAction>())
            {
                foreach (Capacity capacity in Enum.GetValues<Capacity>())
                {
                    foreach (Stage stage in Enum.GetValues<Stage>())
                        cells.Add(action, capacity, stage);
                }
            }

            return cells;
        }
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void Each_cell_is_as_written(ReviewAction action, Capacity capacity, Stage stage) =>
        Assert.Equal(Expected[action][(int)capacity][(int)stage] != '.', PermissionTable.Allows(capacity, stage, action));

    [Theory]
    [InlineData(Capacity.ObserverUnderReview)]
    [InlineData(Capacity.ObserverReviewing)]
    public void Observers_only_read_in_every_cell(Capacity observer) =>
        Assert.All(Enum.GetValues<ReviewAction>(), action => Assert.All(StageNames.All, stage =>
            Assert.Equal(action == Read, PermissionTable.Allows(observer, stage, action))));

    [Fact]
    public void The_table_has_one_row_an_action_and_each_row_its_source()
    {
        Assert.Equal(Enum.GetValues<ReviewAction>(), PermissionTable.Rows.Select(row => row.Action));
        Assert.All(PermissionTable.Rows, row => Assert.NotEmpty(row.Source.Document));
    }

    [Fact]
    public void Everything_has_a_name()
    {
        Assert.All(Enum.GetValues<Capacity>(), capacity => Assert.NotEmpty(capacity.Name()));
        Assert.All(Enum.GetValues<ReviewAction>(), action => Assert.NotEmpty(action.Verb()));
        Assert.Equal(Enum.GetValues<Stage>(), StageNames.All);
        Assert.All(StageNames.All, stage => Assert.NotEmpty(stage.Name()));
    }
}
