using System.Collections.Immutable;

namespace LotDrawing.Procedures;

/// <summary>What drawing a plan came to: who is drawn for each seat, or the reason why nobody is.</summary>
public abstract record PlanOutcome
{
    private PlanOutcome()
    {
    }

    /// <summary>Who is drawn.</summary>
    /// <exception cref="InvalidOperationException">Nobody is.</exception>
    public ImmutableArray<DrawnSeat> Seats => this is Drawn drawn ? drawn.Result : throw new InvalidOperationException(ToString());

    /// <summary>A drawing that breaks no rule; it was checked before it was handed out.</summary>
    /// <param name="Result">The seats in ordinal order of their ids.</param>
    /// <param name="Account">By which procedure and law it came about, and what it took.</param>
    public sealed record Drawn(ImmutableArray<DrawnSeat> Result, DrawAccount Account) : PlanOutcome;

    /// <inheritdoc cref="DrawOutcome.NoneFits"/>
    public sealed record NoneFits(string Reason) : PlanOutcome
    {
        /// <summary>The reason as one line of text.</summary>
        public override string ToString() => $"no valid drawing exists: {Reason}";
    }

    /// <inheritdoc cref="DrawOutcome.GaveUp"/>
    public sealed record GaveUp(DrawAccount Account, string Advice) : PlanOutcome
    {
        /// <summary>How far it came, and what to use instead.</summary>
        public override string ToString() => $"{Account.GaveUp}; {Advice}";
    }

    /// <inheritdoc cref="DrawOutcome.NotDecided"/>
    public sealed record NotDecided(string Reason) : PlanOutcome
    {
        /// <summary>The reason as one line of text.</summary>
        public override string ToString() => $"not decided: {Reason}";
    }

    /// <inheritdoc cref="DrawOutcome.NotServed"/>
    public sealed record NotServed(string Reason) : PlanOutcome
    {
        /// <summary>The reason as one line of text.</summary>
        public override string ToString() => Reason;
    }
}
