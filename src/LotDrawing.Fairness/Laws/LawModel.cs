using LotDrawing.Rules;

namespace LotDrawing.Fairness;

/// <summary>Seats that rules join, as arrays. Entities have positions, class by class: what is exchangeable lies side by side.</summary>
internal sealed class LawModel
{
    internal LawModel(DrawPlan plan, int[] seats)
    {
        var pots = new LawPots(plan, seats);
        var classes = LawSymmetry.Classes(pots);
        ClassStarts = new int[classes.Count + 1];
        for (int index = 0; index < classes.Count; index++)
            ClassStarts[index + 1] = ClassStarts[index] + classes[index].Count;
        ClassOf = [.. classes.SelectMany((members, index) => Enumerable.Repeat(index, members.Count))];

        LawEntity[] entities = [.. classes.SelectMany(members => members)];
        for (int position = 0; position < entities.Length; position++)
        {
            if (entities[position].State >= 0)
                PositionOf.Add(entities[position].State, position);
        }

        Load = plan.Load;
        NoMutual = plan.NoMutual;
        SeatCount = seats.Length;
        SeatsAt = [.. entities.Select(entity => entity.Seats.Select(seat => new LawSeat(seat, pots[seat], PositionOf, entities.Length)).ToArray())];
        Slots = SeatsAt.Max(own => own.Length);
        LoadInForce = [.. entities.Select(entity => entity.State < 0 ? 0 : plan.LoadInForce(entity.State))];
        Reach = new int[entities.Length];
        foreach (int position in SeatsAt.SelectMany(own => own).SelectMany(seat => seat.DrawableList))
            Reach[position]++;
        BindsLoad = [.. entities.Select((entity, position) => Reach[position] > 0 && LawSeats.Binds(plan, entity.State, Reach[position]))];
        Bits = new uint[entities.Length];
        int bits = 0;
        for (int rule = 1; rule < plan.Conflicts.RuleCount; rule++)
        {
            var bitOf = new Dictionary<int, uint>();
            foreach (var (state, index) in PositionOf)
            {
                int one = plan.Conflicts.ClassOf(rule, state);
                if (!bitOf.TryGetValue(one, out uint bit))
                    bitOf.Add(one, bit = 1u << bits++);
                Bits[index] |= bit;
            }
        }
    }

    /// <summary>How many entities there are.</summary>
    internal int Entities => ClassOf.Length;

    /// <summary>How many seats there are.</summary>
    internal int SeatCount { get; }

    /// <summary>By entity, its seats by slot.</summary>
    internal LawSeat[][] SeatsAt { get; }

    /// <summary>The most seats that one entity has.</summary>
    internal int Slots { get; }

    internal int[] ClassOf { get; }

    /// <summary>Where each class starts; one more than there are classes.</summary>
    internal int[] ClassStarts { get; }

    internal int Classes => ClassStarts.Length - 1;

    /// <summary>By State of the plan, its entity's position.</summary>
    internal Dictionary<int, int> PositionOf { get; } = [];

    internal bool NoMutual { get; }

    internal LoadBounds Load { get; }

    internal int[] LoadInForce { get; }

    /// <summary>By entity, for how many seats its State can be drawn.</summary>
    internal int[] Reach { get; }

    /// <summary>By entity, whether a load bound could be broken by it at all.</summary>
    internal bool[] BindsLoad { get; }

    /// <summary>By entity, a bit for each class of its State: no two States with a bit in common sit in one review.</summary>
    internal uint[] Bits { get; }

    internal int ClassSize(int index) => ClassStarts[index + 1] - ClassStarts[index];
}
