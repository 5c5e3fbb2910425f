using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace LotDrawing.TestKit.Needs;

/// <summary>A PostgreSQL of a test's own, on a free port and in a folder of its own.</summary>
public sealed class PostgresServer : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly string folder = Directory.CreateTempSubdirectory("postgres-").FullName;
    private readonly int port;

    private PostgresServer()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        port = ((IPEndPoint)free.LocalEndpoint).Port;
    }

    /// <summary>The connection string of its user, who has patience with a busy machine.</summary>
    public string Connection => $"Host=127.0.0.1;Port={port};Username=room;Database=postgres;Timeout=60;Command Timeout=60";

    private static string Programs => Path.GetDirectoryName(Machine.InitDb!)!;

    /// <summary>Makes one and starts it.</summary>
    public static PostgresServer Start()
    {
        var server = new PostgresServer();
        if (Environment.IsPrivilegedProcess)
            Run("chown", "postgres", server.folder);
        Run(Machine.InitDb!, "-D", Path.Combine(server.folder, "db"), "-U", "room", "--auth=trust", "-N");
        server.StartAgain();
        return server;
    }

    /// <summary>Starts it once more after it was stopped.</summary>
    public void StartAgain() =>
        Run(Path.Combine(Programs, "pg_ctl"), "-D", Path.Combine(folder, "db"), "-w", "-l", Path.Combine(folder, "db", "log"), "-o", $"-p {port} -k {folder} -h 127.0.0.1 -F", "start");

    /// <summary>Stops it as a power cut would.</summary>
    public void Stop() => Run(Path.Combine(Programs, "pg_ctl"), "-D", Path.Combine(folder, "db"), "-m", "immediate", "stop");

    /// <inheritdoc/>
    public void Dispose() => Stop();

    /// <summary>Runs a program of PostgreSQL's, which root may not.</summary>
    private static void Run(string program, params string[] arguments)
    {
        bool asUser = Environment.IsPrivilegedProcess && program != "chown";
        var start = asUser ? new ProcessStartInfo("runuser", ["-u", "postgres", "--", program, .. arguments]) : new ProcessStartInfo(program, arguments);
        start.WorkingDirectory = "/";
        using Process process = Process.Start(start)!;
        if (!process.WaitForExit(Patience) || process.ExitCode != 0)
            throw new InvalidOperationException($"{program} did not end with exit code 0.");
    }
}
