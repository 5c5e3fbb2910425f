namespace LotDrawing.Drand;

/// <summary>The lines of Miller's loop for a point q of G2: tangents at its multiples, and chords from these to q. They depend on q
/// alone, and a verification only evaluates them at points of G1; so they are computed once for the generator and once a key.</summary>
internal sealed class MillerLines
{
    // The line offset − slope·x + scale·y = 0, scaled so that it needs no division; a tangent comes with a doubling of q's multiple.
    private readonly List<(Fp2 Offset, Fp2 Slope, Fp2 Scale, bool IsTangent)> lines = [];

    /// <summary>The lines of a point with Z = 1.</summary>
    internal MillerLines(in Point<Fp2> q)
    {
        Point<Fp2> t = q;
        for (int bit = 62; bit >= 0; bit--)
        {
            lines.Add(Tangent(t));
            t += t;
            if ((Pairing.X >> bit & 1) != 0)
            {
                lines.Add(Chord(t, q));
                t += q;
            }
        }
    }

    /// <summary>The lines of G2's generator (draft-irtf-cfrg-pairing-friendly-curves-11, section 4.2.1).</summary>
    internal static MillerLines OfGenerator { get; } = new(new Point<Fp2>(
        new(Fp.Parse("024aa2b2f08f0a91260805272dc51051c6e47ad4fa403b02b4510b647ae3d1770bac0326a805bbefd48056c8c121bdb8"),
            Fp.Parse("13e02b6052719f607dacd3a088274f65596bd0d09920b61ab5da61bbdc7f5049334cf11213945d57e5ac7d055d042b7e")),
        new(Fp.Parse("0ce5d527727d6e118cc9cdc6da2e351aadfd9baa8cbdd3a76d429a695160d12c923ac9cc3baca289e193548608b82801"),
            Fp.Parse("0606c4a02ea734cc32acd2b02bc28b99cb3e287e85a763af267492ab572e99ab3f370d275cec1da1aaa9075ff05f79be")),
        Fp2.One));

    internal int Count => lines.Count;

    /// <summary>Whether this line belongs to a doubling, before which the loop squares.</summary>
    internal bool IsTangent(int index) => lines[index].IsTangent;

    /// <summary>The line's value at p = (X/Z, Y/Z), scaled by Z, which the final exponentiation takes away as all factors in Fp:
    /// offset·Z − slope·X·w² + scale·Y·w³.</summary>
    internal Fp12 At(int index, in Point<Fp> p)
    {
        (Fp2 offset, Fp2 slope, Fp2 scale, _) = lines[index];
        Fp12 value = default;
        value[0] = offset * p.Z;
        value[2] = slope * -p.X;
        value[3] = scale * p.Y;
        return value;
    }

    private static (Fp2, Fp2, Fp2, bool) Tangent(in Point<Fp2> t)
    {
        Fp2 xx = t.X * t.X, xx3 = xx + xx + xx, yz2 = t.Y * t.Z;
        yz2 += yz2;
        return ((xx3 * t.X) - (yz2 * t.Y), xx3 * t.Z, yz2 * t.Z, true);
    }

    private static (Fp2, Fp2, Fp2, bool) Chord(in Point<Fp2> t, in Point<Fp2> q)
    {
        Fp2 n = t.Y - (q.Y * t.Z), d = t.X - (q.X * t.Z);
        return ((n * q.X) - (d * q.Y), n, d, false);
    }
}
