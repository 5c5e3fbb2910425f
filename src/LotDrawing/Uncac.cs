namespace LotDrawing;

/// <summary>The Mechanism for the Review of Implementation of the United Nations Convention against Corruption.</summary>
/// <remarks>
/// Its terms of reference are the annex to Conference resolution 3/1 (2009). Their paragraph 14 is cited by the secretariat's
/// page of country pairings; the other paragraphs are recollected and marked as not confirmed. docs/mechanisms.md lists them. The
/// loads are those of a cycle, so a draw is of a whole cycle: bounds of 1 to 3 bind, and the loads procedure draws under them exactly.
/// </remarks>
internal static class Uncac
{
    /// <summary>The seat drawn from the State's own regional group.</summary>
    public const string SameRegion = "same-region";

    /// <summary>The seat drawn from all other States.</summary>
    public const string Other = "other";

    private const string TermsOfReference = "Conference resolution 3/1, annex (terms of reference)";

    /// <summary>The rules.</summary>
    public static Mechanism Mechanism { get; } = new()
    {
        Id = "uncac",
        Name = "Mechanism for the Review of Implementation of the United Nations Convention against Corruption",
        Instruments = ["UNCAC"],
        RegionalGroups = Untoc.Mechanism.RegionalGroups,

        // Lots for the first four years; who joined later was reviewed in the fifth.
        Groups = new GroupRule(4, [], new Citation(TermsOfReference, "14")),
        Seats =
        [
            new SeatRule(SameRegion, SeatSide.SameRegion, Recollected("19")),
            new SeatRule(Other, SeatSide.AnyRegion, Recollected("18")),
        ],

        // With one instrument, to which every State of the roster is party, nothing is left to cover.
        InstrumentsCovered = null,
        MaxReviewingStates = 2,
        MaxReviewingStatesSource = Recollected("18"),
        NoMutualReviews = Recollected("19"),
        Load = new LoadBounds(1, 3),
        LoadSource = Recollected("20"),
        Preferences = [new Preference(PreferenceKind.LegalSystem, Recollected("19"), [SameRegion])],
        Repetition = new RepetitionRule(2, Recollected("19"), Recollected("19")),
    };

    private static Citation Recollected(string paragraph) => new(TermsOfReference, paragraph, confirmed: false);
}
