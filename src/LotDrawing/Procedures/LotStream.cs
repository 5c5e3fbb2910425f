using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace LotDrawing.Procedures;

/// <summary>The stream of words of algorithm v1: SHA-256 in counter mode over a seed and a label.</summary>
/// <remarks>
/// docs/algorithm.md, section 1. key = SHA-256("lotdrawing/v1" ‖ 00 ‖ label ‖ 00 ‖ seed), all UTF-8; block i = SHA-256(key ‖ i as
/// 8 bytes little-endian); each block gives eight 32-bit words, little-endian, in order. Anyone with SHA-256 can make it again.
/// Copies of the struct share one position in the stream.
/// For one thread at a time.
/// </remarks>
public readonly struct LotStream : ILotSource
{
    private readonly State state;

    private LotStream(State state) => this.state = state;

    /// <summary>Opens the stream of this seed under this label, at its first word.</summary>
    /// <param name="seed">The seed as text; its UTF-8 bytes are used as they are. A lone surrogate is refused.</param>
    /// <param name="label">What is drawn, for example <c>reviewers</c>; see <see cref="LotLabel"/>.</param>
    /// <exception cref="EncoderFallbackException">The seed or the label is not valid Unicode.</exception>
    public static LotStream Open(string seed, string label) => Open(seed, label, long.MaxValue, CancellationToken.None, null);

    /// <summary>The same, with a bound on the words that are read.</summary>
    /// <param name="seed">The seed as text.</param>
    /// <param name="label">What is drawn.</param>
    /// <param name="limit">After how many words, rounded up to a block of them, reading stops.</param>
    /// <param name="cancellation">Stops reading.</param>
    /// <param name="progress">Is told the words read, now and then; may be null.</param>
    internal static LotStream Open(string seed, string label, long limit, CancellationToken cancellation, IProgress<long>? progress)
    {
        ArgumentNullException.ThrowIfNull(seed);
        ArgumentNullException.ThrowIfNull(label);

        // Strict UTF-8: two different texts never become the same bytes.
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        byte[] material = [.. "lotdrawing/v1"u8, 0, .. utf8.GetBytes(label), 0, .. utf8.GetBytes(seed)];
        return new LotStream(new State(SHA256.HashData(material), limit, progress, cancellation));
    }

    /// <summary>The key as lowercase hexadecimal, for those who follow by hand.</summary>
    public string Key => Convert.ToHexStringLower(state.Key);

    /// <summary>How many words were read, those rejected too.</summary>
    internal long Taken => state.Taken;

    /// <inheritdoc/>
    public uint NextWord() => state.NextWord();

    private sealed class State
    {
        /// <summary>How many blocks pass between two looks at the cancellation and two words of progress.</summary>
        private const ulong BlocksBetween = 1024;

        private readonly CounterBlocks blocks;
        private readonly uint[] words = new uint[CounterBlocks.Words];
        private readonly long limit;
        private readonly IProgress<long>? progress;
        private readonly CancellationToken cancellation;
        private ulong nextBlock;
        private int index = CounterBlocks.Words;

        internal State(byte[] key, long limit, IProgress<long>? progress, CancellationToken cancellation)
        {
            Key = key;
            blocks = new CounterBlocks(key);
            this.limit = limit;
            this.progress = progress;
            this.cancellation = cancellation;
        }

        internal byte[] Key { get; }

        internal long Taken => ((long)nextBlock * (CounterBlocks.Words / CounterBlocks.Lanes)) - (CounterBlocks.Words - index);

        internal uint NextWord()
        {
            if (index == CounterBlocks.Words)
                Refill();
            return words[index++];
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        private void Refill()
        {
            // Here and not at each word: one call in 64 is not seen in a draw's time.
            if (Taken >= limit)
                throw new LotLimitException(limit);
            if (nextBlock % BlocksBetween == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                progress?.Report(Taken);
            }

            blocks.Hash(nextBlock, words);
            nextBlock += CounterBlocks.Lanes;
            index = 0;
        }
    }
}

/// <summary>What a stream is for: the label of a drawing. It holds no number, date or name, so that nothing but the seed
/// can move a drawing.</summary>
/// <remarks>docs/algorithm.md, section 1. In a rehearsal it starts with <c>rehearsal/</c>, so that a rehearsal never equals the draw.</remarks>
internal static class LotLabel
{
    /// <summary>The groups.</summary>
    internal const string Groups = "groups";

    /// <summary>The reviewing States of all States, or the seats of a plan.</summary>
    internal const string Reviewers = "reviewers";

    /// <summary>The seats of all requests granted at a meeting.</summary>
    internal const string Repetition = "repetition";

    /// <summary>The seats of a State that accedes.</summary>
    internal const string Accession = "accession";

    /// <summary>The seats in which a State that withdraws served.</summary>
    internal const string Withdrawal = "withdrawal";

    /// <summary>Ties between seats that cannot all have what is preferred.</summary>
    internal const string Preferences = "preferences";

    /// <summary>The pilot that measures a chain's length.</summary>
    internal const string ChainPilot = "chain-pilot";

    /// <summary>The label of a drawing, or of its rehearsal.</summary>
    /// <param name="kind">What is drawn: one of the constants.</param>
    /// <param name="rehearsal">Whether it is a rehearsal.</param>
    internal static string Of(string kind, bool rehearsal)
    {
        ArgumentException.ThrowIfNullOrEmpty(kind);
        return rehearsal ? $"rehearsal/{kind}" : kind;
    }
}

/// <summary>More words of a stream were asked for than it was opened for.</summary>
internal sealed class LotLimitException(long limit) : Exception($"More than {limit} words of the stream were asked for.")
{
    /// <summary>How many words it was opened for.</summary>
    internal long Limit { get; } = limit;
}
