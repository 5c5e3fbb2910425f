using System.Collections.Immutable;

namespace LotDrawing.Verification;

/// <summary>Writes down every lot of a drawing, for those who want to follow it.</summary>
internal sealed class LotLog(World world)
{
    private readonly List<Lot> lots = [];
    private readonly Dictionary<StateSet, ImmutableArray<string>> pots = [];

    internal ImmutableArray<Lot> Lots => [.. lots];

    internal int Count => lots.Count;

    internal void Add(LotKind kind, int count, int index, ImmutableArray<string> pot, string? drawn) =>
        lots.Add(new Lot(lots.Count + 1, kind, null, null, pot, count, index, drawn, stands: true));

    internal void Add(LotKind kind, SeatToDraw seat, StateSet pot, int count, int index, int drawn)
    {
        if (!pots.TryGetValue(pot, out var codes))
            pots.Add(pot, codes = [.. pot.Members().Select(state => world.Codes[state])]);
        lots.Add(new Lot(
            lots.Count + 1, kind, world.Codes[seat.State], world.Rules.Mechanism.Seats[seat.Seat].Id, codes, count, index, world.Codes[drawn], stands: true));
    }

    /// <summary>The lots from this one on were void.</summary>
    internal void Void(int from)
    {
        for (int i = from; i < lots.Count; i++)
        {
            Lot lot = lots[i];
            lots[i] = new Lot(lot.Number, lot.Kind, lot.State, lot.Seat, lot.Pot, lot.Count, lot.Index, lot.Drawn, stands: false);
        }
    }
}
