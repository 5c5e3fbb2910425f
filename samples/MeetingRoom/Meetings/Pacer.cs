using System.Text.Json;
using MeetingRoom.Journals;

namespace MeetingRoom.Meetings;

/// <summary>What the server does next by itself, and how long after the picture changed last.</summary>
/// <param name="What">The act.</param>
/// <param name="After">How long after.</param>
/// <param name="Lot">The lot it shows, or null.</param>
/// <param name="Data">What else belongs to it, or null.</param>
internal sealed record NextStep(string What, TimeSpan After, int? Lot = null, string? Data = null);

/// <summary>The pace of the lots. A State always takes the same time, with additional lots or without.</summary>
/// <param name="autoplay">How long a State takes when the server plays by itself, or null.</param>
internal sealed class Pacer(TimeSpan? autoplay)
{
    private const double PerName = 0.3;
    private const double AfterRegion = 6;
    private const double AfterBoard = 6;

    /// <summary>How many States a page of the board has.</summary>
    internal const int BoardRows = 10;

    /// <summary>By pace, in seconds: the first lot, from there to each next one, and the State as a whole, of two seats.</summary>
    private static (double First, double Step, double Whole) Times(string pace) => pace switch
    {
        "slow" => (3, 2, 12),
        "fast" => (0.2, 0, 1.5),
        Slides.Board => (0.4, 0, 0.4),
        _ => (1.0, 0.7, 5.0),
    };

    /// <summary>How long a State takes at a pace.</summary>
    internal TimeSpan Whole(string pace) => autoplay ?? TimeSpan.FromSeconds(Times(pace).Whole);

    /// <summary>The next step, or null when there is none until an operator does something.</summary>
    internal NextStep? Next(RoomState state, Book book)
    {
        if (state.View.Paused || state.Drawing == 0 || state.Ended || state.View.Phase is not (Slides.Recorded or Slides.Groups or Slides.Reveal))
            return null;
        Revelation revelation = book.Revelation(state);
        if (!state.GroupsShown)
            return Groups(state, revelation);
        if (revelation.States.IsEmpty)
            return new NextStep(Acts.Ended, TimeSpan.Zero);
        if (state.State < 0)
            return NextState(state, revelation, TimeSpan.Zero);

        ShownState shown = revelation.States[state.State];
        var (first, step, whole) = Times(state.View.Pace);
        double scale = Whole(state.View.Pace).TotalSeconds / whole;
        // Two seats have four steps; more seats share the same time.
        double each = step * 2 / Math.Max(2, shown.Seats.Length);
        double at = state.View.Lot < shown.First ? 0 : Offset(shown, state.View.Lot, first, each);
        if (state.View.Lot >= shown.Last)
            return NextState(state, revelation, TimeSpan.FromSeconds(Math.Max(0, whole - at) * scale));
        int lot = step == 0 ? shown.Last : Math.Max(shown.First, state.View.Lot + 1);
        return new NextStep(Acts.Show, TimeSpan.FromSeconds((Offset(shown, lot, first, each) - at) * scale), lot);
    }

    private static double Offset(ShownState shown, int lot, double first, double each)
    {
        for (int seat = 0; seat < shown.Seats.Length; seat++)
        {
            if (shown.Seats[seat].Principal?.N == lot)
                return first + (2 * seat * each);
            if (shown.Seats[seat].Additional?.N == lot)
                return first + (((2 * seat) + 1) * each);
        }

        return first;
    }

    private NextStep NextState(RoomState state, Revelation revelation, TimeSpan after)
    {
        int next = state.State + 1;
        if (next == revelation.States.Length)
            return new NextStep(Acts.Ended, after);
        if (state.View.Pace == Slides.Board && next > 0 && next % BoardRows == 0)
            after += TimeSpan.FromSeconds(AfterBoard);
        int section = revelation.States[next].Section.Section;
        // The time of the State before ran out before the section was opened.
        if (section <= state.Opened && state.State >= 0 && revelation.States[state.State].Section.Section != section)
            after = TimeSpan.Zero;
        if (section <= state.Opened)
            return new NextStep(Acts.State, after, Data: JsonSerializer.Serialize(new { index = next }));
        // A delegate opens each section by a key; played by itself, the server does.
        return autoplay is null
            ? new NextStep(Acts.Pause, after)
            : new NextStep(Acts.OpenGroup, after, Data: JsonSerializer.Serialize(new { group = section }));
    }

    private NextStep Groups(RoomState state, Revelation revelation)
    {
        if (state.Regions == revelation.Regions.Length)
            return new NextStep(Acts.GroupsShown, After(state.Regions - 1));
        return new NextStep(Acts.Region, state.Regions == 0 ? TimeSpan.Zero : After(state.Regions - 1), Data: JsonSerializer.Serialize(new { regions = state.Regions + 1 }));

        TimeSpan After(int region) => autoplay ?? TimeSpan.FromSeconds((PerName * revelation.OfRegion(region)) + AfterRegion);
    }
}
