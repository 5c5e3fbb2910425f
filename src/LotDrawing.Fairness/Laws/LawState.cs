namespace LotDrawing.Fairness;

/// <summary>A state as it is worked on: which seats are filled, and what of that matters for those that are not.</summary>
internal sealed class LawState(LawModel model)
{
    /// <summary>By entity, what its past leaves open.</summary>
    internal LawLocal[] Locals { get; } = new LawLocal[model.Entities];

    /// <summary>By entity, the number that stands for its <see cref="Locals"/> in keys.</summary>
    internal char[] Ids { get; } = new char[model.Entities];

    /// <summary>By entity, how many empty seats its State can be drawn for.</summary>
    internal int[] Remaining { get; } = new int[model.Entities];

    /// <summary>Who reviews whom, as far as it bars a lot of an empty seat.</summary>
    internal List<(int Reviewed, int Reviewing)> Reviews { get; } = [];

    /// <summary>By entity, whether it is in <see cref="Reviews"/>.</summary>
    internal bool[] Touched { get; } = new bool[model.Entities];

    internal bool IsReviewedBy(int reviewed, int reviewing) =>
        Touched[reviewed] && Touched[reviewing] && Reviews.Contains((reviewed, reviewing));

    internal bool IsEmpty(int position, int slot) => (Locals[position].Filled >> slot & 1) == 0;

    /// <summary>Whether exchanging the two changes nothing in this state.</summary>
    internal bool IsEqualAt(int a, int b) =>
        model.ClassOf[a] == model.ClassOf[b] && Ids[a] == Ids[b] && !Touched[a] && !Touched[b];
}
