using LotDrawing;
using Lots.Shell;

namespace Lots.Output;

/// <summary>What a meeting decides, on standard error, before it is announced.</summary>
internal static class MeetingText
{
    internal static void Write(Meeting meeting, Record before)
    {
        for (int i = 0; i < meeting.Decisions.Length; i++)
        {
            RequestDecision decision = meeting.Decisions[i];
            string asked = $"{decision.Request.State} {string.Join(" and ", decision.Request.Seats)}";
            string left = decision.Request.Kind == RepetitionKind.Ordinary
                ? $"; {Tables.Counted(meeting.OrdinaryLeft(decision.Request.State), "ordinary repetition")} left to {decision.Request.State} afterwards"
                : "";
            Desk.Note(meeting.Refusals[i] is { } refusal ? $"refused: {asked}: {refusal.Text}" : $"granted: {asked}{left}");
            foreach (Pot pot in meeting.Pots.Where(pot => decision.IsGranted && pot.State == decision.Request.State && decision.Request.Seats.Contains(pot.Seat)))
            {
                string replaced = pot.Replaced.IsEmpty ? "" : $"; {string.Join(" and ", pot.Replaced)} replaced";
                Desk.Note($"  {pot.Seat}: {Tables.Counted(pot.States.Length, "State")} in the pot{replaced}");
            }
        }

        foreach (Fault hindrance in meeting.Hindrances)
            Desk.Note($"cannot be drawn together: {hindrance.Found}; expected {hindrance.Expected}");
        if (!meeting.CanBeDrawn)
            WriteConflict(meeting, before);
        if (before.Open is { } open)
            Desk.Note($"note: entry {open.Number} is open");
    }

    /// <summary>Which rules stand against it, each with its paragraph.</summary>
    private static void WriteConflict(Meeting meeting, Record before)
    {
        foreach (Pot pot in before.Mechanism.Repetition.ReplacedStateLeavesPot ? meeting.Pots : [])
            Desk.Note($"  {pot.State}, seat {pot.Seat}: {string.Join(" and ", pot.Replaced)} cannot be drawn again ({before.Mechanism.Repetition.Source})");
        foreach (string line in NotDrawn.Conflict(meeting, before))
            Desk.Note($"  {line}");
    }
}
