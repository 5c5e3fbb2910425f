namespace LotDrawing.Rules;

/// <summary>One rule that a drawing breaks.</summary>
/// <remarks>Immutable; any number of threads may use it.</remarks>
public sealed record RuleBreach
{
    /// <summary>Creates it from its parts.</summary>
    public RuleBreach(string state, Citation source, string found, string expected) =>
        (State, Source, Found, Expected) = (state, source, found, expected);

    /// <summary>The code of the State whose review or load breaks it, or empty when it is the whole drawing's.</summary>
    public string State { get; init; }

    /// <summary>The rule.</summary>
    public Citation Source { get; init; }

    /// <summary>What is the case.</summary>
    public string Found { get; init; }

    /// <summary>What the rule asks for.</summary>
    public string Expected { get; init; }

    /// <summary>A result was about to be handed out that breaks a rule: a fault of this library.</summary>
    internal static InvalidOperationException Refusal(IEnumerable<RuleBreach> breaches) =>
        new($"The result breaks a rule and is not handed out:{Environment.NewLine}{string.Join(Environment.NewLine, breaches)}");

    /// <summary>The breach as one line of text.</summary>
    public override string ToString() =>
        $"{(State.Length == 0 ? "drawing" : State)}: {Found}; expected {Expected} ({Source})";
}
