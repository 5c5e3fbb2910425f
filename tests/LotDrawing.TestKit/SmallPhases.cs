namespace LotDrawing.TestKit;

/// <summary>Phases made by hand, small enough to see every pot at a glance. Two regional groups, of which the African States
/// are the ones to look at; all are party to the Convention alone unless a test says otherwise.</summary>
public static class SmallPhases
{
    /// <summary>The date on which each of them was drawn.</summary>
    public static DateOnly Drawn { get; } = new(2020, 12, 14);

    /// <summary>The African States <c>A1 A2 A3</c> review each other in a ring, A1 by A3, A2 by A1, A3 by A2; so do <c>E1 E2 E3</c>
    /// of eastern Europe. Across the regions A1 is reviewed by E1, E1 by A2, and so on.</summary>
    public static SmallPhase RingsOfThree(Mechanism? mechanism = null) => Of(
        mechanism,
        "A1 A3 E1", "A2 A1 E2", "A3 A2 E3",
        "E1 E3 A2", "E2 E1 A3", "E3 E2 A1");

    /// <summary>Of four African States A1 is reviewed by A3, A2 by A4, A3 by A2 and A4 by A1: when A1 and A2 are drawn again
    /// and those replaced leave, A1 has only A2 in its pot and A2 only A1.</summary>
    public static SmallPhase CrossOfFour(Mechanism? mechanism = null) => Of(
        mechanism,
        "A1 A3 E1", "A2 A4 E2", "A3 A2 E3", "A4 A1 E4",
        "E1 E3 A2", "E2 E4 A3", "E3 E2 A4", "E4 E1 A1");

    /// <summary>All but A1 and E4 are party to the Protocol TIP, and they are reviewed by States that are; A1 is reviewed by A2 and E4.</summary>
    public static SmallPhase MostPartyToTip(Mechanism? mechanism = null) => Of(
        mechanism,
        "A1 A2 E4", "A2+TIP A3 E1", "A3+TIP A4 E2", "A4+TIP A2 E3",
        "E1+TIP E2 A3", "E2+TIP E3 A4", "E3+TIP E1 A2", "E4 E1 A3");

    /// <summary>A phase of these reviews, each <c>STATE SAME-REGION OTHER-REGION</c>; a State's region is its first letter, after
    /// it come the Protocols as <c>A1+TIP+SOM</c>, and a seat with an additional State is <c>A2/A3</c>.</summary>
    public static SmallPhase Of(Mechanism? mechanism, params string[] reviews)
    {
        var rows = reviews.Select(review => review.Split(' ')).ToList();
        return new SmallPhase(
            Roster(string.Join(' ', rows.Select(row => row[0]))),
            mechanism ?? Mechanism.Untoc,
            new Drawing(3, rows.Select((row, i) => new Review(
                row[0].Split('+')[0], 1 + (i % 3), [Seat("same-region", row[1]), Seat("other-region", row[2])]))));
    }

    /// <summary>A roster of these States, written as <c>A1+TIP+SOM A2 E1</c>.</summary>
    public static Roster Roster(string states) =>
        new(states.Split(' ').Select(state => state.Split('+')).Select(state => State(state[0], [.. state.Skip(1).Prepend("UNTOC")])));

    private static FilledSeat Seat(string id, string states) =>
        states.Split('/') is [var principal, var additional] ? new FilledSeat(id, principal, additional) : new FilledSeat(id, states);

    /// <summary>A State of the region that its first letter says, party to these instruments.</summary>
    public static StateParty State(string code, params string[] instruments) =>
        new(code, "", code[0] == 'A' ? "african" : "eastern-european", instruments);

    /// <summary>An ordinary request of the State for these seats.</summary>
    public static Request Ordinary(string state, params string[] seats) => new(state, [.. seats], state, RepetitionKind.Ordinary, null);

    /// <summary>An exceptional request of the State for these seats.</summary>
    public static Request Exceptional(string state, string? grounds, params string[] seats) =>
        new(state, [.. seats], state, RepetitionKind.Exceptional, grounds);
}

/// <summary>A phase made by hand.</summary>
/// <param name="Roster">The States parties.</param>
/// <param name="Mechanism">The rules.</param>
/// <param name="InForce">The drawings in force.</param>
public sealed record SmallPhase(Roster Roster, Mechanism Mechanism, Drawing InForce);
