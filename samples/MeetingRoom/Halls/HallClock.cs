namespace MeetingRoom.Halls;

/// <summary>The hall's clock: the computer's, or one that was set to another time and runs on from there; and the hall's zone.</summary>
/// <param name="ahead">How far it is ahead of the computer's.</param>
/// <param name="zone">The hall's time zone.</param>
internal sealed class HallClock(TimeSpan ahead, TimeZoneInfo zone) : TimeProvider
{
    /// <summary>How far it is ahead of the computer's.</summary>
    internal TimeSpan Ahead { get; set; } = ahead;

    public override TimeZoneInfo LocalTimeZone => zone;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
}
