namespace LotDrawing.Verification;

/// <summary>Keeps what was asked for last, and makes anew what was not.</summary>
internal sealed class NewestFew<TKey, TValue>(int most)
    where TKey : IEquatable<TKey>
{
    private readonly List<(TKey Key, TValue Value)> newest = [];

    internal TValue Of(TKey key, Func<TKey, TValue> make)
    {
        int at = newest.FindIndex(kept => kept.Key.Equals(key));
        var found = at < 0 ? (key, make(key)) : newest[at];
        if (at >= 0)
            newest.RemoveAt(at);
        else if (newest.Count == most)
            newest.RemoveAt(0);
        newest.Add(found);
        return found.Item2;
    }
}
