using System.Text.Json.Nodes;
using LotDrawing;
using MeetingRoom.Meetings;

namespace MeetingRoom.Halls;

/// <summary>What a change of the roster or the rules would come to, before anybody proposes it: whether it can be, and which seats
/// would be drawn from how many States. No seed exists, so no result can be seen.</summary>
internal static class ChangePreview
{
    internal static object Of(string what, JsonObject arguments, RoomState room, Book book, DateOnly day, string folder)
    {
        Record before = book.AsOf(room.Known);
        try
        {
            RosterChanges.Complete(arguments, before, folder);
            arguments["decidedBy"] ??= "preview";
            arguments["reason"] ??= "preview";
            Record announced = RosterChanges.After(what, before, arguments, day, RosterChanges.TrialPlan);
            var drawn = RosterChanges.Drawn(announced, day);
            return new
            {
                Possible = true,
                Hindrances = Array.Empty<string>(),
                Drawn = drawn.Length,
                Seats = drawn.Select(seat => new { seat.State, seat.Seat, Was = Sitting(before, seat.State, seat.Seat), seat.Pot }),
                TakesEffect = Word(announced),
            };
        }
        catch (CommandFaultException fault)
        {
            return No(fault.Message);
        }
        catch (RefusedException refused)
        {
            return No([.. refused.Faults.Select(fault => fault.ToString())]);
        }
    }

    /// <summary>When it takes effect.</summary>
    internal static string Word(Record announced) => announced.Open is null ? "atOnce" : "afterDrawing";

    private static object No(params string[] hindrances) => new { Possible = false, Hindrances = hindrances, Drawn = 0, Seats = Array.Empty<object>(), TakesEffect = (string?)null };

    private static object? Sitting(Record before, string state, string seat) =>
        before.InForce?.ReviewOf(state)?.Seat(seat) is { } filled ? new { State = filled.Principal, With = filled.Additional } : null;
}
