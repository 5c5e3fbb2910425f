namespace LotDrawing.Fairness;

/// <summary>Gives a state one form: entities of a class in order of what their past leaves open.</summary>
/// <remarks>Where reviews tie entities together, they are told apart by looking two reviews far. Where that does not tell
/// them apart, one state may keep several forms: that costs time, never exactness, as each form is reached from the
/// state by exchanges within classes.</remarks>
internal sealed class LawKeyOrder(LawModel model)
{
    private readonly (int Start, int Size)[] sorted =
        [.. Enumerable.Range(0, model.Classes).Select(index => (model.ClassStarts[index], model.ClassSize(index))).Where(pair => pair.Item2 > 1)];

    private readonly ulong[] looks = new ulong[model.Entities];
    private readonly ulong[] sums = new ulong[model.Entities];
    private readonly int[] order = new int[model.Entities];
    private readonly int[] positions = new int[model.Entities];
    private readonly List<(int Reviewed, int Reviewing)> reviews = [];
    private char[] key = new char[model.Entities];

    /// <summary>The state's key; good until the next call.</summary>
    internal ReadOnlySpan<char> Key(LawState state)
    {
        int entities = model.Entities;
        if (state.Reviews.Count == 0)
        {
            state.Ids.CopyTo(key, 0);
            foreach (var (start, size) in sorted)
                key.AsSpan(start, size).Sort();
            return key.AsSpan(0, entities);
        }

        int length = entities + (2 * state.Reviews.Count);
        if (key.Length < length)
            key = new char[2 * length];
        Sort(state);
        for (int position = 0; position < entities; position++)
        {
            key[position] = state.Ids[order[position]];
            positions[order[position]] = position;
        }

        reviews.Clear();
        foreach (var (reviewed, reviewing) in state.Reviews)
            reviews.Add((positions[reviewed], positions[reviewing]));
        reviews.Sort();
        int at = entities;
        foreach (var (reviewed, reviewing) in reviews)
        {
            key[at++] = (char)reviewed;
            key[at++] = (char)reviewing;
        }

        return key.AsSpan(0, length);
    }

    private void Sort(LawState state)
    {
        unchecked
        {
            for (int position = 0; position < model.Entities; position++)
            {
                looks[position] = Mix(((ulong)model.ClassOf[position] << 16) | state.Ids[position]);
                order[position] = position;
            }

            for (int round = 0; round < 2; round++)
            {
                Array.Clear(sums);
                foreach (var (reviewed, reviewing) in state.Reviews)
                {
                    // Sums, as the order in which reviews are listed says nothing.
                    sums[reviewed] += Mix(looks[reviewing] ^ 0x5851F42D4C957F2D);
                    sums[reviewing] += Mix(looks[reviewed] ^ 0x14057B7EF767814F);
                }

                for (int position = 0; position < model.Entities; position++)
                    looks[position] = Mix(looks[position] + sums[position]);
            }

            // First by what decides alone, so that those no review touches lie side by side.
            for (int position = 0; position < model.Entities; position++)
                looks[position] = ((ulong)state.Ids[position] << 48) | (looks[position] >> 16);
        }

        foreach (var (start, size) in sorted)
            Array.Sort(looks, order, start, size);
    }

    /// <summary>SplitMix64's finaliser: the same on every machine.</summary>
    private static ulong Mix(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
