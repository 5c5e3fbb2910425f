namespace LotDrawing.Text;

/// <summary>Finds the id that a misspelt one was meant to be.</summary>
public static class Spelling
{
    // Longer words are not ids that a person mistyped, and the comparison takes the product of both lengths.
    private const int LongestWord = 64;

    /// <summary>The known word nearest to this one, or null when none is near enough to be meant.</summary>
    /// <param name="word">What was written.</param>
    /// <param name="known">The words it may have been meant to be; the first of the nearest is taken.</param>
    /// <remarks>Near enough is at most a third of the word's letters (at least one) inserted, left out, replaced or swapped with
    /// their neighbour; the case of letters and spaces at either end count for nothing.</remarks>
    public static string? Nearest(string word, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(word);
        ArgumentNullException.ThrowIfNull(known);

        string sought = word.Trim().ToUpperInvariant();
        if (sought.Length is 0 or > LongestWord)
            return null;

        string? nearest = null;
        int least = Math.Max(1, sought.Length / 3) + 1;
        foreach (string candidate in known)
        {
            // Two words are at least as far apart as their lengths.
            if (candidate.Length > LongestWord || Math.Abs(candidate.Length - sought.Length) >= least)
                continue;
            int distance = Distance(sought, candidate.ToUpperInvariant());
            if (distance < least)
                (nearest, least) = (candidate, distance);
        }

        return nearest;
    }

    /// <summary>Optimal string alignment: the fewest single edits, a swap of neighbours being one.</summary>
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
            rows[i, 0] = i;
        for (int j = 0; j <= b.Length; j++)
            rows[0, j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            for (int j = 1; j <= b.Length; j++)
            {
                int edit = Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    edit = Math.Min(edit, rows[i - 2, j - 2] + 1);
                rows[i, j] = edit;
            }
        }

        return rows[a.Length, b.Length];
    }
}
