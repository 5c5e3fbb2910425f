using MeetingRoom.Halls;
using MeetingRoom.Records;

namespace MeetingRoom.Shell;

/// <summary>How a meeting is served.</summary>
internal sealed record RoomOptions
{
    /// <summary>The meeting's folder: record, journal, certificates, pass-phrases.</summary>
    internal required string Data { get; init; }

    /// <summary>Where the second copy of the record is kept, or null.</summary>
    internal string? Copy { get; init; }

    /// <summary>Where everybody reads.</summary>
    internal required Uri Followers { get; init; }

    /// <summary>Where operators sign in.</summary>
    internal required Uri Operators { get; init; }

    /// <summary>Whether a rehearsal is drawn into the folder where no record is yet.</summary>
    internal bool Rehearsal { get; init; }

    /// <summary>How long a State takes when the server plays by itself, or null.</summary>
    internal TimeSpan? Play { get; init; }

    /// <summary>The hall's clock.</summary>
    internal required HallClock Clock { get; init; }

    /// <summary>A connection string of PostgreSQL for the journal, or null for a file of SQLite.</summary>
    internal string? Postgres { get; init; }

    /// <summary>The folder of the pages.</summary>
    internal string Pages { get; init; } = AppContext.BaseDirectory;

    /// <summary>The address that phones reach the followers' port under, host and port; null to find it.</summary>
    internal string? Address { get; init; }

    /// <summary>Whether this server writes nothing, and serves what another journals.</summary>
    internal bool Follow { get; init; }

    /// <summary>The certificate of the followers' port where it is of https; null for the meeting's own.</summary>
    internal System.Security.Cryptography.X509Certificates.X509Certificate2? Certificate { get; init; }

    /// <summary>Whether the pass-phrases are made anew.</summary>
    internal bool NewPhrases { get; init; }

    /// <summary>How many rounds of SHA-256 a try at a new pass-phrase costs.</summary>
    internal int PhraseRounds { get; init; } = SignIn.PassPhrases.Rounds;

    /// <summary>The second verifier.</summary>
    internal SecondProgram Second { get; init; } = SecondProgram.Nearest();

    /// <summary>Whether the log is JSON.</summary>
    internal bool JsonLog { get; init; }

    /// <summary>The mechanism that a record is begun with.</summary>
    internal LotDrawing.Mechanism Mechanism { get; init; } = LotDrawing.Mechanism.Untoc;

    /// <summary>The roster that a record is begun with.</summary>
    internal LotDrawing.Roster Roster { get; init; } = LotDrawing.Roster.Untoc2020;
}
