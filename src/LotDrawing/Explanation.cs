using System.Collections.Immutable;
using LotDrawing.Rules;

namespace LotDrawing;

/// <summary>Why a State is in its group and is reviewed by whom, as a record shows it. Before reviewing States are drawn it tells
/// the group alone.</summary>
/// <remarks>Immutable; any number of threads may use it.</remarks>
public sealed class Explanation
{
    internal Explanation(string state, int group, int? groupedBy, ImmutableArray<Explanation.Seat> seats, string? underLoads)
    {
        State = state;
        Group = group;
        GroupedBy = groupedBy;
        Seats = seats;
        UnderLoads = underLoads;
    }

    /// <summary>The code of the State under review.</summary>
    public string State { get; }

    /// <summary>Its group, from 1.</summary>
    public int Group { get; }

    /// <summary>The entry that put it there: a drawing, or an accession.</summary>
    public int? GroupedBy { get; }

    /// <summary>Its seats in the mechanism's order; empty before reviewing States are drawn.</summary>
    public ImmutableArray<Explanation.Seat> Seats { get; }

    /// <summary>Where seats were drawn together by the loads procedure, what that means for their pots, with the paragraph of the
    /// bounds; else null.</summary>
    public string? UnderLoads { get; }

    /// <summary>Why a State reviews this one or does not, a line a seat.</summary>
    /// <param name="reviewer">The code of a State.</param>
    public ImmutableArray<string> Why(string reviewer)
    {
        ArgumentNullException.ThrowIfNull(reviewer);
        return [.. Seats.Select(seat => seat.Why(reviewer))];
    }

    /// <summary>The explanation, a line for the group, one a seat, and <see cref="UnderLoads"/>.</summary>
    public override string ToString()
    {
        string group = $"{State} is in group {Group}{(GroupedBy is { } entry ? $" by entry {entry}" : "")}";
        IEnumerable<string> lines = Seats.Select(seat => seat.ToString()).Prepend(group);
        return string.Join(Environment.NewLine, UnderLoads is null ? lines : lines.Append(UnderLoads));
    }

    /// <summary>How a seat was filled: from which pots, by which lots of which drawings.</summary>
    public sealed class Seat
    {
        private readonly PotReasons reasons;
        private readonly PotReasons? additionalReasons;

        internal Seat(FilledSeat filled, (int Entry, Lot Lot) principal, (int Entry, Lot Lot)? additional, PotReasons reasons, PotReasons? additionalReasons)
        {
            Filled = filled;
            (Entry, Principal) = principal;
            (AdditionalEntry, Additional) = (additional?.Entry, additional?.Lot);
            this.reasons = reasons;
            this.additionalReasons = additionalReasons;
        }

        /// <summary>The seat with the States in it.</summary>
        public FilledSeat Filled { get; }

        /// <summary>The entry that drew the principal.</summary>
        public int Entry { get; }

        /// <summary>Whether the seat was drawn together with all others by the loads procedure (docs/loads.md), not by a lot from its pot
        /// alone: <see cref="Principal"/> then tells the pot and who was drawn, and its number is a mere index.</summary>
        public bool IsDrawnTogether { get; internal init; }

        /// <summary>The lot that drew the principal; see <see cref="IsDrawnTogether"/>.</summary>
        public Lot Principal { get; }

        /// <summary>The entry that drew the additional State, or null where there is none.</summary>
        public int? AdditionalEntry { get; }

        /// <summary>The lot that drew the additional State, or null where there is none.</summary>
        public Lot? Additional { get; }

        /// <summary>Every reason why a State was not in the principal pot, each with its paragraph; empty when it was in.</summary>
        /// <param name="reviewer">The code of a State of the roster as it was drawn from.</param>
        /// <exception cref="KeyNotFoundException">No State had this code.</exception>
        public ImmutableArray<PotReasons.Reason> WhyNot(string reviewer) => reasons.WhyNot(reviewer);

        /// <summary>Why a State sits in this seat or does not, in a line.</summary>
        /// <param name="reviewer">The code of a State.</param>
        public string Why(string reviewer)
        {
            if (reviewer == Filled.Principal)
                return $"{Filled.Seat}: {reviewer} was drawn, {Numbered(Principal, Entry)}";
            if (reviewer == Filled.Additional)
                return $"{Filled.Seat}: {reviewer} was drawn in addition to {Filled.Principal}, {Numbered(Additional!, AdditionalEntry!.Value)}";
            if (!reasons.Knows(reviewer))
                return $"{Filled.Seat}: {reviewer} was not in the roster when it was drawn";
            var why = reasons.WhyNot(reviewer);
            string inAddition = Additional is not { } lot ? ""
                : lot.Pot.Contains(reviewer) ? $"; in the additional pot for {Filled.Principal} it was number {lot.Pot.IndexOf(reviewer)}, and number {lot.Index} was drawn"
                : $"; in addition to {Filled.Principal} it could not be drawn: {string.Join("; ", (additionalReasons ?? reasons).WhyNotAdditional(reviewer, Filled.Principal))}";
            if (why.IsEmpty && IsDrawnTogether)
                return $"{Filled.Seat}: {reviewer} was in the pot of {Principal.Count}, and {Filled.Principal} was drawn, together with all other seats";
            return why.IsEmpty
                ? $"{Filled.Seat}: {reviewer} was in the pot, number {Principal.Pot.IndexOf(reviewer)} of {Principal.Count} from 0, and number {Principal.Index} was drawn, {Filled.Principal}{inAddition}"
                : $"{Filled.Seat}: {reviewer} was not in the pot: {string.Join("; ", why)}{inAddition}";
        }

        /// <summary>How the seat was filled, in a line.</summary>
        public override string ToString() =>
            $"{Filled.Seat}: {Filled.Principal}, {Numbered(Principal, Entry)}"
            + (Additional is null ? "" : $"; in addition {Filled.Additional}, {Numbered(Additional, AdditionalEntry!.Value)}");

        private string Numbered(Lot lot, int entry) => IsDrawnTogether
            ? $"from a pot of {lot.Count}, together with all other seats (entry {entry})"
            : $"number {lot.Index} of a pot of {lot.Count}, from 0 (entry {entry})";
    }
}
