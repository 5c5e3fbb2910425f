namespace LotDrawing;

/// <summary>One part of how a seed will come about, fixed by the announcement before any of it exists.</summary>
/// <remarks>Immutable; any number of threads may use it.</remarks>
public abstract class PlannedContribution
{
    private PlannedContribution()
    {
    }

    /// <summary>A sentence spoken in the hall.</summary>
    public sealed class Spoken : PlannedContribution;

    /// <summary>Dice rolled in the hall.</summary>
    public sealed class Dice : PlannedContribution
    {
        /// <summary>The fewest sides a die has.</summary>
        public const int MinSides = 6;

        /// <summary>The most sides a die has.</summary>
        public const int MaxSides = 100;

        /// <summary>The most rolls of one contribution.</summary>
        public const int MaxRolls = 1000;

        /// <summary>Plans rolls of a die, or of several of one kind.</summary>
        /// <param name="sides">From <see cref="MinSides"/> to <see cref="MaxSides"/>.</param>
        /// <param name="rolls">From 1 to <see cref="MaxRolls"/>.</param>
        public Dice(int sides, int rolls)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(sides, MinSides);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(sides, MaxSides);
            ArgumentOutOfRangeException.ThrowIfLessThan(rolls, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(rolls, MaxRolls);
            Sides = sides;
            Rolls = rolls;
        }

        /// <summary>How many sides a die has.</summary>
        public int Sides { get; }

        /// <summary>How many rolls there will be.</summary>
        public int Rolls { get; }
    }

    /// <summary>A round of the public beacon drand, chain quicknet.</summary>
    public sealed class Drand : PlannedContribution
    {
        /// <summary>Plans a round.</summary>
        /// <param name="round">The number of the round, at least 1.</param>
        public Drand(int round)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(round, 1);
            Round = round;
        }

        /// <summary>The number of the round.</summary>
        public int Round { get; }
    }
}
