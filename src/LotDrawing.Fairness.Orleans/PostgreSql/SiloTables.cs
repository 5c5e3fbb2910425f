using System.Net.Sockets;
using Npgsql;

namespace LotDrawing.Fairness.Orleans;

/// <summary>The tables of PostgreSQL in which silos find each other.</summary>
internal static class SiloTables
{
    /// <summary>What Orleans calls PostgreSQL's provider.</summary>
    internal const string Invariant = "Npgsql";

    /// <summary>Keeps two silos that start at once from making the tables both.</summary>
    private const long Lock = 0x6C6F7473;

    internal static void Make(string connection)
    {
        try
        {
            using var database = new NpgsqlConnection(connection);
            database.Open();
            using NpgsqlTransaction transaction = database.BeginTransaction();
            using (var alone = new NpgsqlCommand($"SELECT pg_advisory_xact_lock({Lock})", database, transaction))
                alone.ExecuteNonQuery();
            using (var make = new NpgsqlCommand(Script(), database, transaction))
                make.ExecuteNonQuery();
            transaction.Commit();
        }
        catch (Exception fault) when (fault is NpgsqlException or SocketException or ArgumentException or InvalidOperationException or TimeoutException)
        {
            throw new AuditClusterException($"the database of the cluster: {ClusterFault.Line(fault)}", fault);
        }
    }

    private static string Script()
    {
        using Stream script = typeof(SiloTables).Assembly.GetManifestResourceStream("tables.sql")!;
        using var text = new StreamReader(script);
        return text.ReadToEnd();
    }
}
