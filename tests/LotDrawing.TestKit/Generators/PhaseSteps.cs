using FsCheck;
using FsCheck.Fluent;
using LotDrawing.Repetitions;

namespace LotDrawing.TestKit.Generators;

/// <summary>One thing that happens to a phase, as numbers that are read against the phase when it happens: so a run can be
/// shortened and still makes sense.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="Days">How many days later.</param>
/// <param name="Choices">Which States, seats and so on.</param>
public sealed record PhaseStep(PhaseStepKind Kind, int Days, int[] Choices)
{
    private static readonly string[] Protocols = [.. Untoc.Mechanism.Instruments.Skip(1)];

    /// <summary>The code of a State that is not in any generated roster.</summary>
    public const string Stranger = "STRANGER";

    public static Gen<PhaseStep> Any { get; } =
        from kind in Gen.Frequency(
            (8, Gen.Constant(PhaseStepKind.Meeting)), (2, Gen.Constant(PhaseStepKind.Accession)), (2, Gen.Constant(PhaseStepKind.Protocols)), (1, Gen.Constant(PhaseStepKind.Withdrawal)))
        from days in Gen.Choose(0, 90)
        from choices in Gen.Choose(0, 9999).ArrayOf(16)
        select new PhaseStep(kind, days, choices);

    /// <summary>One to four requests, mostly for few States, so that allowances run out and seats are asked for twice.</summary>
    public MeetingRequests Requests(PhaseState phase) => new(
        phase.Date.AddDays(Days),
        [.. Enumerable.Range(0, 1 + (Choices[0] % 4)).Select(i => Request(phase, Choices.AsSpan(1 + (i * 3), 3)))]);

    /// <summary>A State that is new, or has withdrawn before.</summary>
    public StateParty NewState(PhaseState phase)
    {
        string code = phase.Withdrawn.Count > 0 && Choices[0] % 2 == 0
            ? phase.Withdrawn.Keys.ElementAt(Choices[1] % phase.Withdrawn.Count)
            : Enumerable.Range(1, 100).Select(i => $"NEW{i}").First(code => !phase.Roster.Contains(code));
        return new StateParty(code, "", phase.Roster.States[Choices[2] % phase.Roster.Count].RegionalGroup, Instruments([]));
    }

    /// <summary>A State of the roster that joined one or more Protocols, or null when it is party to all.</summary>
    public StateParty? Joined(PhaseState phase)
    {
        StateParty state = phase.Roster.States[Choices[0] % phase.Roster.Count];
        StateParty joined = state.WithInstruments(Instruments(state.Instruments));
        return joined.Instruments.Length > state.Instruments.Length ? joined : null;
    }

    /// <summary>A State of the roster.</summary>
    public string Leaving(PhaseState phase) => phase.Roster.States[Choices[0] % phase.Roster.Count].Code;

    private static RepetitionRequest Request(PhaseState phase, ReadOnlySpan<int> choices)
    {
        string state = (choices[0] % 12) switch
        {
            0 => Stranger,
            1 when phase.Withdrawn.Count > 0 => phase.Withdrawn.Keys.First(),
            < 8 => phase.Roster.States[choices[0] % Math.Min(2, phase.Roster.Count)].Code,
            _ => phase.Roster.States[choices[0] % phase.Roster.Count].Code,
        };
        string[] seats = (choices[1] % 10) switch
        {
            0 => ["third-region"],
            < 4 => [Untoc.SameRegion],
            < 8 => [Untoc.OtherRegion],
            _ => [Untoc.OtherRegion, Untoc.SameRegion],
        };
        return (choices[2] % 6) switch
        {
            0 => new RepetitionRequest(state, [.. seats], state, RepetitionKind.Exceptional, null),
            1 => new RepetitionRequest(state, [.. seats], state, RepetitionKind.Exceptional, "grounds"),
            _ => new RepetitionRequest(state, [.. seats], state, RepetitionKind.Ordinary, null),
        };
    }

    private IEnumerable<string> Instruments(IEnumerable<string> before) => before
        .Concat(["UNTOC"])
        .Concat(Protocols.Where((_, p) => Choices[3 + p] % 2 == 0))
        .Distinct();
}

/// <summary>What can happen to a phase.</summary>
public enum PhaseStepKind
{
    Meeting,
    Accession,
    Protocols,
    Withdrawal,
}
