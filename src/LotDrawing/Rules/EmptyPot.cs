using System.Collections.Immutable;

namespace LotDrawing.Rules;

/// <summary>Says why a seat's pot is empty.</summary>
internal static class EmptyPot
{
    /// <param name="numbers">The roster.</param>
    /// <param name="state">The State under review.</param>
    /// <param name="rule">The seat whose pot is empty.</param>
    /// <param name="isFree">Whether drawings in force leave another State free for the seat.</param>
    internal static PlanFault Fault(RosterNumbers numbers, int state, SeatRule rule, Func<int, bool> isFree)
    {
        string code = numbers.Codes[state];
        string region = numbers.Roster.States[state].RegionalGroup;
        string side = rule.Side switch
        {
            SeatSide.SameRegion => $"other State of {region}",
            SeatSide.OtherRegion => $"State of another regional group than {region}",
            _ => "other State",
        };
        var onSide = Enumerable.Range(0, numbers.Count)
            .Where(other => other != state && numbers.IsOnSide(rule.Side, state, other))
            .ToList();
        if (onSide.Count == 0)
            return new PlanFault(code, rule.Id, [], rule.Source, $"there is no {side}");

        var allowed = onSide.Where(other => !numbers.IsBarred(state, other)).ToList();
        if (allowed.Count == 0)
        {
            Citation barred = numbers.Mechanism.BarredPairs.First(pair => pair.UnderReview == code && onSide.Contains(numbers.Roster.IndexOf(pair.Reviewer))).Source;
            return new PlanFault(code, rule.Id, [], barred, $"barred pairs leave no {side} that may review {code}");
        }

        var free = allowed.Where(isFree).ToList();
        if (free.Count == 0)
            return new PlanFault(code, rule.Id, [], rule.Source, $"drawings in force leave no {side} free");

        Citation covered = numbers.Mechanism.InstrumentsCovered ?? rule.Source;
        string whom = free.Count < allowed.Count ? $"{side} left free by drawings in force"
            : allowed.Count < onSide.Count ? $"{side} that may review {code}"
            : side;
        var alone = numbers.InstrumentsOf(numbers.Instruments[state])
            .Where(instrument => free.All(other => !numbers.Roster.States[other].IsPartyTo(instrument)))
            .ToImmutableArray();
        if (!alone.IsEmpty)
            return new PlanFault(code, rule.Id, alone, covered, $"no {whom} is party to {string.Join(", ", alone)}, to which {code} is party");

        var together = numbers.InstrumentsOf(numbers.Instruments[state]);
        return new PlanFault(code, rule.Id, together, covered, $"no {whom} and no two of them together are party to all of {string.Join(", ", together)}");
    }
}
