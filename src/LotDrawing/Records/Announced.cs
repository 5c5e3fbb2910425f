using System.Collections.Immutable;
using LotDrawing.Procedures;
using LotDrawing.Procedures.Loads;
using LotDrawing.Rules;

namespace LotDrawing.Records;

/// <summary>What an announcement comes to: what has to be drawn, on which roster and around which drawings, and what is in
/// force afterwards. docs/record-format.md, section 3.</summary>
internal sealed class Announced
{
    private LoadsTables? loadsTables;

    internal Announced(Announcement what, DateOnly date, Phase basis)
    {
        What = what;
        Date = date;
        Basis = basis;
    }

    /// <summary>What is announced.</summary>
    internal Announcement What { get; }

    /// <summary>The date of the announcement.</summary>
    internal DateOnly Date { get; }

    /// <summary>The phase in which it is drawn: a State that accedes is in the roster, and one that withdraws is not.</summary>
    internal Phase Basis { get; }

    /// <summary>The sizes of the groups to be drawn, or null when none are.</summary>
    internal ImmutableArray<int>? Sizes => What switch
    {
        Announcement.Groups groups => groups.Sizes,
        Announcement.GroupsAndReviewers both => both.Sizes,
        _ => null,
    };

    /// <summary>Whether the reviewing States of all States are drawn.</summary>
    internal bool DrawsReviewers => What is Announcement.Reviewers or Announcement.GroupsAndReviewers;

    /// <summary>The seats that are drawn again, or drawn for a State that accedes.</summary>
    internal ImmutableArray<SeatToDraw> Seats { get; init; } = [];

    /// <summary>The seats of which only the additional State is drawn.</summary>
    internal IReadOnlySet<(string State, string Seat)> AdditionalOnly => Seats.Where(seat => seat.AdditionalOnly).Select(seat => (seat.State, seat.Seat)).ToHashSet();

    /// <summary>Whether anything is to be drawn; else it takes effect at once.</summary>
    internal bool NeedsDrawing => Sizes is not null || DrawsReviewers || !Seats.IsEmpty;

    /// <summary>What the label of its seats says.</summary>
    internal string Label => What switch
    {
        Announcement.Meeting => LotLabel.Repetition,
        Announcement.Accession => LotLabel.Accession,
        Announcement.Withdrawal => LotLabel.Withdrawal,
        _ => LotLabel.Reviewers,
    };

    /// <summary>The tables of loads v1 for its plan, counted once for all trial drawings.</summary>
    internal LoadsTables LoadsTables(DrawPlan plan, CancellationToken cancellation) =>
        loadsTables ??= Procedures.Loads.LoadsTables.Count(plan, cancellation);

    /// <summary>The phase once it is in effect.</summary>
    /// <param name="entry">The entry that brings it into effect.</param>
    /// <param name="groups">The groups drawn, or null.</param>
    /// <param name="reviews">The seats drawn, or null.</param>
    internal Phase Completed(int entry, ImmutableArray<ImmutableArray<string>>? groups, ImmutableArray<Review>? reviews)
    {
        Phase after = Basis;
        if (groups is { } drawnGroups)
            after = after.WithGroups(drawnGroups, entry);
        else if (What is Announcement.Accession { Group: not null } accession)
            after = after with { GroupedBy = after.GroupedBy.SetItem(accession.State.Code, entry) };
        if (reviews is { } drawn)
            after = after.WithSeats(drawn, entry, AdditionalOnly);
        if (What is not Announcement.Meeting meeting)
            return after;

        var ordinary = after.OrdinaryRepetitions;
        foreach (string code in meeting.Decisions.Where(decision => decision.IsGranted && decision.Request.Kind == RepetitionKind.Ordinary).Select(decision => decision.Request.State))
            ordinary = ordinary.SetItem(code, (ordinary.TryGetValue(code, out var dates) ? dates : []).Add(Date));
        return after with { OrdinaryRepetitions = ordinary };
    }
}
