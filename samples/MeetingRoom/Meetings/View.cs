namespace MeetingRoom.Meetings;

/// <summary>What all screens show: it follows from the record and the lines of the journal, and from nothing else.</summary>
/// <param name="V">The number of the last line of the journal.</param>
/// <param name="Phase">What the meeting is at.</param>
/// <param name="Slide">What the projector shows.</param>
/// <param name="Entry">The drawing that is being shown, or the announcement or annulment in force; null before the first.</param>
/// <param name="Lot">The last lot on the screen, 0 before the first.</param>
/// <param name="Paused">Whether the lots stand still.</param>
/// <param name="Pace">slow, standard, fast or board.</param>
/// <param name="Kind">official or rehearsal.</param>
internal sealed record View(long V, string Phase, string Slide, int? Entry, int Lot, bool Paused, string Pace, string Kind);

/// <summary>The words of a view.</summary>
internal static class Slides
{
    internal const string Opening = "opening";
    internal const string Requests = "requests";
    internal const string Seed = "seed";
    internal const string Recorded = "recorded";
    internal const string Groups = "groups";
    internal const string Reveal = "reveal";
    internal const string Board = "board";
    internal const string Changed = "changed";
    internal const string Check = "check";
    internal const string Neutral = "neutral";
    internal const string Annulled = "annulled";
    internal const string Closing = "closing";

    /// <summary>For the eyes of whoever sets the projector up: sizes and contrasts, and nothing of the meeting.</summary>
    internal const string Test = "test";

    internal static readonly string[] All = [Opening, Requests, Seed, Recorded, Groups, Reveal, Board, Changed, Check, Neutral, Annulled, Closing, Test];
}
