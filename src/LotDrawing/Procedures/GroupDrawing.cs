using System.Collections.Immutable;

namespace LotDrawing.Procedures;

/// <summary>Draws in which group each State is reviewed, once; <see cref="GroupProcedure"/> draws again and again.</summary>
/// <remarks>docs/algorithm.md, section 2. Every State's chance of group g is exactly size(g)/N.</remarks>
public static class GroupDrawing
{
    /// <summary>Draws the groups.</summary>
    /// <param name="roster">All States.</param>
    /// <param name="sizes">The sizes of the groups; they add up to the number of States.</param>
    /// <param name="lots">Where the lots come from.</param>
    /// <returns>By the State's place in the roster, the number of its group, from 1.</returns>
    /// <exception cref="ArgumentException">A size is negative, or the sizes do not add up to the number of States.</exception>
    public static ImmutableArray<int> Draw<TLots>(Roster roster, ImmutableArray<int> sizes, ref TLots lots)
        where TLots : struct, ILotSource
    {
        var procedure = new GroupProcedure(roster, sizes);
        procedure.Draw(ref lots);
        return [.. procedure.Groups];
    }
}
