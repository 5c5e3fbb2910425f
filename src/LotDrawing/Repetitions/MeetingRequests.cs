using System.Collections.Immutable;

namespace LotDrawing.Repetitions;

/// <summary>The requests for repetitions that are before one meeting.</summary>
/// <param name="Date">The date of the meeting.</param>
/// <param name="Requests">The requests in the order in which they were made; a State may ask more than once.</param>
public sealed record MeetingRequests(DateOnly Date, ImmutableArray<RepetitionRequest> Requests)
{
    /// <inheritdoc/>
    public bool Equals(MeetingRequests? other) =>
        other is not null && Date == other.Date && Requests.SequenceEqual(other.Requests);

    /// <inheritdoc/>
    public override int GetHashCode() => Date.DayNumber;
}
