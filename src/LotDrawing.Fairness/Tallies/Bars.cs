namespace LotDrawing.Fairness;

/// <summary>Which States the mechanism keeps from reviewing which, whatever else is drawn or in force.</summary>
/// <remarks>Read from the mechanism once more and apart from the engine's compiler, so that what is counted and what it is
/// compared with do not depend on its pots. Sides and instruments are left to <see cref="Symmetry"/> and to the reference.</remarks>
internal sealed class Bars
{
    private readonly Dictionary<(int UnderReview, int Reviewing), Breach> bars = [];
    private readonly HashSet<int> named = [];

    internal Bars(Roster roster, Mechanism mechanism)
    {
        foreach (BarredPair pair in mechanism.BarredPairs)
            Add(roster.IndexOf(pair.UnderReview), roster.IndexOf(pair.Reviewer), Breach.BarredPair);
    }

    /// <summary>Whether there are none.</summary>
    internal bool IsEmpty => bars.Count == 0;

    /// <summary>The rule that is broken if the one reviews the other, or null.</summary>
    internal Breach? To(int underReview, int reviewing) => bars.TryGetValue((underReview, reviewing), out Breach bar) ? bar : null;

    /// <summary>Whether some bar is about this State, so that it can be exchanged with no other.</summary>
    internal bool Name(int state) => named.Contains(state);

    private void Add(int underReview, int reviewing, Breach bar)
    {
        if (underReview < 0 || reviewing < 0 || underReview == reviewing)
            return;
        bars[(underReview, reviewing)] = bar;
        named.UnionWith([underReview, reviewing]);
    }
}
