using System.Collections.Immutable;
using LotDrawing.Procedures;
using LotDrawing.Rules;

namespace LotDrawing;

/// <summary>What drawing came to: a drawing that breaks no rule, or the reason why there is none.</summary>
/// <remarks>Immutable; any number of threads may use it.</remarks>
/// <typeparam name="T">What is drawn.</typeparam>
public abstract class DrawResult<T>
{
    private DrawResult()
    {
    }

    /// <summary>What was drawn.</summary>
    /// <exception cref="InvalidOperationException">Nothing was drawn; the message says why.</exception>
    public T Value => this is Drawn drawn ? drawn.Result : throw new InvalidOperationException(ToString());

    /// <summary>What it came to, as text for people.</summary>
    public abstract override string ToString();

    /// <summary>A drawing that breaks no rule; it was checked by separate code before it was handed out.</summary>
    public sealed class Drawn : DrawResult<T>
    {
        internal Drawn(T result, DrawAccount? account) => (Result, Account) = (result, account);

        /// <summary>What was drawn.</summary>
        public T Result { get; }

        /// <summary>By which procedure and law it came about, and what it took; null of a drawing on a record.</summary>
        public DrawAccount? Account { get; }

        /// <summary>What it took, in a line.</summary>
        public override string ToString() => Account?.ToString() ?? "drawn";
    }

    /// <summary>No valid drawing exists.</summary>
    public sealed class Infeasible : DrawResult<T>
    {
        internal Infeasible(ImmutableArray<PlanFault> seats) => (Seats, Why) = (seats, string.Join(Environment.NewLine, seats));

        internal Infeasible(string why) => Why = why;

        /// <summary>Every seat that can never be filled, and why; empty where each could be filled by itself, but not all together.</summary>
        public ImmutableArray<PlanFault> Seats { get; } = [];

        /// <summary>Why not, in words.</summary>
        public string Why { get; }

        /// <summary>The reason as text.</summary>
        public override string ToString() => $"no valid drawing exists: {Why}";
    }

    /// <summary>The procedure came to its limit without a drawing, could not tell whether one exists, or does not draw such a plan.</summary>
    public sealed class GaveUp : DrawResult<T>
    {
        internal GaveUp(string why, string? advice = null, DrawAccount? account = null) => (Why, Advice, Account) = (why, advice, account);

        /// <summary>How far it came, or why it did not begin, in words.</summary>
        public string Why { get; }

        /// <summary>What to use instead, or null.</summary>
        public string? Advice { get; }

        /// <summary>What the procedure did until then, or null.</summary>
        public DrawAccount? Account { get; }

        /// <summary>How far it came, and what to use instead.</summary>
        public override string ToString() => Advice is null ? Why : $"{Why}; {Advice}";
    }
}
