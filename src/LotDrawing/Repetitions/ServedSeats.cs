namespace LotDrawing.Repetitions;

/// <summary>By State, the places in which it serves, in order: lists threaded through one array, so that changing them
/// allocates nothing.</summary>
/// <remarks>A place is twice the seat's number, plus one for the additional State. A State serves in two or three, so a
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

    /// <summary>The first place of the State, to be walked by <see cref="Next"/> while <see cref="IsPlace"/>.</summary>
    internal int First(int state) => first[state];

    internal int Next(int place) => next[place];

    internal static bool IsPlace(int place) => place != End;

    internal void Add(int state, int place)
    {
        ref int link = ref first[state];
        while (link < place)
            link = ref next[link];
        next[place] = link;
        link = place;
    }

    internal void Remove(int state, int place)
    {
        ref int link = ref first[state];
        while (link != place)
            link = ref next[link];
        link = next[place];
    }
}
