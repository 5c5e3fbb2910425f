using System.CommandLine;
using System.CommandLine.Help;
using System.Net.Sockets;
using LotDrawing.Fairness.Orleans;
using Lots.Shell;

namespace ClusterHost;

/// <summary>Starts silos. Nothing gets past it: no stack trace, whatever happens.</summary>
internal static class Program
{
    internal static async Task<int> Main(string[] args)
    {
        try
        {
            var command = new ClusterCommand();
            ParseResult parsed = command.Parse(args);
            if (parsed.Action is HelpWithExamples or HelpAction)
                return await parsed.InvokeAsync().ConfigureAwait(false);
            ClusterOptions options = command.Read(parsed);
            if (options.Silo > 0)
                return await SiloProcess.RunAsync(options).ConfigureAwait(false);
            await using var silos = new SiloProcesses(options);
            return await silos.RunAsync().ConfigureAwait(false);
        }
        catch (BadInputException bad)
        {
            return Failed(bad.Faults);
        }
        catch (AuditClusterException fault)
        {
            return Failed([fault.Message]);
        }
        catch (Exception fault) when (fault is IOException or SocketException or UnauthorizedAccessException)
        {
            return Failed([fault.Message]);
        }
        catch (Exception fault)
        {
            return Failed([$"a fault of this program, please report it: {fault.GetType().Name}: {fault.Message}"]);
        }
    }

    private static int Failed(IEnumerable<string> lines)
    {
        foreach (string line in lines)
            Console.Error.WriteLine($"audit-cluster: {OneLine.Of(line)}");
        return ExitCode.BadInput;
    }
}
