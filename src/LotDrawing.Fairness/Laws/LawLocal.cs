namespace LotDrawing.Fairness;

/// <summary>What one entity's past leaves open, in 64 bits: equal bits, equal future.</summary>
/// <param name="Bits">The bits.</param>
internal readonly record struct LawLocal(ulong Bits)
{
    /// <summary>The most slots, classes of States and seats: what fits the bits, and seats that a search may go deep.</summary>
    internal const int MostSlots = 16, MostClasses = 24, MostSeats = 1000;

    /// <summary>An allowance that no bound limits any more.</summary>
    internal const int Free = 4095;

    private const int SittingAt = 16, AllowanceAt = 40, NeedAt = 52;

    /// <summary>Which of the entity's slots are filled.</summary>
    internal uint Filled => (uint)(Bits & 0xFFFF);

    /// <summary>The classes of the States that already sit in its review (<see cref="LawModel.Bits"/>); 0 once no seat of it is empty.</summary>
    internal uint Sitting => (uint)((Bits >> SittingAt) & 0xFFFFFF);

    /// <summary>How often its State can still be drawn, or <see cref="Free"/> when that is as often as there are seats.</summary>
    internal int Allowance => (int)((Bits >> AllowanceAt) & 0xFFF);

    /// <summary>How often its State must still be drawn.</summary>
    internal int Need => (int)(Bits >> NeedAt);

    internal static LawLocal Of(uint filled, uint sitting, int allowance, int need) =>
        new(filled | ((ulong)sitting << SittingAt) | ((ulong)(uint)allowance << AllowanceAt) | ((ulong)(uint)need << NeedAt));

    internal LawLocal WithReview(uint filled, uint sitting) => Of(filled, sitting, Allowance, Need);

    internal LawLocal WithLoad(int allowance, int need) => Of(Filled, Sitting, allowance, need);
}
