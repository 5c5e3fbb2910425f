using System.Collections.Immutable;
using System.Globalization;
using LotDrawing.Text;

namespace LotDrawing.Rules;

/// <summary>What a plan says, and everything that is wrong with it in itself.</summary>
internal sealed class PlanCheck
{
    private readonly FaultList faults = new();
    private readonly HashSet<string> participants = new(StringComparer.Ordinal);
    private readonly string root;
    private readonly Dictionary<string, int> pots = new(StringComparer.Ordinal);

    /// <param name="seats">The seats as they were written; a default pot stands for one that could not be read.</param>
    /// <param name="load">The load bounds.</param>
    /// <param name="noMutual">Whether seats are owned.</param>
    /// <param name="named">The list of participants, or null.</param>
    /// <param name="whole">Whether all of the plan could be read. Counting needs all of it.</param>
    /// <param name="root">The path of the plan in its file.</param>
    internal PlanCheck(
        ImmutableArray<Plan.Seat> seats, LoadBounds load, bool noMutual, ImmutableArray<string>? named, bool whole = true, string root = "$")
    {
        (Seats, Load, NoMutual, Named, this.root) = (seats, load, noMutual, named, root);
        CheckNamed();
        CheckSeats();
        if (whole && !faults.Any)
            CheckCapacity();
    }

    internal ImmutableArray<Plan.Seat> Seats { get; }

    internal LoadBounds Load { get; }

    internal bool NoMutual { get; }

    internal ImmutableArray<string>? Named { get; }

    internal IReadOnlyCollection<string> Participants => participants;

    internal FaultList Faults => faults;

    /// <summary>The check of this plan.</summary>
    /// <exception cref="RefusedException">It has faults.</exception>
    internal static PlanCheck Checked(
        ImmutableArray<Plan.Seat> seats, LoadBounds load, bool noMutual, ImmutableArray<string>? named)
    {
        // What C# hands over may be null where JSON cannot: misuse, not a fault of a plan.
        if (seats.Any(seat => seat is null || seat.Id is null || seat.Pot.IsDefault || seat.Pot.Any(name => name is null)))
            throw new ArgumentException("A seat, its id, its pot or a name in it is null.", nameof(seats));
        if (named?.Any(name => name is null) == true)
            throw new ArgumentException("A participant's name is null.", nameof(named));

        var check = new PlanCheck(seats, load, noMutual, named);
        return !check.faults.Any ? check : throw new RefusedException(check.faults.All);
    }

    private void CheckNamed()
    {
        if (Named is not { } named)
            return;
        for (int i = 0; i < named.Length; i++)
        {
            string path = $"{root}.participants[{i}]";
            if (Name(path, named[i]) && !participants.Add(named[i]))
                Fault(path, $"{PlanText.Shown(named[i])} again", "each participant once");
        }
    }

    private void CheckSeats()
    {
        if (Seats.IsEmpty)
            Fault($"{root}.seats", "no seat", "at least one");

        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < Seats.Length; i++)
        {
            Plan.Seat seat = Seats[i];
            string path = $"{root}.seats[{i}].id";
            if (Name(path, seat.Id))
            {
                if (!ids.Add(seat.Id))
                    Fault(path, $"{PlanText.Shown(seat.Id)} again", "each seat once");
                if (NoMutual)
                    Participant(path, seat.Id);
            }

            if (!seat.Pot.IsDefault)
                CheckPot(i, seat);
        }
    }

    private void CheckPot(int index, Plan.Seat seat)
    {
        if (seat.Pot.IsEmpty)
            Fault($"{root}.seats[{index}].pot", seat.Id is null ? "an empty pot" : $"an empty pot for {PlanText.Shown(seat.Id)}", "at least one participant");

        var inPot = new HashSet<string>(seat.Pot.Length, StringComparer.Ordinal);
        for (int j = 0; j < seat.Pot.Length; j++)
        {
            string path = $"{root}.seats[{index}].pot[{j}]";
            string name = seat.Pot[j];
            if (!Name(path, name))
                continue;
            if (!inPot.Add(name))
            {
                Fault(path, $"{PlanText.Shown(name)} again", "each participant once in a pot");
                continue;
            }

            if (NoMutual && name == seat.Id)
                Fault(path, $"{PlanText.Shown(name)} in the pot of its own seat", "others only, as noMutual makes a seat's id its owner");
            Participant(path, name);
            pots[name] = pots.GetValueOrDefault(name) + 1;
        }
    }

    /// <summary>Refuses what no drawing can fill, where counting tells.</summary>
    private void CheckCapacity()
    {
        long seats = Seats.Length;
        long drawable = pots.Count;
        if (drawable * Load.Max < seats)
            Fault($"{root}.load.max", $"room for {Number(drawable * Load.Max)} seats ({Number(drawable)} participants in pots, at most {Number(Load.Max)} each)", $"room for all {Number(seats)}");
        if (participants.Count * (long)Load.Min > seats)
        {
            Fault($"{root}.load.min", $"at least {Number(Load.Min)} each for {Number(participants.Count)} participants, so {Number(participants.Count * (long)Load.Min)} seats", $"no more than the {Number(seats)} there are");
            return;
        }

        foreach (string name in participants.Where(name => pots.GetValueOrDefault(name) < Load.Min).Order(StringComparer.Ordinal))
            Fault($"{root}.load.min", $"{PlanText.Shown(name)} is in {Number(pots.GetValueOrDefault(name))} pots", $"at least {Number(Load.Min)}, the least load");
    }

    private void Participant(string path, string name)
    {
        if (Named is null)
            participants.Add(name);
        else if (!participants.Contains(name))
            Fault(path, $"{PlanText.Shown(name)}, who is not among the participants", $"one of {root}.participants");
    }

    /// <summary>Whether it is a name. Null stands for one that could not be read, which was reported already.</summary>
    private bool Name(string path, string? name)
    {
        if (name is null)
            return false;
        if (string.IsNullOrWhiteSpace(name))
            Fault(path, "an empty name", "a name");
        else if (name.Any(char.IsControl))
            Fault(path, $"{PlanText.Shown(name)}, with a control character", "a name that can be printed on a line");
        else if (!PlanText.IsUnicode(name))
            Fault(path, $"{PlanText.Shown(name)}, with half a surrogate pair", "valid Unicode");
        else
            return true;
        return false;
    }

    private void Fault(string path, string came, string expected) => faults.Add($"plan {path}", came, expected);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
