using LotDrawing.Procedures;
using LotDrawing.Records;
using LotDrawing.Rules;
using LotDrawing.TestKit.Naive;
using LotDrawing.TestKit.Plans;
using static LotDrawing.TestKit.SmallPhases;

namespace LotDrawing.Tests.Records;

/// <summary>Lots told one by one against the exact procedure, which tells none: the same words, and those that stand are its drawing.</summary>
public sealed class LotsReplayTests
{
    /// <summary>Small rosters under generated mechanisms: bounds that bind, additional States, seats that are linked in every way.</summary>
    [Fact]
    public void The_lots_that_stand_are_what_the_exact_procedure_draws()
    {
        int drawings = 0, voids = 0;
        foreach (var (number, roster, mechanism) in SmallRosters.First(200, 1e7))
        {
            PlanCompilation compilation = DrawPlan.Compile(roster, mechanism);
            LotStream stream = LotStream.Open($"{number}", LotLabel.Reviewers);
            if (!compilation.IsPossible || Procedure(compilation.Plan, ref stream) is not { } procedure)
                continue;

            var lots = new SeatLotsReplay(compilation.Plan, LotStream.Open($"{number}", LotLabel.Reviewers), 7).All().ToList();

            string standing = string.Join('|', compilation.Plan.SeatNames.Select(name =>
                string.Join('+', lots.Where(lot => lot.Stands && $"{lot.State}/{lot.Seat}" == name).Select(lot => lot.Drawn))));
            Assert.Equal(NaiveOutcomes.Written(compilation.Plan, procedure.Drawn), standing);
            Assert.Equal(Enumerable.Range(7, lots.Count), lots.Select(lot => lot.Number));
            Assert.Equal(lots.Select(lot => lot.LastWord).Prepend(0).SkipLast(1).Select(word => word + 1), lots.Select(lot => lot.FirstWord));
            Assert.Equal(stream.Taken, lots[^1].LastWord);
            Assert.All(lots, lot => Assert.Equal((lot.Pot[lot.Index], lot.Pot.Length), (lot.Drawn, lot.Count)));
            drawings++;
            voids += lots.Any(lot => !lot.Stands) ? 1 : 0;
        }

        Assert.True(drawings > 50 && voids > 20, $"{drawings} drawings, {voids} with voids");
    }

    /// <summary>A1, the first State of the roster, stays E3's principal: only the additional State is drawn. A1 serves in three reviews, with
    /// this one, as many as it may.</summary>
    [Fact]
    public void A_principal_that_stays_takes_no_lot()
    {
        var phase = Of(Mechanism.Untoc with { Load = new LoadBounds(0, 3) }, "A1 A3 E1", "A2+TIP A1 E2", "A3+TIP A2 E3", "E1 E3 A3", "E2 E1 A1", "E3 E2 A1");
        Roster joined = phase.Roster.With(State("E3", "UNTOC", "TIP"));
        DrawPlan plan = DrawPlan.Compile(joined, phase.Mechanism, phase.InForce, [new SeatToDraw("E3", "other-region") { AdditionalOnly = true }]).Plan;

        Lot lot = Assert.Single(new SeatLotsReplay(plan, LotStream.Open("a seed", LotLabel.Accession), 1).All());

        Assert.Equal((LotKind.Additional, "E3", "other-region", "A2"), (lot.Kind, lot.State, lot.Seat, Assert.Single(lot.Pot)));
        Assert.True(ValidDrawing.Exists(plan));
    }

    /// <summary>The lots of groups are orders of rows and columns and quotas, which draw no State, and then shuffles of States.</summary>
    [Fact]
    public void A_lot_names_a_State_just_when_it_has_a_pot_of_States()
    {
        var lots = ConformanceCases.Record("independent/01-base.json").LotsOf(5).Where(lot => lot.State is null).ToList();

        // Two regional groups and three groups: one order of rows, two of columns; the last five shuffle four and three States.
        Assert.Equal([0, 0, 0, .. new int[lots.Count - 8], 4, 3, 2, 3, 2], lots.Select(lot => lot.Pot.Length));
        Assert.Equal(lots.Select(lot => lot.Pot.IsEmpty ? null : lot.Pot[lot.Index]), lots.Select(lot => lot.Drawn));
        Assert.All(lots[..3], lot => Assert.Equal(LotKind.Shuffle, lot.Kind));
        Assert.All(lots[3..^5], lot => Assert.Equal(LotKind.Quota, lot.Kind));
    }

    private static ExactProcedure? Procedure(DrawPlan plan, ref LotStream stream)
    {
        var procedure = new ExactProcedure(plan, 300);
        return procedure.TryDraw(ref stream) ? procedure : null;
    }
}
