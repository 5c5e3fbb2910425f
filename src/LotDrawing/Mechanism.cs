using System.Collections.Immutable;
using LotDrawing.Text;

namespace LotDrawing;

/// <summary>The rules of one peer review as data, each rule with the paragraph it comes from.</summary>
/// <remarks>Make one with an object initialiser, or take <see cref="Untoc.Mechanism"/> and change it by <c>with</c>.
/// <see cref="Validate"/> says all that is wrong with one that came from outside.</remarks>
public sealed record Mechanism
{
    /// <summary>The most instruments a mechanism can have: missing ones are a mask of this many bits in the hot loop.</summary>
    public const int MaxInstruments = 8;

    /// <summary>The mechanism's id, for example <c>untoc</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The name a person reads.</summary>
    public required string Name { get; init; }

    /// <summary>The ids of the instruments under review, 1 to <see cref="MaxInstruments"/>.</summary>
    public required ImmutableArray<string> Instruments { get; init; }

    /// <summary>The ids of the regional groups, at least one.</summary>
    public required ImmutableArray<string> RegionalGroups { get; init; }

    /// <summary>The staggered groups.</summary>
    public required GroupRule Groups { get; init; }

    /// <summary>The seats of each review, at least one.</summary>
    public required ImmutableArray<SeatRule> Seats { get; init; }

    /// <summary>Where it comes from that a reviewing State is party to the instruments it reviews, an additional State
    /// being drawn for those that the principal is not party to. Null: the reviewing States need not be party.</summary>
    public required Citation? InstrumentsCovered { get; init; }

    /// <summary>The greatest number of reviewing States of one review, additional ones included.</summary>
    public required int MaxReviewingStates { get; init; }

    /// <summary>Where <see cref="MaxReviewingStates"/> comes from.</summary>
    public required Citation MaxReviewingStatesSource { get; init; }

    /// <summary>Where it comes from that two States do not review each other. Null: they may.</summary>
    public required Citation? NoMutualReviews { get; init; }

    /// <summary>Where it comes from that the reviewing States of one review are of different regional groups. Null: they need not be.</summary>
    public Citation? DistinctRegions { get; init; }

    /// <summary>The instrument or body that a State must belong to in order to be drawn, or null when every State can be.</summary>
    public string? ReviewersPartyTo { get; init; }

    /// <summary>Where <see cref="ReviewersPartyTo"/> comes from.</summary>
    public Citation? ReviewersPartyToSource { get; init; }

    /// <summary>How many reviews a State serves in.</summary>
    public LoadBounds Load { get; init; } = LoadBounds.None;

    /// <summary>Where <see cref="Load"/> comes from; null when no text states one.</summary>
    public Citation? LoadSource { get; init; }

    /// <summary>What is preferred "if possible", the weightiest first; see <see cref="Preference"/>.</summary>
    public ImmutableArray<Preference> Preferences { get; init; } = [];

    /// <summary>States that may not review certain others, in order of <see cref="BarredPair.Reviewer"/>, then <see cref="BarredPair.UnderReview"/>, none twice.</summary>
    public ImmutableArray<BarredPair> BarredPairs { get; init; } = [];

    /// <summary>Repetitions of a drawing.</summary>
    public required RepetitionRule Repetition { get; init; }

    /// <summary>The ids that a roster for this mechanism may use.</summary>
    public RosterVocabulary Vocabulary => new(
        RegionalGroups,
        ReviewersPartyTo is { } body && !Instruments.Contains(body) ? Instruments.Add(body) : Instruments);

    /// <summary>The place of this seat in <see cref="Seats"/>, from 0, or -1.</summary>
    public int SeatIndex(string seat)
    {
        for (int i = 0; i < Seats.Length; i++)
        {
            if (Seats[i].Id == seat)
                return i;
        }

        return -1;
    }

    /// <summary>Everything that is wrong with these rules in themselves, one line each; empty when nothing is.</summary>
    public ImmutableArray<string> Validate()
    {
        var faults = ImmutableArray.CreateBuilder<string>();
        if (string.IsNullOrWhiteSpace(Id))
            faults.Add("id: empty; expected a name such as untoc");
        Listed("instruments", Instruments);
        Listed("regionalGroups", RegionalGroups);
        if (Instruments.Length > MaxInstruments)
            faults.Add($"instruments: {Instruments.Length} of them; expected at most {MaxInstruments}");
        if (Groups.Count < 1)
            faults.Add($"groups: {Groups.Count} groups; expected at least 1");
        if (Groups.PublishedSizes.Any(size => size < 0))
            faults.Add("groups: a negative size; expected 0 or more");
        if (!Groups.PublishedSizes.IsEmpty && Groups.PublishedSizes.Length != Groups.Count)
            faults.Add($"groups: {Groups.PublishedSizes.Length} published sizes; expected {Groups.Count}, one for each group");
        Listed("seats", [.. Seats.Select(seat => seat.Id)]);
        if (MaxReviewingStates < Seats.Length)
            faults.Add($"maxReviewingStates: {MaxReviewingStates}; expected at least {Seats.Length}, one for each seat");
        else if (InstrumentsCovered is not null && MaxReviewingStates < 2 * Seats.Length)
            faults.Add($"maxReviewingStates: {MaxReviewingStates}; expected at least {2 * Seats.Length}, as each seat may need an additional State");
        foreach (string seat in Preferences.SelectMany(preference => preference.Seats).Where(seat => SeatIndex(seat) < 0))
            faults.Add($"preferences: the seat {seat}; expected one of {string.Join(", ", Seats.Select(rule => rule.Id))}");
        if (Repetition.OrdinaryAllowance < 0)
            faults.Add($"repetition: an allowance of {Repetition.OrdinaryAllowance}; expected 0 or more");
        ValidateBarredPairs(faults);
        return faults.ToImmutable();

        void Listed(string what, ImmutableArray<string> ids)
        {
            if (ids.IsDefaultOrEmpty)
                faults.Add($"{what}: none; expected at least one");
            else if (ids.Any(string.IsNullOrWhiteSpace))
                faults.Add($"{what}: an empty id; expected a name");
            else if (ids.Distinct(StringComparer.Ordinal).Count() != ids.Length)
                faults.Add($"{what}: an id twice; expected each once");
        }
    }

    private void ValidateBarredPairs(ImmutableArray<string>.Builder faults)
    {
        for (int i = 0; i < BarredPairs.Length; i++)
        {
            BarredPair pair = BarredPairs[i];
            if (string.IsNullOrWhiteSpace(pair.Reviewer) || string.IsNullOrWhiteSpace(pair.UnderReview))
                faults.Add("barredPairs: an empty code; expected the codes of two States");
            if (i > 0 && BarredPair.Compare(BarredPairs[i - 1], pair) >= 0)
                faults.Add($"barredPairs: {pair.Reviewer} for {pair.UnderReview} after {BarredPairs[i - 1].Reviewer} for {BarredPairs[i - 1].UnderReview}; expected {BarredPair.Ordered}");
        }
    }
}
