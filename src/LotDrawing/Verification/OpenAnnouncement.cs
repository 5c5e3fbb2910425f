using System.Collections.Immutable;
using LotDrawing.Records;

namespace LotDrawing.Verification;

/// <summary>An announcement that stands, with what it will draw.</summary>
internal sealed class OpenAnnouncement(Entry.Announcement entry, int changesBefore)
{
    private readonly List<Contribution> made = [];

    internal Entry.Announcement Entry { get; } = entry;

    /// <summary>How many changes there were before it: to those an annulment goes back.</summary>
    internal int ChangesBefore { get; } = changesBefore;

    /// <summary>The sizes of the groups to be drawn, or null.</summary>
    internal ImmutableArray<int>? Sizes { get; init; }

    /// <summary>Whether the reviewing States of all States are to be drawn, of which the seats are known after the groups.</summary>
    internal bool AllReviewers { get; init; }

    /// <summary>The seats to be drawn by a meeting, an accession or a withdrawal; empty in what is in force.</summary>
    internal List<SeatToDraw> Seats { get; init; } = [];

    /// <summary>The label of the seats' drawing, but for a rehearsal's.</summary>
    internal string Label { get; init; } = "reviewers";

    internal bool DrawsNothing => Sizes is null && !AllReviewers && Seats.Count == 0;

    internal ImmutableArray<PlannedContribution> Plan => Entry.Plan ?? [];

    internal int Made => made.Count;

    internal bool IsComplete => made.Count == Plan.Length;

    /// <summary>The number of the entry just before the one that contributed the round, or null.</summary>
    internal int? FixedBy { get; private set; }

    internal void Add(Entry.Contributions contributions)
    {
        made.AddRange(contributions.Made);
        if (contributions.Made.Any(one => one is Contribution.Drand))
            FixedBy = contributions.Number - 1;
    }

    internal byte[] Seed() => ContributionJson.Seed(made);
}
