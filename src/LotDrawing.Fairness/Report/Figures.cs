namespace LotDrawing.Fairness;

/// <summary>What the figures show, as numbers.</summary>
internal static class Figures
{
    /// <summary>By number of reviews, how many times a State had so many, over all States and draws.</summary>
    internal static long[] AllLoads(Tally tally)
    {
        long[] all = new long[tally.Shape.LoadBins];
        for (int state = 0; state < tally.Shape.States; state++)
            Tally.Sum(all, tally.Loads(state).ToArray());
        return all;
    }

    /// <summary>By regional group of the State under review and of the reviewing State: how many reviewing States of the second a
    /// review of the first has on average.</summary>
    internal static double[,] Meetings(Tally tally)
    {
        AuditSubject subject = tally.Subject;
        int regions = subject.RegionIds.Length;
        double[,] meetings = new double[regions, regions];
        int[] sizes = new int[regions];
        foreach (int region in subject.Regions)
            sizes[region]++;
        for (int seat = 0; seat < tally.Shape.Seats; seat++)
        {
            int under = subject.Regions[subject.Plan.OwnerOf(seat)];
            for (int state = 0; state < tally.Shape.States; state++)
                meetings[under, subject.Regions[state]] += tally.Principal(seat, state) + tally.Additional(seat, state);
        }

        for (int a = 0; a < regions; a++)
        {
            for (int b = 0; b < regions; b++)
                meetings[a, b] /= (double)tally.Draws * sizes[a];
        }

        return meetings;
    }
}
