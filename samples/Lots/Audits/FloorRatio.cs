using System.Diagnostics;
using LotDrawing.Fairness;
using LotDrawing.Procedures;

namespace Lots.Audits;

/// <summary>How close a way of drawing comes to the floor: the time of as many bounded integers from the same stream and nothing else.</summary>
internal static class FloorRatio
{
    // Rounds shorter than a turn of the operating system's scheduler: on a machine with other work the best are undisturbed.
    private const int LeastRounds = 10;
    private const double LeastSeconds = 0.0005;
    private const double EnoughSeconds = 0.3;
    private const int MostDraws = 4096;

    /// <summary>The time of a draw over its floor, on one thread, both by their best rounds; null when the procedure gave up.</summary>
    internal static double? Measure(IAuditedDraw draw, CancellationToken interrupted)
    {
        IDrawer drawer = draw.Open();
        var lots = new SimulationStream(1);
        drawer.Begin(new SimulationStream(2));
        double drawing = double.MaxValue;
        double floor = double.MaxValue;
        int draws = 1;
        long begun = Stopwatch.GetTimestamp();
        for (int round = 0; round < LeastRounds || Stopwatch.GetElapsedTime(begun).TotalSeconds < EnoughSeconds; round++)
        {
            long taken = 0;
            long start = Stopwatch.GetTimestamp();
            for (int i = 0; i < draws; i++)
            {
                if (interrupted.IsCancellationRequested || !drawer.TryDraw())
                    return null;
                taken += drawer.Lots;
            }

            double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            if (seconds < LeastSeconds && draws < MostDraws)
            {
                (draws, round) = (2 * draws, -1); // too short to be timed: all rounds anew
                continue;
            }

            drawing = Math.Min(drawing, seconds / taken);
            start = Stopwatch.GetTimestamp();
            Take(taken, ref lots);
            floor = Math.Min(floor, Stopwatch.GetElapsedTime(start).TotalSeconds / taken);
        }

        return drawing / floor;
    }

    private static uint Take(long count, ref SimulationStream lots)
    {
        uint sum = 0;
        for (long i = 0; i < count; i++)
            sum ^= lots.Below(150);
        return sum;
    }
}
