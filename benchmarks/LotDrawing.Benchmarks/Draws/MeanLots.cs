using LotDrawing.Procedures;
using LotDrawing.Simulation;

namespace LotDrawing.Benchmarks.Draws;

/// <summary>How many lots a draw takes on average, those of void drawings included: what the floor has to take too.</summary>
public static class MeanLots
{
    public static long Of<TLots>(ExactProcedure procedure, ref TLots lots, int draws)
        where TLots : struct, ILotSource
    {
        long taken = 0;
        for (int i = 0; i < draws; i++)
        {
            procedure.TryDraw(ref lots);
            taken += procedure.Lots;
        }

        return taken / draws;
    }

    public static long Of(ExactSimulation simulation, int draws)
    {
        long taken = 0;
        for (int i = 0; i < draws; i++)
        {
            simulation.TryDraw();
            taken += simulation.Lots;
        }

        return taken / draws;
    }
}
