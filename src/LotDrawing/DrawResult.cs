namespace LotDrawing;

/// <summary>What drawing came to: a drawing that breaks no rule, or the reason why there is none.</summary>
/// <typeparam name="T">What is drawn.</typeparam>
public abstract class DrawResult<T>
{
    private DrawResult()
    {
    }

    /// <summary>What was drawn.</summary>
    /// <exception cref="InvalidOperationException">Nothing was drawn; the message says why.</exception>
    public T Value => this is Drawn drawn ? drawn.Result : throw new InvalidOperationException(ToString());

    /// <summary>A drawing that breaks no rule; it was checked by separate code before it was handed out.</summary>
    public sealed class Drawn : DrawResult<T>
    {
        internal Drawn(T result, string account = "")
        {
            Result = result;
            Account = account;
        }

        /// <summary>What was drawn.</summary>
        public T Result { get; }

        /// <summary>By which procedure and law it came about, and what it took, in a line; may be empty.</summary>
        public string Account { get; }

        /// <summary>What it took.</summary>
        public override string ToString() => Account;
    }

    /// <summary>No valid drawing exists.</summary>
    public sealed class Infeasible : DrawResult<T>
    {
        internal Infeasible(string why) => Why = why;

        /// <summary>Why not, in words.</summary>
        public string Why { get; }

        /// <summary>The reason as text.</summary>
        public override string ToString() => $"no valid drawing exists: {Why}";
    }

    /// <summary>The procedure came to its limit without a drawing; one may exist.</summary>
    public sealed class GaveUp : DrawResult<T>
    {
        internal GaveUp(string why, string advice)
        {
            Why = why;
            Advice = advice;
        }

        /// <summary>How far it came, in words.</summary>
        public string Why { get; }

        /// <summary>What to use instead.</summary>
        public string Advice { get; }

        /// <summary>How far it came, and what to use instead.</summary>
        public override string ToString() => $"{Why}; {Advice}";
    }
}
