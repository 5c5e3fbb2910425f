using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace LotDrawing;

/// <summary>Checks of what callers give.</summary>
internal static class Given
{
    /// <summary>The list, which may be empty but not <see langword="default"/>: that would throw only where it is used.</summary>
    /// <exception cref="ArgumentNullException">It is default.</exception>
    internal static ImmutableArray<T> List<T>(ImmutableArray<T> list, [CallerArgumentExpression(nameof(list))] string? name = null) =>
        list.IsDefault ? throw new ArgumentNullException(name) : list;
}
