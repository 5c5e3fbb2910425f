namespace LotDrawing;

/// <summary>When rounds of the public beacon drand come, chain quicknet: one every three seconds.</summary>
/// <remarks>The chain's own description, https://api.drand.sh/52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971/info.</remarks>
public static class DrandRound
{
    private const long Genesis = 1_692_803_367;
    private const int Period = 3;

    /// <summary>When a round's signature is published.</summary>
    /// <param name="round">Its number, at least 1.</param>
    public static DateTimeOffset TimeOf(int round)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(round, 1);
        return DateTimeOffset.FromUnixTimeSeconds(Genesis + ((round - 1L) * Period));
    }

    /// <summary>The first round at a time or after it.</summary>
    /// <param name="time">The time.</param>
    /// <exception cref="ArgumentOutOfRangeException">No round with a number that a record takes comes at that time or after it.</exception>
    public static int FirstFrom(DateTimeOffset time)
    {
        // A fraction of a second is after the second that it is part of.
        long seconds = time.ToUnixTimeSeconds() + (time.UtcTicks % TimeSpan.TicksPerSecond == 0 ? 0 : 1);
        long round = Math.Max(1, ((seconds - Genesis + Period - 1) / Period) + 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(round, int.MaxValue, nameof(time));
        return (int)round;
    }

    /// <summary>Whether a round's time lies in the bounds that a record sets it: not earlier than 14 hours before the day of the
    /// announcement begins in UTC, as there is no earlier time zone.</summary>
    internal static bool IsLateEnough(int round, DateOnly announced) => TimeOf(round) >= Midnight(announced).AddHours(-14);

    /// <summary>Whether a round's time has come by the end of a day: before 36 hours after its beginning in UTC, as there is no
    /// later time zone.</summary>
    internal static bool HasComeBy(int round, DateOnly date) => TimeOf(round) < Midnight(date).AddHours(36);

    private static DateTimeOffset Midnight(DateOnly date) => new(date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}
