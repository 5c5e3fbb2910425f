using LotDrawing.Procedures;

namespace LotDrawing.Fairness;

/// <summary>Up to 64 draws in the numbers under which they are counted, one array a kind of lot.</summary>
internal sealed class DrawBatch
{
    /// <summary>The most draws in a batch: a bit each in a word.</summary>
    internal const int MostDraws = 64;

    private readonly TallyShape shape;
    private readonly Numbering numbering;
    private readonly int[] principals;
    private readonly int[] additionals;
    private readonly int[] groups;

    internal DrawBatch(TallyShape shape, Numbering numbering)
    {
        (this.shape, this.numbering) = (shape, numbering);
        principals = new int[MostDraws * numbering.Slots];
        additionals = new int[principals.Length];
        groups = new int[MostDraws * numbering.Codes];
        for (int draw = 0; draw < MostDraws; draw++)
        {
            foreach (int code in numbering.CodeOf)
                groups[(draw * numbering.Codes) + code] = 1;
        }
    }

    /// <summary>How many draws it holds.</summary>
    internal int Count { get; private set; }

    internal bool IsFull => Count == MostDraws;

    /// <summary>By draw and slot, the code of the principal.</summary>
    internal ReadOnlySpan<int> Principals => principals.AsSpan(0, Count * numbering.Slots);

    /// <summary>By draw and slot, the code of the additional State.</summary>
    internal ReadOnlySpan<int> Additionals => additionals.AsSpan(0, Count * numbering.Slots);

    /// <summary>By draw and code, the group from 1: 1 where none are drawn, 0 for codes of no State.</summary>
    internal ReadOnlySpan<int> Groups => groups.AsSpan(0, Count * numbering.Codes);

    /// <summary>Takes over a draw.</summary>
    /// <exception cref="InvalidOperationException">The drawer's result has not the form of the subject.</exception>
    internal void Add(IDrawer drawer)
    {
        var intoPrincipals = principals.AsSpan(Count * numbering.Slots, numbering.Slots);
        var intoAdditionals = additionals.AsSpan(Count * numbering.Slots, numbering.Slots);
        var intoGroups = groups.AsSpan(Count * numbering.Codes, numbering.Codes);
        if (drawer is INumberedDrawer numbered)
        {
            numbered.CopyTo(intoPrincipals, intoAdditionals, intoGroups);
        }
        else
        {
            Check(drawer);
            Take(drawer.Seats, intoPrincipals, intoAdditionals);
            if (shape.HasGroups)
                TakeGroups(drawer.Groups, intoGroups);
        }

        Count++;
    }

    /// <summary>The lots of the draw added last.</summary>
    internal (Range Slots, Range Codes) Last => (((Count - 1) * numbering.Slots)..(Count * numbering.Slots), ((Count - 1) * numbering.Codes)..(Count * numbering.Codes));

    internal void Clear() => Count = 0;

    private void Check(IDrawer drawer)
    {
        if (drawer.Seats.Length != shape.Seats || (shape.HasGroups && drawer.Groups.Length != shape.States))
            throw new InvalidOperationException($"The drawer gave {drawer.Seats.Length} seats and {drawer.Groups.Length} groups; expected {shape.Seats} and {(shape.HasGroups ? shape.States : 0)}.");
    }

    /// <summary>Slots are seats and codes are States here: only a numbered drawer has numbers of its own.</summary>
    private void Take(ReadOnlySpan<SeatLots> seats, Span<int> intoPrincipals, Span<int> intoAdditionals)
    {
        unchecked
        {
            for (int seat = 0; seat < seats.Length; seat++)
            {
                (int first, int second) = (seats[seat].Principal, seats[seat].Additional);
                if ((uint)(first + 1) >= (uint)shape.Width | (uint)(second + 1) >= (uint)shape.Width)
                    throw new InvalidOperationException($"The drawer put State {Math.Max(first, second)} into a seat; there are {shape.States}, from 0.");
                int none = numbering.None(seat);
                intoPrincipals[seat] = first < 0 ? none : first;
                intoAdditionals[seat] = second < 0 ? none : second;
            }
        }
    }

    private void TakeGroups(ReadOnlySpan<int> from, Span<int> into)
    {
        from.CopyTo(into);
        if (from.IndexOfAnyExceptInRange(1, shape.Groups) is var wrong and >= 0)
            throw new InvalidOperationException($"The drawer put a State into group {from[wrong]}; there are groups 1 to {shape.Groups}.");
    }
}

/// <summary>A drawer that has its draws at hand under numbers of its own.</summary>
internal interface INumberedDrawer : IDrawer
{
    /// <summary>The numbers.</summary>
    Numbering Numbering { get; }

    /// <summary>Copies what was drawn last.</summary>
    /// <param name="principals">Takes by slot the code of the principal.</param>
    /// <param name="additionals">Takes by slot the code of the additional State, or that of none.</param>
    /// <param name="groups">Takes by code the group from 1, where groups are drawn; of codes of no State it stays as it is.</param>
    void CopyTo(Span<int> principals, Span<int> additionals, Span<int> groups);
}
