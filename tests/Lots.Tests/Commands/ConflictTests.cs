namespace Lots.Tests.Commands;

/// <summary>A draw whose every pot has somebody in it and that cannot be drawn all the same: refused with the rules that conflict.</summary>
public class ConflictTests
{
    private const string Head = "lots: no valid drawing exists: ";

    /// <summary>Two African States are party to FIREARMS: each would have to review the other for it.</summary>
    private const string TwoParties = """
        code,name,regional_group,instruments,legal_systems,languages
        AAA,,african,UNTOC;FIREARMS,,
        BBB,,african,UNTOC;FIREARMS,,
        CCC,,african,UNTOC,,
        DDD,,african,UNTOC,,
        EEE,,eastern-european,UNTOC;FIREARMS,,
        FFF,,eastern-european,UNTOC;FIREARMS,,
        GGG,,eastern-european,UNTOC;FIREARMS,,
        HHH,,eastern-european,UNTOC,,

        """;

    [Theory]
    [InlineData("exact")]
    [InlineData("chain")]
    public void State_seat_instrument_and_paragraph_are_named(string procedure)
    {
        using var roster = new TemporaryFile(TwoParties);
        LotsRun run = LotsProcess.Run("draw", "--roster", roster.Name, "--procedure", procedure, "--seed", "a");

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Equal(
            [
                Head + "AAA, seat same-region: one has to be drawn of BBB, CCC, DDD; of them BBB alone is party to FIREARMS, to which AAA is party (Conference resolution 9/1, annex, para. 28)",
                Head + "BBB, seat same-region: one has to be drawn of AAA, CCC, DDD; of them AAA alone is party to FIREARMS, to which BBB is party (Conference resolution 9/1, annex, para. 28)",
                Head + "no two review each other (Conference resolution 9/1, annex, para. 28 (a))",
                Head + "each instrument under review is covered by a reviewing State of the seat that is party to it (Conference resolution 9/1, annex, para. 28 (b))",
                Head + "these cannot be kept together, and any one of them given up would resolve this conflict",
            ],
            run.ErrorLines);
    }

    [Fact]
    public void Loads_that_leave_too_little_room_are_refused_before_any_lot_and_those_that_fit_are_told()
    {
        LotsRun run = LotsProcess.Run("draw", "--load", "0..1", "--seed", "a");

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Equal(3, run.ErrorLines.Length);
        Assert.StartsWith(Head + "190 seats have to be filled (", run.ErrorLines[0], StringComparison.Ordinal);
        Assert.Equal(Head + "189 States may serve in at most 1 each, so in 189 together (the load bounds asked for)", run.ErrorLines[1]);
        Assert.EndsWith("; with load bounds of 0..3, a greater most, a valid drawing exists", run.ErrorLines[2], StringComparison.Ordinal);
        Assert.Equal((0, ""), (LotsProcess.Run("draw", "--load", "0..3", "--procedure", "chain", "--seed", "a", "--format", "csv") is { ExitCode: var code } ? code : -1, ""));
    }

    [Fact]
    public void A_plan_names_its_seats_and_participants()
    {
        using var plan = new TemporaryFile("""{"seats":[{"id":"a","pot":["x"]},{"id":"b","pot":["x"]},{"id":"c","pot":["x","y","z"]}],"load":{"min":0,"max":1},"noMutual":false}""", ".json");
        LotsRun run = LotsProcess.Run("draw", "--plan", plan.Name, "--seed", "a");

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Equal(
            [
                Head + "seat a: one has to be drawn of x",
                Head + "seat b: one has to be drawn of x",
                Head + "x may serve in at most 1 each, so in 1 together (the load bounds asked for)",
                Head + "these cannot be kept together, and any one of them given up would resolve this conflict; with load bounds of 0..2, a greater most, a valid drawing exists",
            ],
            run.ErrorLines);
    }
}
