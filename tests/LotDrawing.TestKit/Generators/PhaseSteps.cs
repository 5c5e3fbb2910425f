using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace LotDrawing.TestKit.Generators;

/// <summary>One thing that happens to a phase, as numbers that are read against the phase when it happens: so a run can be
/// shortened and still makes sense.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="Days">How many days later.</param>
/// <param name="Choices">Which States, seats and so on.</param>
public sealed record PhaseStep(PhaseStepKind Kind, int Days, int[] Choices)
{
    private static readonly string[] Protocols = [.. Mechanism.Untoc.Instruments.Skip(1)];

    public static Gen<PhaseStep> Any { get; } =
        from kind in Gen.Frequency(
            (8, Gen.Constant(PhaseStepKind.Meeting)), (2, Gen.Constant(PhaseStepKind.Accession)), (2, Gen.Constant(PhaseStepKind.Protocols)), (1, Gen.Constant(PhaseStepKind.Withdrawal)))
        from days in Gen.Choose(0, 90)
        from choices in Gen.Choose(0, 9999).ArrayOf(16)
        select new PhaseStep(kind, days, choices);

    /// <summary>One to four requests, mostly for few States, so that allowances run out and seats are asked for twice.</summary>
    public ImmutableArray<Request> Requests(Roster roster, IReadOnlyList<string> withdrawn) =>
        [.. Enumerable.Range(0, 1 + (Choices[0] % 4)).Select(i => Request(roster, withdrawn, Choices.AsSpan(1 + (i * 3), 3)))];

    /// <summary>A State that is new, or has withdrawn before.</summary>
    public StateParty NewState(Roster roster, IReadOnlyList<string> withdrawn)
    {
        string code = withdrawn.Count > 0 && Choices[0] % 2 == 0
            ? withdrawn[Choices[1] % withdrawn.Count]
            : Enumerable.Range(1, 100).Select(i => $"NEW{i}").First(code => !roster.Contains(code) && !withdrawn.Contains(code));
        return new StateParty(code, "", roster.States[Choices[2] % roster.Count].RegionalGroup, Instruments([]));
    }

    /// <summary>A State of the roster that joined one or more Protocols, or null when it is party to all.</summary>
    public StateParty? Joined(Roster roster)
    {
        StateParty state = roster.States[Choices[0] % roster.Count];
        StateParty joined = state.WithInstruments(Instruments(state.Instruments));
        return joined.Instruments.Length > state.Instruments.Length ? joined : null;
    }

    /// <summary>A State of the roster.</summary>
    public string Leaving(Roster roster) => roster.States[Choices[0] % roster.Count].Code;

    private static Request Request(Roster roster, IReadOnlyList<string> withdrawn, ReadOnlySpan<int> choices)
    {
        string state = (choices[0] % 12) switch
        {
            1 when withdrawn.Count > 0 => withdrawn[0],
            < 8 => roster.States[choices[0] % Math.Min(2, roster.Count)].Code,
            _ => roster.States[choices[0] % roster.Count].Code,
        };
        string[] seats = (choices[1] % 10) switch
        {
            < 4 => ["same-region"],
            < 8 => ["other-region"],
            _ => ["other-region", "same-region"],
        };
        return (choices[2] % 6) switch
        {
            0 => new Request(state, [.. seats], state, RepetitionKind.Exceptional, null),
            1 => new Request(state, [.. seats], state, RepetitionKind.Exceptional, "grounds"),
            _ => new Request(state, [.. seats], state, RepetitionKind.Ordinary, null),
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
