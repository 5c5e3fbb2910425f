using System.Collections.Immutable;
using LotDrawing.Procedures;
using LotDrawing.Text;

namespace LotDrawing;

/// <summary>The rules of one peer review as data, each rule with the paragraph it comes from.</summary>
/// <remarks>Make one with an object initialiser, or take <see cref="Untoc"/> and change it by <c>with</c>.
/// <see cref="Validate"/> says all that is wrong with one that came from outside.
/// Immutable; any number of threads may use it.</remarks>
/// <example><code>
/// Mechanism atMostThree = Mechanism.Untoc with { Load = new LoadBounds(0, 3) };
/// </code></example>
public sealed record Mechanism
{
    /// <summary>The most instruments a mechanism can have: missing ones are a mask of this many bits in the hot loop.</summary>
    public const int MaxInstruments = 8;

    /// <summary>The Mechanism for the Review of the Implementation of the United Nations Convention against Transnational Organized
    /// Crime and the Protocols thereto.</summary>
    public static Mechanism Untoc => LotDrawing.Untoc.Mechanism;

    /// <summary>The Mechanism for the Review of Implementation of the United Nations Convention against Corruption.</summary>
    public static Mechanism Uncac => LotDrawing.Uncac.Mechanism;

    /// <summary>The troikas of the universal periodic review, for a State that does not ask for a rapporteur of its own region.</summary>
    public static Mechanism Upr => LotDrawing.Upr.Mechanism;

    /// <summary>The troikas of the universal periodic review, for a State that asks that one of the three be of its own region.</summary>
    public static Mechanism UprOwnRegion => LotDrawing.Upr.OwnRegion;

    /// <summary>The Mechanism for Follow-Up on the Implementation of the Inter-American Convention against Corruption.</summary>
    public static Mechanism Mesicic => LotDrawing.Mesicic.Mechanism;

    /// <summary>The mechanisms that come with the library, UNTOC's first; any other is read by <see cref="Parse(string)"/>.</summary>
    public static ImmutableArray<Mechanism> Known => [Untoc, Uncac, Upr, UprOwnRegion, Mesicic];

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

    /// <summary>The ids of the instruments that a roster for this mechanism may use: <see cref="Instruments"/>, and
    /// <see cref="ReviewersPartyTo"/> where there is one.</summary>
    public ImmutableArray<string> RosterInstruments =>
        ReviewersPartyTo is { } body && !Instruments.Contains(body) ? Instruments.Add(body) : Instruments;

    /// <summary>Whether rows of a roster may name instruments that an amendment took out of these rules: rows are not checked
    /// again, and such an instrument counts for nothing.</summary>
    internal bool HasFormerInstruments { get; init; }

    /// <summary>The ids that a roster for this mechanism may use.</summary>
    internal RosterVocabulary Vocabulary => new(RegionalGroups, RosterInstruments);

    /// <summary>The index of this seat in <see cref="Seats"/>, from 0, or -1.</summary>
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

    /// <summary>Draws once outside any record: the groups, then for each State its reviewing States.</summary>
    /// <param name="roster">All States.</param>
    /// <param name="seed">What all lots follow from.</param>
    /// <param name="sizes">The sizes of the groups; by default those published where they add up to the States, else even ones.</param>
    /// <param name="options">Where it differs from the default; null for the default.</param>
    /// <returns>The drawing, or the reason why there is none.</returns>
    /// <exception cref="ArgumentException">The sizes do not add up, or the mechanism is not valid or does not know an id of the roster.</exception>
    /// <example><code>
    /// Drawing drawing = Mechanism.Untoc.Draw(Roster.Untoc2020, new Seed("example")).Value;
    /// </code></example>
    public DrawResult<Drawing> Draw(Roster roster, Seed seed, ImmutableArray<int> sizes = default, DrawOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(roster);
        ArgumentNullException.ThrowIfNull(seed);
        return PublicDraw.Run(roster, this, sizes.IsDefault ? Groups.SizesFor(roster.Count) : sizes, seed.Text, options);
    }

    /// <summary>Reads a mechanism from JSON, every rule with its paragraph (docs/record-format.md, section 7). No member may be missing or unknown.</summary>
    /// <param name="json">The text, spaced in any way.</param>
    /// <returns>The mechanism, or every fault of the text.</returns>
    public static Parsed<Mechanism> Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return JsonText.Read(json, MechanismJson.Read);
    }

    /// <summary>Reads a mechanism from a stream of UTF-8, with or without a byte order mark.</summary>
    /// <param name="json">The file, read to its end; not closed.</param>
    /// <inheritdoc cref="Parse(string)" path="/returns"/>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static Parsed<Mechanism> Parse(Stream json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return JsonText.Read(JsonText.All(json), MechanismJson.Read);
    }

    /// <summary>Writes the mechanism as canonical JSON; reading it gives the same mechanism.</summary>
    /// <param name="json">Where it goes, as UTF-8; not closed.</param>
    public void Save(Stream json)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.Write(MechanismJson.Write(this));
    }

    /// <summary>Whether the other has the same rules, content by content.</summary>
    public bool Equals(Mechanism? other) =>
        ReferenceEquals(this, other)
        || (other is not null && Id == other.Id && Name == other.Name && Groups == other.Groups
            && Instruments.SequenceEqual(other.Instruments) && RegionalGroups.SequenceEqual(other.RegionalGroups)
            && Seats.SequenceEqual(other.Seats) && Preferences.SequenceEqual(other.Preferences) && BarredPairs.SequenceEqual(other.BarredPairs)
            && InstrumentsCovered == other.InstrumentsCovered
            && MaxReviewingStates == other.MaxReviewingStates && MaxReviewingStatesSource == other.MaxReviewingStatesSource
            && NoMutualReviews == other.NoMutualReviews && DistinctRegions == other.DistinctRegions
            && ReviewersPartyTo == other.ReviewersPartyTo && ReviewersPartyToSource == other.ReviewersPartyToSource
            && Load == other.Load && LoadSource == other.LoadSource
            && Repetition == other.Repetition && HasFormerInstruments == other.HasFormerInstruments);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);
}
