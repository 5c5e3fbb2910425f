namespace LotDrawing.Repetitions;

/// <summary>By State, the seats in which it serves, in order: lists threaded through one array, so that changing them
/// allocates nothing.</summary>
/// <remarks>An index is twice the seat's number, plus one for the additional State. A State serves in two or three, so a
/// list is walked in no time.</remarks>
internal sealed class ServedSeats
{
    private const int End = int.MaxValue;

    private readonly int[] first;
    private readonly int[] next;

    internal ServedSeats(int states, int seats)
    {
        first = new int[states];
        next = new int[2 * seats];
        Array.Fill(first, End);
    }

    /// <summary>The first index of the State, to be walked by <see cref="Next"/> while <see cref="IsIndex"/>.</summary>
    internal int First(int state) => first[state];

    internal int Next(int index) => next[index];

    internal static bool IsIndex(int index) => index != End;

    internal void Add(int state, int index)
    {
        ref int link = ref first[state];
        while (link < index)
            link = ref next[link];
        next[index] = link;
        link = index;
    }

    internal void Remove(int state, int index)
    {
        ref int link = ref first[state];
        while (link != index)
            link = ref next[link];
        link = next[index];
    }
}
