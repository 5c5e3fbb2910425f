using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using System.Net;
using Lots.Shell;

namespace ClusterHost;

/// <summary>The command line: its options, and what becomes of every way to fail.</summary>
internal sealed class ClusterCommand : RootCommand
{
    private const int MostSilos = 64;
    private const int MostThreads = 1024;

    private readonly Option<string?> silos = new("--silos") { Description = "How many silos count on this machine, a process each. Without it 2.", HelpName = "N" };
    private readonly Option<string?> threads = new("--threads") { Description = "How many threads count in each silo. Without it the processors are shared out.", HelpName = "N" };
    private readonly Option<string?> port = new("--port") { Description = "The first port for silos among themselves; the silos take those after it. Without it 11111.", HelpName = "N" };
    private readonly Option<string?> gateway = new("--gateway") { Description = "The first port for clients. Without it 30000.", HelpName = "N" };
    private readonly Option<string?> address = new("--address") { Description = "This machine's address, as other machines of the cluster see it. Without it 127.0.0.1, for this machine alone.", HelpName = "IP" };
    private readonly Option<string?> postgres = new("--postgres") { Description = "A connection string of PostgreSQL, where the silos of all machines find each other; tables are made where they are missing. Without its password: PGPASSWORD or ~/.pgpass has it.", HelpName = "CONNECTION" };
    private readonly Option<string?> silo = new("--silo") { Hidden = true };

    internal ClusterCommand()
        : base("""
            Starts silos that count audits for `lots audit --cluster`, and starts again those that die. Ctrl-C ends them all.
            Exit codes: 0 it was asked to stop; 2 it could not start, or one of its silos died five times in a row, each time before it was ready or within ten seconds of its start, with a line for each reason.
            """)
    {
        Directives.Clear();
        foreach (Option option in (Option[])[silos, threads, port, gateway, address, postgres, silo])
            Add(option);
        foreach (VersionOption version in Options.OfType<VersionOption>().ToList())
            Options.Remove(version);
        Options.OfType<HelpOption>().Single().Action = new HelpWithExamples(
        [
            "audit-cluster",
            "audit-cluster --silos 4 --threads 2",
            "audit-cluster --silos 1 --address 10.1.1.1 --postgres \"Host=db;Database=audits;Username=lots\"",
        ]);
    }

    /// <summary>What was asked for.</summary>
    /// <exception cref="BadInputException">An option cannot be used; every fault is in it.</exception>
    internal ClusterOptions Read(ParseResult parsed)
    {
        var faults = new Faults();
        foreach (string message in parsed.Errors.Select(error => error.Message).Distinct())
            faults.Add($"{message.TrimEnd('.')}; see audit-cluster --help");
        int count = Number(silos, parsed, 2, 1, MostSilos, faults);
        int most = IPEndPoint.MaxPort - MostSilos;
        string? database = parsed.GetValue(postgres);
        if (database is not null && !database.Contains('=', StringComparison.Ordinal))
            faults.Add("--postgres", OneLine.Shown(database), "a connection string, as Host=db;Database=audits;Username=lots");
        if (!IPAddress.TryParse(parsed.GetValue(address) ?? "127.0.0.1", out IPAddress? own))
            faults.Add("--address", OneLine.Shown(parsed.GetValue(address)!), "an address as 10.1.1.1");
        else if (database is null && !IPAddress.IsLoopback(own))
            faults.Add("--address", $"{own} without --postgres", "--postgres too, as silos of several machines find each other there");
        var options = new ClusterOptions
        {
            Silos = count,
            Threads = Number(threads, parsed, Math.Max(1, Environment.ProcessorCount / count), 1, MostThreads, faults),
            Port = Number(port, parsed, 11111, 1, most, faults),
            Gateway = Number(gateway, parsed, 30000, 1, most, faults),
            Address = own ?? IPAddress.Loopback,
            Postgres = database,
            Silo = Number(silo, parsed, 0, 0, MostSilos, faults),
        };
        if (Math.Abs(options.Port - options.Gateway) <= count)
            faults.Add("--gateway", $"{options.Gateway} with --port {options.Port}", $"ports at least {count + 1} apart");
        faults.ThrowIfAny();
        return options;
    }

    private static int Number(Option<string?> option, ParseResult parsed, int unasked, int least, int most, Faults faults)
    {
        if (parsed.GetValue(option) is not { } text)
            return unasked;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most)
            return number;
        faults.Add(option.Name, OneLine.Shown(text), string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}"));
        return unasked;
    }
}
