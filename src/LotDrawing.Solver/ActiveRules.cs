using LotDrawing.Pots;

namespace LotDrawing.Solver;

/// <summary>Which rules of a plan a question keeps; all of them unless some are given up to see what hangs on them.</summary>
internal sealed class ActiveRules
{
    internal ActiveRules(DrawPlan plan, bool all = true)
    {
        Seats = new bool[plan.SeatCount];
        Most = new bool[plan.States.Length];
        Least = new bool[plan.States.Length];
        Array.Fill(Seats, all);
        Array.Fill(Most, all && plan.Load.Max < int.MaxValue);
        Array.Fill(Least, all && plan.Load.Min > 0);
        NoMutual = all && plan.NoMutual;
        NoneTwice = all;
        DistinctRegions = all && plan.DistinctRegions;
        Covered = all;
    }

    /// <summary>By seat, whether it has to be filled.</summary>
    internal bool[] Seats { get; }

    /// <summary>By State, whether its load has a most.</summary>
    internal bool[] Most { get; }

    /// <summary>By State, whether its load has a least.</summary>
    internal bool[] Least { get; }

    /// <summary>Whether two States may not review each other.</summary>
    internal bool NoMutual { get; set; }

    /// <summary>Whether nobody may be drawn twice for one review.</summary>
    internal bool NoneTwice { get; set; }

    /// <summary>Whether the reviewing States of one review are of different regions.</summary>
    internal bool DistinctRegions { get; set; }

    /// <summary>Whether an additional State is drawn where the principal misses an instrument.</summary>
    internal bool Covered { get; set; }
}
