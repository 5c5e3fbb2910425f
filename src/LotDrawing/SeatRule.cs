namespace LotDrawing;

/// <summary>One place among the reviewing States of each review.</summary>
public sealed record SeatRule
{
    /// <summary>Creates it from its parts.</summary>
    public SeatRule(string id, SeatSide side, Citation source) =>
        (Id, Side, Source) = (id, side, source);

    /// <summary>The seat's name in every file, for example <c>same-region</c>.</summary>
    public string Id { get; init; }

    /// <summary>From which States it is drawn.</summary>
    public SeatSide Side { get; init; }

    /// <summary>Where the rule comes from.</summary>
    public Citation Source { get; init; }
}
