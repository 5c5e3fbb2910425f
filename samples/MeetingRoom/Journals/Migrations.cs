using System.Data.Common;
using System.Globalization;
using Lots.Shell;

namespace MeetingRoom.Journals;

/// <summary>The journal's schema, step by step; a step that was published never changes. The same text serves SQLite and PostgreSQL.</summary>
internal static class Migrations
{
    private static readonly string[] Steps =
    [
        """
        CREATE TABLE journal (
            number BIGINT NOT NULL PRIMARY KEY,
            time TEXT NOT NULL,
            role TEXT NOT NULL,
            id TEXT NULL UNIQUE,
            what TEXT NOT NULL,
            entry INTEGER NULL,
            lot INTEGER NULL,
            data TEXT NULL
        )
        """,
    ];

    /// <summary>Does the steps that the database has not seen, each in a transaction of its own.</summary>
    /// <exception cref="BadInputException">It was made by a newer version of this program.</exception>
    internal static void Run(DbConnection connection)
    {
        Execute(connection, null, "CREATE TABLE IF NOT EXISTS journal_schema (step INTEGER NOT NULL PRIMARY KEY)");
        using DbCommand read = connection.CreateCommand();
        read.CommandText = "SELECT COALESCE(MAX(step), 0) FROM journal_schema";
        int done = Convert.ToInt32(read.ExecuteScalar(), CultureInfo.InvariantCulture);
        if (done > Steps.Length)
            throw new BadInputException($"the journal has schema {done}; expected at most {Steps.Length}: it was made by a newer version of this program");
        for (int step = done; step < Steps.Length; step++)
        {
            using DbTransaction transaction = connection.BeginTransaction();
            Execute(connection, transaction, Steps[step]);
            Execute(connection, transaction, string.Create(CultureInfo.InvariantCulture, $"INSERT INTO journal_schema (step) VALUES ({step + 1})"));
            transaction.Commit();
        }
    }

    private static void Execute(DbConnection connection, DbTransaction? transaction, string text)
    {
        using DbCommand command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = text;
        command.ExecuteNonQuery();
    }
}
