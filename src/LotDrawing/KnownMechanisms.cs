using System.Collections.Immutable;
using LotDrawing.Text;

namespace LotDrawing;

/// <summary>The mechanisms that come with the library; any other is read from JSON by <see cref="MechanismJson"/>.</summary>
public static class KnownMechanisms
{
    /// <summary>All of them, UNTOC's first.</summary>
    public static ImmutableArray<Mechanism> All { get; } = [Untoc.Mechanism, Uncac.Mechanism, Upr.Mechanism, Upr.OwnRegion];

    /// <summary>The mechanism of this id, or null.</summary>
    public static Mechanism? Find(string id)
    {
        foreach (Mechanism mechanism in All)
        {
            if (mechanism.Id == id)
                return mechanism;
        }

        return null;
    }
}
