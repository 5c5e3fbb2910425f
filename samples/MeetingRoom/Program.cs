using System.CommandLine;
using System.CommandLine.Help;
using LotDrawing;
using Lots.Shell;
using MeetingRoom.Shell;

namespace MeetingRoom;

/// <summary>Starts the server. Nothing gets past it: no stack trace, whatever happens.</summary>
internal static class Program
{
    internal static async Task<int> Main(string[] args)
    {
        try
        {
            var command = new RoomCommand();
            ParseResult parsed = command.Parse(args);
            if (parsed.Action is HelpWithExamples or HelpAction)
                return await parsed.InvokeAsync().ConfigureAwait(false);
            RoomOptions options = command.Read(parsed);
            if (options.Follow)
            {
                await using FollowerServer follower = await FollowerServer.StartAsync(options).ConfigureAwait(false);
                Welcome.Print(follower.Followers, options);
                await follower.WaitAsync().ConfigureAwait(false);
                return ExitCode.Done;
            }

            await using RoomServer server = await RoomServer.StartAsync(options).ConfigureAwait(false);
            Welcome.Print(server, options);
            await server.WaitAsync().ConfigureAwait(false);
            return ExitCode.Done;
        }
        catch (BadInputException bad)
        {
            return Failed(bad.Faults);
        }
        catch (RefusedException refused)
        {
            return Failed(refused.Faults.Select(fault => fault.ToString()));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
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
            Console.Error.WriteLine($"meeting-room: {OneLine.Of(line)}");
        return ExitCode.BadInput;
    }
}
