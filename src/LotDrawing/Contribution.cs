using System.Collections.Immutable;
using LotDrawing.Text;

namespace LotDrawing;

/// <summary>One part of a seed, as it came about in public.</summary>
/// <remarks>Immutable; any number of threads may use it.</remarks>
public abstract class Contribution
{
    private Contribution()
    {
    }

    /// <summary>A sentence spoken in the hall.</summary>
    public sealed class Spoken : Contribution
    {
        /// <summary>Takes words in their one spelling: lowercase letters of one alphabet and digits, single spaces between.</summary>
        /// <exception cref="ArgumentException">They are spelt in another way.</exception>
        public Spoken(string text)
        {
            ArgumentNullException.ThrowIfNull(text);
            if (!RecordPatterns.IsWords(text))
                throw new ArgumentException($"{FaultText.Shown(text)}; expected {RecordPatterns.Words}.", nameof(text));
            Text = text;
        }

        /// <summary>The words.</summary>
        public string Text { get; }
    }

    /// <summary>Dice rolled in the hall.</summary>
    public sealed class Dice : Contribution
    {
        /// <summary>Takes rolls. Whether they are as many as planned, and none above the number of sides, is the record's to say.</summary>
        /// <param name="sides">How many sides a die has.</param>
        /// <param name="rolls">The rolls in order, each at least 1.</param>
        public Dice(int sides, ImmutableArray<int> rolls)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(sides, PlannedContribution.Dice.MinSides);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(sides, PlannedContribution.Dice.MaxSides);
            if (rolls.IsDefault)
                throw new ArgumentNullException(nameof(rolls));
            if (rolls.Any(roll => roll < 1))
                throw new ArgumentException("A roll is below 1.", nameof(rolls));
            Sides = sides;
            Rolls = rolls;
        }

        /// <summary>How many sides a die has.</summary>
        public int Sides { get; }

        /// <summary>The rolls in order; a 0 on a ten-sided die is 10.</summary>
        public ImmutableArray<int> Rolls { get; }
    }

    /// <summary>A round of the public beacon drand, chain quicknet.</summary>
    public sealed class Drand : Contribution
    {
        /// <summary>Takes a round. Whether the signature is the beacon's is the verifier's to say.</summary>
        /// <param name="round">The number of the round, at least 1.</param>
        /// <param name="signature">Its signature, 96 lowercase hexadecimal digits.</param>
        public Drand(int round, string signature)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(round, 1);
            ArgumentNullException.ThrowIfNull(signature);
            if (!RecordPatterns.IsHex(signature, 96))
                throw new ArgumentException($"{FaultText.Shown(signature)}; expected 96 lowercase hexadecimal digits.", nameof(signature));
            Round = round;
            Signature = signature;
        }

        /// <summary>The number of the round.</summary>
        public int Round { get; }

        /// <summary>Its signature, 96 lowercase hexadecimal digits.</summary>
        public string Signature { get; }
    }
}
