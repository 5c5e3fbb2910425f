using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using LotDrawing.Procedures;

namespace LotDrawing.Simulation;

/// <summary>Draws the groups of one roster again and again, for simulation: those of <see cref="GroupProcedure"/> from the same words, in three quarters of the time.</summary>
/// <remarks>Words are made many at a time, and a shuffle takes its words by their index: one by one, each would wait for the one before.
/// For one thread at a time.</remarks>
internal sealed class GroupSimulation
{
    private const int Fresh = 1024;

    private readonly QuotaSimulation rounding;
    private readonly int[] byRegion; // the codes of the States, regional group by regional group
    private readonly int[] starts;
    private readonly int[] shuffled;
    private readonly int[] groups;
    private Words words;

    /// <summary>Prepares to draw.</summary>
    /// <param name="roster">All States.</param>
    /// <param name="sizes">The sizes of the groups; they add up to the number of States.</param>
    /// <param name="codes">By State, the number under which its group is handed out, all below the number of States.</param>
    internal GroupSimulation(Roster roster, ImmutableArray<int> sizes, ReadOnlySpan<int> codes)
    {
        int[][] regions = GroupProcedure.Regions(roster);
        rounding = new QuotaSimulation([.. regions.Select(region => region.Length)], sizes);
        byRegion = [.. regions.SelectMany(region => region)];
        foreach (ref int state in byRegion.AsSpan())
            state = codes[state];
        shuffled = new int[byRegion.Length];
        groups = new int[byRegion.Length];
        starts = new int[regions.Length + 1];
        for (int region = 0; region < regions.Length; region++)
            starts[region + 1] = starts[region] + regions[region].Length;
        words = new Words(new uint[regions.Max(region => region.Length) + Fresh], default);
    }

    /// <summary>Whether it can draw these groups: there are not too many, nor too many regional groups.</summary>
    internal static bool Serves(Roster roster, ImmutableArray<int> sizes) =>
        sizes.Length <= QuotaSimulation.Most && roster.States.Select(state => state.RegionalGroup).Distinct(StringComparer.Ordinal).Count() <= QuotaSimulation.Most;

    /// <summary>What the last draw gave: by code, the number of the State's group, from 1.</summary>
    internal ReadOnlySpan<int> Groups => groups;

    /// <summary>Takes the words of this stream from here on.</summary>
    internal void Restart(SimulationStream lots) => words = new Words(words.Buffer, lots);

    /// <summary>Draws the groups.</summary>
    internal void Draw()
    {
        unchecked
        {
            rounding.Draw(ref words);
            byRegion.CopyTo(shuffled, 0);
            int[] into = groups;
            for (int region = 0; region < starts.Length - 1; region++)
            {
                Span<int> states = shuffled.AsSpan(starts[region], starts[region + 1] - starts[region]);
                Shuffle(states);
                var quotas = rounding.Quotas(region);
                int next = 0;
                for (int group = 0; group < quotas.Length; group++)
                {
                    foreach (int state in states.Slice(next, quotas[group]))
                        into[state] = group + 1;
                    next += quotas[group];
                }
            }
        }
    }

    /// <summary>As <c>Shuffle</c> of a lot source.</summary>
    private void Shuffle(Span<int> states)
    {
        unchecked
        {
            words.Ensure(states.Length);
            ReadOnlySpan<uint> buffer = words.Buffer;
            int next = words.Position;
            for (int i = states.Length - 1; i > 0; i--)
            {
                uint n = (uint)i + 1;
                ulong product = (ulong)buffer[next++] * n;
                if ((uint)product < n)
                    product = AwayFromTheEdge(product, n, i, ref next);
                int j = (int)(product >> 32);
                (states[i], states[j]) = (states[j], states[i]);
            }

            words.Position = next;
        }
    }

    /// <summary>The product of a word that biases no lot: this one, or one of those that follow. Words are left for the lots that are to come.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private ulong AwayFromTheEdge(ulong product, uint n, int toCome, ref int next)
    {
        unchecked
        {
            uint rejected = (0u - n) % n;
            while ((uint)product < rejected)
            {
                words.Position = next;
                words.Ensure(toCome);
                next = words.Position;
                product = (ulong)words.Buffer[next++] * n;
            }

            return product;
        }
    }

    /// <summary>Words made beforehand. How many the table of quotas takes has no bound: a walk can leave all its cells fractional, and is then gone again.</summary>
    private struct Words(uint[] buffer, SimulationStream stream) : ILotSource
    {
        private SimulationStream stream = stream;

        internal uint[] Buffer { get; } = buffer;

        internal int Position { get; set; } = buffer.Length;

        public uint NextWord()
        {
            Ensure(1);
            return Buffer[Position++];
        }

        /// <summary>Makes sure that so many words lie ahead.</summary>
        internal void Ensure(int count)
        {
            int left = Buffer.Length - Position;
            if (left >= count)
                return;
            Buffer.AsSpan(Position).CopyTo(Buffer);
            stream.Fill(Buffer.AsSpan(left));
            Position = 0;
        }
    }
}
