using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MeetingRoom.Journals;

namespace MeetingRoom.SignIn;

/// <summary>Who is signed in: at most one of each operator's role, and any number of projectors. Kept over a restart, as hashes.</summary>
internal sealed class Sessions
{
    private const int MostPending = 20;
    private const int TokenBytes = 32;
    private static readonly TimeSpan DigitsLast = TimeSpan.FromMinutes(10);

    private readonly string file;
    private readonly TimeProvider clock;
    private readonly Dictionary<string, Session> byHash = new(StringComparer.Ordinal);
    private readonly Lock gate = new();

    internal Sessions(string folder, TimeProvider clock)
    {
        (file, this.clock) = (Path.Combine(folder, "sessions.json"), clock);
        try
        {
            if (File.Exists(file))
                byHash = JsonSerializer.Deserialize<Dictionary<string, Session>>(File.ReadAllText(file)) ?? byHash;
        }
        catch (JsonException)
        {
            // Whoever was signed in signs in again.
        }
    }

    /// <summary>The session of a cookie, or null.</summary>
    internal Session? Find(string? cookie)
    {
        if (cookie is null)
            return null;
        lock (gate)
            return byHash.GetValueOrDefault(Hash(cookie));
    }

    /// <summary>The session of a role, or null.</summary>
    internal Session? Of(string role)
    {
        lock (gate)
            return byHash.Values.FirstOrDefault(session => session.Role == role);
    }

    /// <summary>The projectors that are paired.</summary>
    internal IReadOnlyList<Session> Projectors
    {
        get
        {
            lock (gate)
                return [.. byHash.Values.Where(session => session.Role == Roles.Projector)];
        }
    }

    /// <summary>The digits that projectors show and that were not typed yet.</summary>
    internal IReadOnlyList<string> Pending
    {
        get
        {
            lock (gate)
                return [.. byHash.Values.Where(session => session.Digits is not null && IsFresh(session)).Select(session => session.Digits!)];
        }
    }

    /// <summary>Signs a role in; a session that it had ends.</summary>
    /// <returns>The cookie, and the session.</returns>
    internal (string Cookie, Session Session) SignIn(string role, IPAddress? from)
    {
        lock (gate)
        {
            foreach (string old in byHash.Where(one => one.Value.Role == role).Select(one => one.Key).ToList())
                byHash.Remove(old);
            return Add(new Session(role, Random(), $"{from}", clock.GetUtcNow(), null));
        }
    }

    /// <summary>A projector asks to be paired: it shows the session's six digits. Null where too many are waiting.</summary>
    internal (string Cookie, Session Session)? Ask(IPAddress? from)
    {
        lock (gate)
        {
            foreach (string old in byHash.Where(one => one.Value.Digits is not null && !IsFresh(one.Value)).Select(one => one.Key).ToList())
                byHash.Remove(old);
            if (byHash.Values.Count(session => session.Digits is not null) >= MostPending)
                return null;
            string digits;
            do
                digits = RandomNumberGenerator.GetInt32(1_000_000).ToString("000000", CultureInfo.InvariantCulture);
            while (byHash.Values.Any(session => session.Digits == digits));
            return Add(new Session("", Random(), $"{from}", clock.GetUtcNow(), digits));
        }
    }

    /// <summary>The operator has typed a projector's digits; false where none shows them.</summary>
    internal bool Pair(string digits)
    {
        lock (gate)
        {
            var (hash, session) = byHash.FirstOrDefault(one => one.Value.Digits == digits && IsFresh(one.Value));
            if (hash is null)
                return false;
            byHash[hash] = session with { Role = Roles.Projector, Digits = null };
            Save();
            return true;
        }
    }

    /// <summary>Ends a session.</summary>
    internal void End(string? cookie)
    {
        if (cookie is null)
            return;
        lock (gate)
        {
            byHash.Remove(Hash(cookie));
            Save();
        }
    }

    private bool IsFresh(Session session) => clock.GetUtcNow() - session.Since < DigitsLast;

    private (string Cookie, Session Session) Add(Session session)
    {
        string cookie = Random();
        byHash[Hash(cookie)] = session;
        Save();
        return (cookie, session);
    }

    private void Save()
    {
        string beside = $"{file}.new";
        File.WriteAllText(beside, JsonSerializer.Serialize(byHash));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(beside, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.Move(beside, file, overwrite: true);
    }

    private static string Random() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));

    private static string Hash(string cookie) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(cookie)));
}

/// <summary>Somebody who is signed in, or a projector that asks to be paired.</summary>
/// <param name="Role">The role; empty of a projector that is not paired yet.</param>
/// <param name="Token">The antiforgery token.</param>
/// <param name="From">The address.</param>
/// <param name="Since">Since when.</param>
/// <param name="Digits">What a projector shows until it is paired, else null.</param>
internal sealed record Session(string Role, string Token, string From, DateTimeOffset Since, string? Digits)
{
    private long seen;

    /// <summary>When the session was last heard of; not kept.</summary>
    internal DateTimeOffset Seen
    {
        get => new(Interlocked.Read(ref seen), TimeSpan.Zero);
        set => Interlocked.Exchange(ref seen, value.UtcTicks);
    }

    /// <summary>What a projector reported last; not kept.</summary>
    internal JsonObject? Report { get; set; }
}
