using System.Collections.Immutable;
using LotDrawing.Rules;

namespace LotDrawing;

/// <summary>Why a State is in its group and is reviewed by whom, as a record shows it. Before reviewing States are drawn it tells
/// the group alone.</summary>
public sealed class Explanation
{
    internal Explanation(string state, int group, int? groupedBy, ImmutableArray<Explanation.Seat> seats)
    {
        State = state;
        Group = group;
        GroupedBy = groupedBy;
        Seats = seats;
    }

    /// <summary>The code of the State under review.</summary>
    public string State { get; }

    /// <summary>Its group, from 1.</summary>
    public int Group { get; }

    /// <summary>The entry that put it there: a drawing, or an accession.</summary>
    public int? GroupedBy { get; }

    /// <summary>Its seats in the mechanism's order; empty before reviewing States are drawn.</summary>
    public ImmutableArray<Explanation.Seat> Seats { get; }

    /// <summary>Why a State reviews this one or does not, a line a seat.</summary>
    /// <param name="reviewer">The code of a State.</param>
    public ImmutableArray<string> Why(string reviewer)
    {
        ArgumentNullException.ThrowIfNull(reviewer);
        return [.. Seats.Select(seat => seat.Why(reviewer))];
    }

    /// <summary>The explanation, a line for the group and one a seat.</summary>
    public override string ToString() => string.Join(
        Environment.NewLine,
        Seats.Select(seat => seat.ToString()).Prepend($"{State} is in group {Group}{(GroupedBy is { } entry ? $" by entry {entry}" : "")}"));

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

        /// <summary>The lot that drew the principal.</summary>
        public Lot Principal { get; }

        /// <summary>The entry that drew the additional State, or null where there is none.</summary>
        public int? AdditionalEntry { get; }

        /// <summary>The lot that drew the additional State, or null where there is none.</summary>
        public Lot? Additional { get; }

        /// <summary>Every reason why a State was not in the principal pot, each with its paragraph; empty when it was in.</summary>
        /// <param name="reviewer">The code of a State of the roster as it was drawn from.</param>
        /// <exception cref="KeyNotFoundException">No State had this code.</exception>
        public ImmutableArray<ExclusionReason> WhyNot(string reviewer) => reasons.WhyNot(reviewer);

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
            return why.IsEmpty
                ? $"{Filled.Seat}: {reviewer} was in the pot, number {Principal.Pot.IndexOf(reviewer)} of {Principal.Count} from 0, and number {Principal.Index} was drawn, {Filled.Principal}{inAddition}"
                : $"{Filled.Seat}: {reviewer} was not in the pot: {string.Join("; ", why)}{inAddition}";
        }

        /// <summary>How the seat was filled, in a line.</summary>
        public override string ToString() =>
            $"{Filled.Seat}: {Filled.Principal}, {Numbered(Principal, Entry)}"
            + (Additional is null ? "" : $"; in addition {Filled.Additional}, {Numbered(Additional, AdditionalEntry!.Value)}");

        private static string Numbered(Lot lot, int entry) => $"number {lot.Index} of a pot of {lot.Count}, from 0 (entry {entry})";
    }
}
