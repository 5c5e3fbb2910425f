using System.Collections.Immutable;

namespace LotDrawing.Rules;

/// <summary>A result was about to be handed out that breaks a rule: a fault of this library. Carries every breach.</summary>
public sealed class RuleBreachException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="breaches">Every breach, at least one.</param>
    public RuleBreachException(ImmutableArray<RuleBreach> breaches)
        : base($"The result breaks a rule and is not handed out:{Environment.NewLine}{string.Join(Environment.NewLine, breaches)}") =>
        Breaches = breaches;

    /// <summary>Every breach.</summary>
    public ImmutableArray<RuleBreach> Breaches { get; }
}
