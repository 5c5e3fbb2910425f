using System.Collections.Immutable;
using LotDrawing.Procedures;

namespace LotDrawing.Fairness.Tests.Rigged;

/// <summary>Draws one seat by lot and says whether it breaks a rule together with those drawn before.</summary>
internal class SeatLottery(AuditSubject subject)
{
    private readonly ImmutableArray<int>[] pots = [.. Enumerable.Range(0, subject.Plan.SeatCount).Select(subject.Plan.Pot)];
    private readonly Dictionary<(int, int), ImmutableArray<int>> additionalPots = [];
    private readonly int perReview = subject.Mechanism!.Seats.Length;

    internal bool TryDraw(SeatLots[] drawn, int seat, ref SimulationStream lots)
    {
        int principal = Pick(pots[seat], ref lots);
        if (!MaySit(drawn, seat, principal))
            return false;
        if (!additionalPots.TryGetValue((seat, principal), out var pot))
            additionalPots.Add((seat, principal), pot = subject.Plan.AdditionalPot(seat, principal));
        int additional = pot.IsEmpty ? -1 : Pick(pot, ref lots);
        if (additional >= 0 && !MaySit(drawn, seat, additional))
            return false;
        drawn[seat] = new SeatLots(principal, additional);
        return true;
    }

    /// <summary>One of a pot; a rig may prefer some.</summary>
    protected virtual int Pick(ImmutableArray<int> pot, ref SimulationStream lots) => pot[(int)lots.Below((uint)pot.Length)];

    private bool MaySit(SeatLots[] drawn, int seat, int state)
    {
        int owner = seat / perReview;
        for (int i = 0; i < perReview; i++)
        {
            if (drawn[(owner * perReview) + i].Contains(state) || drawn[(state * perReview) + i].Contains(owner))
                return false;
        }

        return true;
    }
}
