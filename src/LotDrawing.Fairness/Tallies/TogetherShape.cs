namespace LotDrawing.Fairness;

/// <summary>The bits that are counted in pairs: one a seat, whether the State drawn is of the second half of its pot; and one a State, whether its group is
/// of the second half of the groups.</summary>
internal sealed class TogetherShape
{
    /// <summary>The most bits whose pairs are counted: a million pairs, in a tally of some 30 MB.</summary>
    internal const int MaxBits = 1024;

    private const long AllBelow = 64;
    private const long Every = 8;
    private const long NoneFrom = 16_384;

    private TogetherShape(AuditSubject subject)
    {
        int states = subject.StateCount;
        Seats = subject.Plan.SeatCount;
        States = subject.Sizes.IsEmpty ? 0 : states;
        SecondHalf = new byte[Seats * (states + 1)];
        for (int seat = 0; seat < Seats; seat++)
        {
            var pot = subject.Plan.Pot(seat);
            foreach (int state in pot[(pot.Length / 2)..])
                SecondHalf[(seat * (states + 1)) + state + 1] = 1;
        }

        FirstOfSecondHalf = (subject.Sizes.Length / 2) + 1;
    }

    internal int Seats { get; }

    /// <summary>How many States have a bit: none where no groups are drawn.</summary>
    internal int States { get; }

    /// <summary>How many bits there are in all.</summary>
    internal int Bits => Seats + States;

    /// <summary>By seat and index in a row (0 is no State): 1 for States of the second half of the seat's pot.</summary>
    internal byte[] SecondHalf { get; }

    /// <summary>The first group, from 1, whose States have the bit.</summary>
    internal int FirstOfSecondHalf { get; }

    /// <summary>Whether pairs are counted in this block: in the first 64, then in every eighth of the first 16,384. From so many draws on what would be
    /// seen is less than the law itself may hold, as mutual reviews are void.</summary>
    internal static bool Counts(long block) => block < AllBelow || (block % Every == 0 && block < NoneFrom);

    /// <summary>In how many of these blocks pairs are counted.</summary>
    internal static long CountOf(BlockSet blocks) => blocks.Ranges.Sum(range => CountBelow(range.End) - CountBelow(range.First));

    private static long CountBelow(long block) =>
        Math.Min(block, AllBelow) + ((Math.Clamp(block, AllBelow, NoneFrom) - AllBelow + Every - 1) / Every);

    /// <summary>Null when there are too many bits.</summary>
    internal static TogetherShape? Of(AuditSubject subject) =>
        subject.Plan.SeatCount + (long)(subject.Sizes.IsEmpty ? 0 : subject.StateCount) <= MaxBits ? new TogetherShape(subject) : null;
}
