namespace LotDrawing;

/// <summary>What a commitment says of a contribution before it is made: its source, and what can be known of it.</summary>
public abstract record PlannedContribution
{
    private PlannedContribution()
    {
    }

    /// <summary>Whether this contribution is of the kind that was planned.</summary>
    public abstract bool IsKeptBy(Contribution contribution);

    /// <summary>A seed given as a text; it stands alone.</summary>
    public sealed record Seed : PlannedContribution
    {
        /// <inheritdoc/>
        public override bool IsKeptBy(Contribution contribution) => false;

        /// <inheritdoc/>
        public override string ToString() => "a seed given as a text";
    }

    /// <summary>A text spoken in the room.</summary>
    public sealed record Spoken : PlannedContribution
    {
        /// <inheritdoc/>
        public override bool IsKeptBy(Contribution contribution) => contribution is SpokenText;

        /// <inheritdoc/>
        public override string ToString() => "a text spoken in the room";
    }

    /// <summary>Dice of so many sides.</summary>
    /// <param name="Sides">2 to <see cref="DiceRolls.MaxSides"/>.</param>
    public sealed record Dice(int Sides) : PlannedContribution
    {
        /// <inheritdoc/>
        public override bool IsKeptBy(Contribution contribution) => contribution is DiceRolls dice && dice.Sides == Sides;

        /// <inheritdoc/>
        public override string ToString() => $"dice of {Sides} sides";
    }

    /// <summary>One round of a drand chain, which nobody can know before it is signed.</summary>
    /// <param name="Chain">The chain.</param>
    /// <param name="Round">The round's number, from 1.</param>
    public sealed record Drand(DrandChain Chain, long Round) : PlannedContribution
    {
        /// <inheritdoc/>
        public override bool IsKeptBy(Contribution contribution) =>
            contribution is DrandRound drand && drand.Chain == Chain && drand.Round == Round;

        /// <inheritdoc/>
        public override string ToString() => $"round {Round} of drand {Chain.Name}";
    }
}
