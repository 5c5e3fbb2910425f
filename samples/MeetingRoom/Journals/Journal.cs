using System.Data.Common;
using System.Globalization;
using Lots.Shell;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace MeetingRoom.Journals;

/// <summary>The journal: a table in SQLite or PostgreSQL that only grows. A line is on the disk before anybody is told of it.</summary>
/// <remarks>Used by one thread.</remarks>
internal sealed class Journal : IDisposable
{
    private const string Columns = "number, time, role, id, what, entry, lot, data";

    private readonly Func<DbConnection> connect;
    private DbConnection? connection;

    private Journal(Func<DbConnection> connect, string name) => (this.connect, Name) = (connect, name);

    /// <summary>Which database, without any password.</summary>
    internal string Name { get; }

    /// <summary>Opens a journal, and brings its schema up to date.</summary>
    /// <param name="file">The file of SQLite.</param>
    /// <param name="postgres">A connection string of PostgreSQL, or null for the file.</param>
    /// <exception cref="BadInputException">It cannot be opened.</exception>
    internal static Journal Open(string file, string? postgres = null)
    {
        Journal journal = postgres is null ? new Journal(() => Sqlite(file), file) : new Journal(() => Postgres(postgres), "PostgreSQL");
        try
        {
            Migrations.Run(journal.Connection);
            return journal;
        }
        catch (Exception fault) when (fault is DbException or IOException or ArgumentException or System.Net.Sockets.SocketException or TimeoutException)
        {
            journal.Dispose();
            throw new BadInputException($"{(postgres is null ? file : "--journal")}: {OneLine.Of(fault.Message)}; expected a journal that can be opened");
        }
    }

    /// <summary>Opens a journal that another server writes: nothing of this one can change it.</summary>
    /// <param name="file">The file of SQLite.</param>
    /// <param name="postgres">A connection string of PostgreSQL, or null for the file.</param>
    internal static Journal Follow(string file, string? postgres) => postgres is null
        ? new Journal(() => Sqlite(file, isReadOnly: true), file)
        : new Journal(() => Postgres(postgres, "-c default_transaction_read_only=on"), "PostgreSQL");

    /// <summary>The lines after one, read anew.</summary>
    /// <exception cref="JournalLostException">It cannot be read; the next call tries to connect anew.</exception>
    internal List<JournalLine> ReadAfter(long number)
    {
        try
        {
            return Read(number);
        }
        catch (Exception fault) when (IsOfDatabase(fault) || fault is ArgumentException)
        {
            Disconnect();
            throw new JournalLostException(OneLine.Of(fault.Message), fault);
        }
    }

    /// <summary>All lines, in order.</summary>
    /// <exception cref="BadInputException">They cannot be read.</exception>
    internal List<JournalLine> Read()
    {
        try
        {
            return Read(0);
        }
        catch (Exception fault) when (IsOfDatabase(fault) || fault is FormatException)
        {
            Disconnect();
            throw new BadInputException($"{Name}: {OneLine.Of(fault.Message)}; expected a journal that can be read: move it away, and everything is shown anew");
        }
    }

    private List<JournalLine> Read(long after)
    {
        using DbCommand command = Connection.CreateCommand();
        command.CommandText = $"SELECT {Columns} FROM journal WHERE number > @after ORDER BY number";
        Add(command, "after", after);
        using DbDataReader rows = command.ExecuteReader();
        var lines = new List<JournalLine>();
        while (rows.Read())
        {
            lines.Add(new JournalLine(
                rows.GetInt64(0),
                DateTimeOffset.Parse(rows.GetString(1), CultureInfo.InvariantCulture),
                rows.GetString(2),
                rows.IsDBNull(3) ? null : rows.GetString(3),
                rows.GetString(4),
                rows.IsDBNull(5) ? null : rows.GetInt32(5),
                rows.IsDBNull(6) ? null : rows.GetInt32(6),
                rows.IsDBNull(7) ? null : rows.GetString(7)));
        }

        return lines;
    }

    /// <summary>Adds a line; when this returns it is on the disk.</summary>
    /// <exception cref="JournalLostException">It is not there; the next call tries to connect anew.</exception>
    internal void Append(JournalLine line)
    {
        try
        {
            Insert(line);
        }
        catch (Exception fault) when (IsOfDatabase(fault))
        {
            Disconnect();
            if (IsThere(line))
                return;
            // A connection that a database's restart has broken is noticed only when it is used: with a new one once more.
            if (IsBroken(fault) && TryAgain(line))
                return;
            throw new JournalLostException(OneLine.Of(fault.Message), fault);
        }
    }

    private void Insert(JournalLine line)
    {
        using DbCommand command = Connection.CreateCommand();
        command.CommandText = $"INSERT INTO journal ({Columns}) VALUES (@number, @time, @role, @id, @what, @entry, @lot, @data)";
        Add(command, "number", line.Number);
        Add(command, "time", line.Time.ToString("O", CultureInfo.InvariantCulture));
        Add(command, "role", line.Role);
        Add(command, "id", line.Id);
        Add(command, "what", line.What);
        Add(command, "entry", line.Entry);
        Add(command, "lot", line.Lot);
        Add(command, "data", line.Data);
        command.ExecuteNonQuery();
    }

    private bool TryAgain(JournalLine line)
    {
        try
        {
            Insert(line);
            return true;
        }
        catch (Exception fault) when (IsOfDatabase(fault))
        {
            Disconnect();
            return IsThere(line);
        }
    }

    /// <summary>Whether the line failed because of the connection, and not of the line or of a disk.</summary>
    private static bool IsBroken(Exception fault) => fault is NpgsqlException { SqlState: null or "57P01" or "57P02" };

    private static bool IsOfDatabase(Exception fault) => fault is DbException or IOException or InvalidOperationException or System.Net.Sockets.SocketException or TimeoutException;

    public void Dispose() => Disconnect();

    private DbConnection Connection => connection ??= connect();

    /// <summary>A connection can break after the line was kept and before that was answered.</summary>
    private bool IsThere(JournalLine line)
    {
        try
        {
            using DbCommand command = Connection.CreateCommand();
            command.CommandText = "SELECT time FROM journal WHERE number = @number";
            Add(command, "number", line.Number);
            return command.ExecuteScalar() is string time && time == line.Time.ToString("O", CultureInfo.InvariantCulture);
        }
        catch (Exception fault) when (IsOfDatabase(fault))
        {
            Disconnect();
            return false;
        }
    }

    private void Disconnect()
    {
        connection?.Dispose();
        connection = null;
    }

    private static SqliteConnection Sqlite(string file, bool isReadOnly = false)
    {
        var mode = isReadOnly ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWriteCreate;
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false, DefaultTimeout = 2 }.ConnectionString);
        connection.Open();
        if (isReadOnly)
            return connection;
        using DbCommand command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL";
        command.ExecuteNonQuery();
        return connection;
    }

    private static NpgsqlConnection Postgres(string text, string? options = null)
    {
        // In the hall five seconds are long; what the text says itself comes later and counts.
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder("Timeout=5;Command Timeout=5;" + text) { Pooling = false, Options = options }.ConnectionString);
        connection.Open();
        return connection;
    }

    private static void Add(DbCommand command, string name, object? value)
    {
        DbParameter parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value ?? DBNull.Value;
        command.Parameters.Add(parameter);
    }
}

/// <summary>The journal does not take a line: the disk is full, or the database is gone. Nothing was done.</summary>
internal sealed class JournalLostException(string message, Exception inner) : Exception(message, inner);
