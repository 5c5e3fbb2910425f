namespace LotDrawing;

/// <summary>The Mechanism for the Review of the Implementation of the United Nations Convention against Transnational
/// Organized Crime and the Protocols thereto.</summary>
/// <remarks>Conference resolution 9/1 (2018), annex: procedures and rules; resolution 10/1 (2020) launched it and
/// set the three groups. No text states how many reviews a State serves in: there is no bound by default.</remarks>
internal static class Untoc
{
    /// <summary>The seat drawn from the State's own regional group.</summary>
    public const string SameRegion = "same-region";

    /// <summary>The seat drawn from the other regional groups.</summary>
    public const string OtherRegion = "other-region";

    private const string Annex = "Conference resolution 9/1, annex";

    /// <summary>The rules.</summary>
    public static Mechanism Mechanism { get; } = new()
    {
        Id = "untoc",
        Name = "Mechanism for the Review of the Implementation of the United Nations Convention against Transnational Organized Crime and the Protocols thereto",
        Instruments = ["UNTOC", "TIP", "SOM", "FIREARMS"],
        RegionalGroups = ["african", "asia-pacific", "eastern-european", "latin-american-and-caribbean", "western-european-and-other"],
        Groups = new GroupRule(3, [62, 63, 64], new Citation("Conference resolution 10/1 and its annex; resolution 9/1, annex", "28")),
        Seats =
        [
            new SeatRule(SameRegion, SeatSide.SameRegion, new Citation(Annex, "28")),
            new SeatRule(OtherRegion, SeatSide.OtherRegion, new Citation(Annex, "28")),
        ],
        InstrumentsCovered = new Citation(Annex, "28 (b)"),
        MaxReviewingStates = 4,
        MaxReviewingStatesSource = new Citation(Annex, "28 (c)"),
        NoMutualReviews = new Citation(Annex, "28 (a)"),
        Repetition = new RepetitionRule(4, new Citation(Annex, "28 (d)"), new Citation(Annex, "28 (f)")),
    };
}
