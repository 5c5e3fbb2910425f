namespace MeetingRoom.SignIn;

/// <summary>After each wrong phrase a role waits longer, 1, 2, 4 … 30 seconds. Nobody is locked out, which would be a way to stop
/// a meeting.</summary>
/// <param name="clock">Tells the time.</param>
internal sealed class SignInDelays(TimeProvider clock)
{
    private const int Longest = 30;
    private readonly Dictionary<string, (int Failures, DateTimeOffset NotBefore)> roles = new(StringComparer.Ordinal);

    /// <summary>How many seconds a role has still to wait; 0 for none.</summary>
    internal int Wait(string role)
    {
        lock (roles)
            return roles.TryGetValue(role, out var one) && one.NotBefore > clock.GetUtcNow() ? (int)Math.Ceiling((one.NotBefore - clock.GetUtcNow()).TotalSeconds) : 0;
    }

    /// <summary>A phrase was wrong.</summary>
    internal int Failed(string role)
    {
        lock (roles)
        {
            int failures = roles.GetValueOrDefault(role).Failures + 1;
            int seconds = failures > 5 ? Longest : 1 << (failures - 1);
            roles[role] = (failures, clock.GetUtcNow().AddSeconds(seconds));
            return seconds;
        }
    }

    /// <summary>A phrase was right.</summary>
    internal void Succeeded(string role)
    {
        lock (roles)
            roles.Remove(role);
    }
}
