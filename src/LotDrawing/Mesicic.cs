namespace LotDrawing;

/// <summary>The Mechanism for Follow-Up on the Implementation of the Inter-American Convention against Corruption.</summary>
/// <remarks>
/// No text of this mechanism was at hand: every rule is recollected and marked as not confirmed. docs/mechanisms.md says what
/// each rests on. In a round each State party is reviewed by experts of two others, drawn from all, and each serves in exactly two
/// reviews, so that a draw is of a whole round.
/// </remarks>
internal static class Mesicic
{
    /// <summary>The first of the two seats, drawn from all other States.</summary>
    public const string First = "first";

    /// <summary>The second of the two seats, drawn from all other States.</summary>
    public const string Second = "second";

    private const string Rules = "Committee of Experts of MESICIC, Rules of Procedure and methodology";

    /// <summary>The rules.</summary>
    public static Mechanism Mechanism { get; } = new()
    {
        Id = "mesicic",
        Name = "Mechanism for Follow-Up on the Implementation of the Inter-American Convention against Corruption",
        Instruments = ["IACAC"],
        RegionalGroups = ["americas"],
        Groups = new GroupRule(5, [], Recollected()),
        Seats = [new SeatRule(First, SeatSide.AnyRegion, Recollected()), new SeatRule(Second, SeatSide.AnyRegion, Recollected())],

        // With one instrument, to which every State of the roster is party, nothing is left to cover.
        InstrumentsCovered = null,
        MaxReviewingStates = 2,
        MaxReviewingStatesSource = Recollected(),
        NoMutualReviews = Recollected(),
        Load = new LoadBounds(2, 2),
        LoadSource = Recollected(),
        Repetition = new RepetitionRule(1, Recollected(), Recollected()),
    };

    private static Citation Recollected() => new(Rules, "", confirmed: false);
}
