using System.Collections.Immutable;
using LotDrawing.Rules;

namespace LotDrawing.Procedures;

/// <summary>What a public draw came to: a drawing, or the reason why there is none.</summary>
public abstract record DrawOutcome
{
    private DrawOutcome()
    {
    }

    /// <summary>The drawing.</summary>
    /// <exception cref="DrawImpossibleException">No valid drawing exists, because some seat can never be filled.</exception>
    /// <exception cref="InvalidOperationException">There is none for another reason.</exception>
    public Drawing Drawing => this switch
    {
        Drawn drawn => drawn.Result,
        Impossible impossible => throw new DrawImpossibleException(impossible.Faults),
        _ => throw new InvalidOperationException(ToString()),
    };

    /// <summary>The same as the front door tells it.</summary>
    internal DrawResult<Drawing> ToResult() => this switch
    {
        Drawn drawn => new DrawResult<Drawing>.Drawn(drawn.Result, drawn.Account.ToString()!),
        Impossible impossible => new DrawResult<Drawing>.Infeasible(impossible.ToString()),
        NoneFits none => new DrawResult<Drawing>.Infeasible(none.Reason),
        GaveUp gaveUp => new DrawResult<Drawing>.GaveUp(gaveUp.Account.GaveUp, gaveUp.Advice),
        NotServed other => new DrawResult<Drawing>.GaveUp(other.Reason, "use another procedure"),
        NotDecided undecided => new DrawResult<Drawing>.GaveUp("it was not decided whether a valid drawing exists", undecided.Reason),
        _ => throw new InvalidOperationException(ToString()),
    };

    /// <summary>A drawing that breaks no rule; it has passed <see cref="RuleCheck"/>.</summary>
    /// <param name="Result">The drawing.</param>
    /// <param name="Account">By which procedure and law it came about, and what it took.</param>
    public sealed record Drawn(Drawing Result, DrawAccount Account) : DrawOutcome;

    /// <summary>No valid drawing exists, because some seat can never be filled.</summary>
    /// <param name="Faults">Every such seat, and why.</param>
    public sealed record Impossible(ImmutableArray<PlanFault> Faults) : DrawOutcome
    {
        /// <summary>All reasons, a line each.</summary>
        public override string ToString() => string.Join(Environment.NewLine, Faults);
    }

    /// <summary>No valid drawing exists: each seat could be filled by itself, but not all of them together.</summary>
    /// <param name="Reason">The reason in words.</param>
    public sealed record NoneFits(string Reason) : DrawOutcome
    {
        /// <summary>The reason as one line of text.</summary>
        public override string ToString() => $"no valid drawing exists: {Reason}";
    }

    /// <summary>The procedure came to its limit without a drawing; one may exist.</summary>
    /// <param name="Account">What the procedure did until then.</param>
    /// <param name="Advice">What to use instead.</param>
    public sealed record GaveUp(DrawAccount Account, string Advice) : DrawOutcome
    {
        /// <summary>How far it came, and what to use instead.</summary>
        public override string ToString() => $"{Account.GaveUp}; {Advice}";
    }

    /// <summary>It had to be known whether a drawing can be completed, and nobody could say.</summary>
    /// <param name="Reason">Why not, in words.</param>
    public sealed record NotDecided(string Reason) : DrawOutcome
    {
        /// <summary>The reason as one line of text.</summary>
        public override string ToString() => $"not decided: {Reason}";
    }

    /// <summary>The procedure does not draw such a plan, as was known before any lot; another procedure may.</summary>
    /// <param name="Reason">Why not, in words.</param>
    public sealed record NotServed(string Reason) : DrawOutcome
    {
        /// <summary>The reason as one line of text.</summary>
        public override string ToString() => Reason;
    }
}
