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

        /// <summary>Reads words as any keyboard types them, and brings them into the one spelling that a record takes.</summary>
        /// <param name="typed">What was typed.</param>
        /// <example><code>
        /// string words = Contribution.Spoken.Parse("L’été, naïf.").Value.Text; // l été naïf
        /// </code></example>
        public static Parsed<Spoken> Parse(string typed)
        {
            Parsed<string> words = SpokenWords.Normalize(typed);
            return words.IsValid ? new Parsed<Spoken>(new Spoken(words.Value)) : new Parsed<Spoken>(words.Faults);
        }
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

        /// <summary>Reads rolls: numbers separated by spaces, commas or line ends; without any of these, one digit a roll for dice
        /// of up to nine sides. A 0 is 10 on dice of ten sides, and on no others.</summary>
        /// <param name="typed">What was typed.</param>
        /// <param name="sides">How many sides a die has, from 6 to 100.</param>
        /// <exception cref="ArgumentOutOfRangeException">There are no such dice.</exception>
        /// <example><code>
        /// ImmutableArray&lt;int&gt; rolls = Contribution.Dice.Parse("3 1 6 5", sides: 6).Value.Rolls;
        /// </code></example>
        public static Parsed<Dice> Parse(string typed, int sides)
        {
            Parsed<ImmutableArray<int>> rolls = DiceRolls.Parse(typed, sides);
            return rolls.IsValid ? new Parsed<Dice>(new Dice(sides, rolls.Value)) : new Parsed<Dice>(rolls.Faults);
        }
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
