namespace LotDrawing;

/// <summary>Hashes as people read them.</summary>
public static class HashText
{
    /// <summary>How many digits are read aloud: 128 bits.</summary>
    private const int Spoken = 32;

    /// <summary>The first 32 digits of a hash in eight groups of four, as they are read aloud: <c>f4ad f13e 1f43 …</c>.</summary>
    /// <param name="hash">A hash of at least 32 digits.</param>
    public static string InFours(string hash)
    {
        ArgumentNullException.ThrowIfNull(hash);
        ArgumentOutOfRangeException.ThrowIfLessThan(hash.Length, Spoken, nameof(hash));
        return string.Join(' ', hash[..Spoken].Chunk(4).Select(four => new string(four)));
    }
}
