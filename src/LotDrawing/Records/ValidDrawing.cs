using System.Collections.Immutable;
using LotDrawing.Procedures;
using LotDrawing.Rules;

namespace LotDrawing.Records;

/// <summary>Whether some drawing of a few seats, all others being in force, keeps the rules at all: a search that chooses nothing.</summary>
/// <remarks>That no valid drawing exists is said only when it is known, never because lots happened to be void. Depth
/// first, seat by seat; a limit of tries keeps it from running away, and then it is not known. The loads' minimum does not
/// count: docs/algorithm.md, section 5.</remarks>
internal sealed class ValidDrawing
{
    private const int MostTries = 300_000;

    private readonly DrawPlan plan;
    private readonly ImmutableArray<int>[] pots;
    private readonly Dictionary<(int Seat, int Principal), ImmutableArray<int>> additionalPots = [];
    private readonly SeatLots[] chosen;
    private readonly int[] loads;
    private int tries;

    private ValidDrawing(DrawPlan plan)
    {
        this.plan = plan;
        pots = [.. Enumerable.Range(0, plan.SeatCount).Select(plan.Pot)];
        chosen = new SeatLots[plan.SeatCount];
        loads = [.. plan.LoadsInForce];
    }

    /// <summary>True or false when it is known, null when the search reached its limit.</summary>
    internal static bool? Exists(DrawPlan plan)
    {
        var search = new ValidDrawing(plan);
        if (search.CanFill(0))
            return true;
        return search.tries > MostTries ? null : false;
    }

    private bool CanFill(int seat)
    {
        if (seat == plan.SeatCount)
            return true;
        if (plan.PrincipalInForce(seat) is var staying and >= 0)
            return CanCover(seat, staying);
        foreach (int principal in pots[seat])
        {
            if (!MayTake(seat, principal))
                continue;
            loads[principal]++;
            bool filled = CanCover(seat, principal);
            loads[principal]--;
            if (filled)
                return true;
            if (tries > MostTries)
                break;
        }

        return false;
    }

    /// <summary>Whether this principal, with an additional State if one is needed, leads to a valid drawing.</summary>
    private bool CanCover(int seat, int principal)
    {
        tries++;
        chosen[seat] = new SeatLots(principal, -1);
        if (!additionalPots.TryGetValue((seat, principal), out var pot))
            additionalPots.Add((seat, principal), pot = plan.AdditionalPot(seat, principal));
        if (pot.IsEmpty)
            return CanFill(seat + 1);
        foreach (int additional in pot)
        {
            if (tries > MostTries)
                break;
            if (!MayTake(seat, additional) || Excludes(seat, principal, seat, additional))
                continue;
            tries++;
            chosen[seat] = new SeatLots(principal, additional);
            loads[additional]++;
            bool filled = CanFill(seat + 1);
            loads[additional]--;
            if (filled)
                return true;
        }

        return false;
    }

    private bool MayTake(int seat, int state)
    {
        if (loads[state] >= plan.Load.Max)
            return false;
        for (int other = 0; other < seat; other++)
        {
            if (Excludes(other, chosen[other].Principal, seat, state) || Excludes(other, chosen[other].Additional, seat, state))
                return false;
        }

        return true;
    }

    private bool Excludes(int other, int sitting, int seat, int state) =>
        plan.Conflicts.Exclude(plan.OwnerOf(seat), state, plan.OwnerOf(other), sitting);
}
