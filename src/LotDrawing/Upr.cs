namespace LotDrawing;

/// <summary>The troikas of the universal periodic review: three rapporteurs by lot from the members of the Human Rights
/// Council, of different regional groups.</summary>
/// <remarks>
/// Human Rights Council resolution 5/1 (2007), annex. Who reviews, the drawing of lots and the different regional groups are
/// as the Council's own meeting summaries state them; paragraphs 18 (d) and 19 are recollected and marked as not confirmed.
/// In a roster, <c>UN</c> marks the States reviewed and <c>HRC</c> the 47 members of the Council, who are drawn.
/// No rule joins the reviews of two States. So where only some ask for a rapporteur of their own region, those
/// are drawn by <see cref="OwnRegion"/> and the others by <see cref="Mechanism"/>, and the law is that of both together.
/// The calendar, which the Council sets by another procedure, is not part of this: the groups are its sessions.
/// </remarks>
internal static class Upr
{
    /// <summary>The body whose members are drawn.</summary>
    public const string Council = "HRC";

    private const string Annex = "Human Rights Council resolution 5/1, annex";

    /// <summary>The rules for a State that does not ask for a rapporteur of its own region.</summary>
    public static Mechanism Mechanism { get; } = Troika("upr", "Universal periodic review", SeatSide.AnyRegion, new Citation(Annex, ""));

    /// <summary>The rules for a State that asks that one of the three be of its own region.</summary>
    public static Mechanism OwnRegion { get; } =
        Troika("upr-own-region", "Universal periodic review, one rapporteur of the State's own region", SeatSide.SameRegion, new Citation(Annex, "19", confirmed: false));

    private static Mechanism Troika(string id, string name, SeatSide firstSide, Citation firstSource) => new()
    {
        Id = id,
        Name = name,
        Instruments = ["UN"],
        RegionalGroups = Untoc.Mechanism.RegionalGroups,

        // The first cycle, 2008 to 2011: 48 States a year, 16 a session. Later cycles are longer.
        Groups = new GroupRule(12, [.. Enumerable.Repeat(16, 12)], new Citation(Annex, "")),
        Seats =
        [
            new SeatRule("rapporteur-1", firstSide, firstSource),
            new SeatRule("rapporteur-2", SeatSide.AnyRegion, new Citation(Annex, "")),
            new SeatRule("rapporteur-3", SeatSide.AnyRegion, new Citation(Annex, "")),
        ],
        InstrumentsCovered = null,
        MaxReviewingStates = 3,
        MaxReviewingStatesSource = new Citation(Annex, ""),
        NoMutualReviews = null,
        DistinctRegions = new Citation(Annex, ""),
        ReviewersPartyTo = Council,
        ReviewersPartyToSource = new Citation(Annex, ""),
        Repetition = new RepetitionRule(1, new Citation(Annex, "19", confirmed: false), exceptionalSource: null),
    };
}
