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
            Request request = meeting.Decisions[i].Request;
            string asked = $"{EntryText.Named(before, request.State)}, {string.Join(" and ", request.Seats)}{(request.Kind == RepetitionKind.Exceptional ? ", exceptional" : "")}";
            if (meeting.Refusals[i] is { } refusal)
            {
                Desk.Note($"refused: {asked}: {(refusal.Reason == RefusalReason.ByDecision ? "by decision: " : "")}{refusal.Text}");
                continue;
            }

            string left = request.Kind == RepetitionKind.Ordinary ? $"; it then has {Tables.Counted(meeting.OrdinaryLeft(request.State), "ordinary repetition")} left" : "";
            Desk.Note($"granted: {asked}{left}");
            foreach (Pot pot in meeting.Pots.Where(pot => pot.State == request.State && request.Seats.Contains(pot.Seat)))
            {
                string replaced = pot.Replaced.IsEmpty ? "" : $"; in place of {string.Join(" and ", pot.Replaced.Select(code => EntryText.Named(before, code)))}";
                Desk.Note($"  {pot.Seat}: by lot from {Tables.Counted(pot.States.Length, "State")}{replaced}");
            }
        }

        foreach (Fault hindrance in meeting.Hindrances)
            Desk.Note($"cannot be drawn together: {hindrance.Found}; expected {hindrance.Expected}");
        if (!meeting.CanBeDrawn)
            WriteConflict(meeting, before);
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
