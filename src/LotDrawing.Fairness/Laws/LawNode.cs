using System.Numerics;

namespace LotDrawing.Fairness;

/// <summary>What is known of a state under the sequential law.</summary>
/// <param name="isCompletable">Whether it can still become a valid draw.</param>
internal sealed class LawNode(bool isCompletable)
{
    internal bool IsCompletable => isCompletable;

    /// <summary>The numerator of the chance that a draw comes by it.</summary>
    internal BigInteger Chance { get; set; }
}
