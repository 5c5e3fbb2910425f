using System.Net;

namespace ClusterHost;

/// <summary>What was asked for.</summary>
internal sealed record ClusterOptions
{
    /// <summary>How many silos count on this machine.</summary>
    public required int Silos { get; init; }

    /// <summary>How many threads count in each.</summary>
    public required int Threads { get; init; }

    /// <summary>The port of the first silo, for other silos; those after it have the next.</summary>
    public required int Port { get; init; }

    /// <summary>The port of the first silo's gateway, for clients.</summary>
    public required int Gateway { get; init; }

    /// <summary>The address of this machine, as other silos and clients see it.</summary>
    public required IPAddress Address { get; init; }

    /// <summary>The connection string of the PostgreSQL in which silos find each other; null where those of this machine are all.</summary>
    public required string? Postgres { get; init; }

    /// <summary>Which silo this process is, from 1; 0 for the process that starts the others.</summary>
    public required int Silo { get; init; }
}
