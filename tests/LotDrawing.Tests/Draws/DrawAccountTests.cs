using LotDrawing.Procedures;

namespace LotDrawing.Tests.Draws;

/// <summary>What an account of a drawing says of it.</summary>
public sealed class DrawAccountTests
{
    private static readonly ChainLength Measured = ChainLength.Measured(mixes: true, pilotSweeps: 2_048, lag: 8, slowestStay: 3, stillSeats: 0);

    [Fact]
    public void Each_procedure_is_named_with_its_law()
    {
        Assert.Equal("exact procedure (the law exactly): 1,234 lots, 5 void drawings", new DrawAccount.Exact(1_234, 5).ToString());
        Assert.Equal("loads procedure (the law exactly, under load bounds): 1,060 rounds, 71,000 words", new DrawAccount.Loads(1_060, 71_000).ToString());
        Assert.Equal("the loads procedure gave up after 1,060 rounds", new DrawAccount.Loads(1_060, 71_000).GaveUp);
        Assert.Equal("sequential procedure (a law of its own)", DrawAccount.Name(DrawProcedure.Sequential));
        Assert.Equal(
            [DrawProcedure.Exact, DrawProcedure.Loads, DrawProcedure.Chain],
            new DrawAccount[] { new DrawAccount.Exact(1, 0), new DrawAccount.Loads(1, 1), Chain(Measured, DrawAccount.ChainStart.Lots) }.Select(account => account.Procedure));
    }

    [Theory]
    [InlineData(DrawAccount.ChainStart.Lots, "started from the first lots;")]
    [InlineData(DrawAccount.ChainStart.Repair, "started from lots repaired in 1,002 sweeps;")]
    [InlineData(DrawAccount.ChainStart.Solver, "started from a drawing that the solver gave;")]
    public void A_chain_tells_its_start(DrawAccount.ChainStart start, string text) =>
        Assert.Contains(text, Chain(Measured, start).ToString(), StringComparison.Ordinal);

    /// <summary>The greater of 10 × lag and 8 × slowest stay: docs/chain.md, section 4.</summary>
    [Fact]
    public void A_chain_tells_its_length_and_what_that_was_measured_on()
    {
        Assert.Equal(80, Measured.Sweeps);
        Assert.Equal(96, ChainLength.Measured(true, 2_048, lag: 8, slowestStay: 12, stillSeats: 0).Sweeps);
        Assert.True(Measured is { IsMeasured: true, Mixes: true });

        string text = Chain(Measured, DrawAccount.ChainStart.Lots).ToString();
        Assert.Contains("(the greater of 10 x 8, after which a chain has all but forgotten, and 8 x 3,", text, StringComparison.Ordinal);
        Assert.EndsWith("4,005 moves, 1,006 of them accepted, 7,007 lots", text, StringComparison.Ordinal);

        Assert.Contains("valid sweeps (as asked);", Chain(ChainLength.Of(7), DrawAccount.ChainStart.Lots).ToString(), StringComparison.Ordinal);
        Assert.True(ChainLength.Of(7) is { Sweeps: 7, IsMeasured: false, Mixes: true });
    }

    [Fact]
    public void A_chain_tells_the_seats_that_never_changed() => Assert.EndsWith(
        "; 2 seats never changed when the length was measured: the rules force them, or the chain is stuck there",
        Chain(Measured with { StillSeats = 2 }, DrawAccount.ChainStart.Lots).ToString(),
        StringComparison.Ordinal);

    [Theory]
    [InlineData(false, 2_048, 0, "two chains did not come to agree within 2,048 sweeps")]
    [InlineData(false, 0, 0, "its sweeps found no valid drawing to start from")]
    [InlineData(true, 2_048, 0, "its sweeps found no valid drawing to start from")]
    [InlineData(true, 2_048, 9_000, "only 1,003 of 9,000 sweeps ended in a valid drawing")]
    public void A_chain_that_gave_up_tells_how_far_it_came(bool mixes, int pilotSweeps, long sweepsRun, string why)
    {
        ChainLength length = Measured with { Mixes = mixes, PilotSweeps = pilotSweeps };
        Assert.Equal($"the chain procedure gave up: {why}", Chain(length, DrawAccount.ChainStart.Lots, sweepsRun).GaveUp);
    }

    [Fact]
    public void A_chains_account_has_its_figures()
    {
        DrawAccount.Chain account = Chain(Measured, DrawAccount.ChainStart.Repair, 9_000);

        Assert.Equal((DrawAccount.ChainStart.Repair, 1_002L, 1_003L, 9_000L), (account.Start, account.StartSweeps, account.Sweeps, account.SweepsRun));
        Assert.Equal((4_005L, 1_006L, 7_007L), (account.Steps, account.Accepted, account.Lots));
        Assert.Equal(Measured, account.Length);
    }

    private static DrawAccount.Chain Chain(ChainLength length, DrawAccount.ChainStart start, long sweepsRun = 1_004) =>
        new(length, new ChainFigures(start, 1_002, 1_003, sweepsRun, 4_005, 1_006, 7_007));
}
