using System.CommandLine;
using System.CommandLine.Help;
using Lots.Commands;
using Lots.Shell;

namespace Lots;

/// <summary>The command line as a whole: its commands, and what becomes of every way to fail.</summary>
internal static class CommandLine
{
    /// <summary>Runs one command and returns the exit code. Nothing gets past it: no stack trace, whatever happens.</summary>
    internal static int Run(string[] args)
    {
        using var interrupt = new Interrupt();
        using var output = new Output.Out();
        try
        {
            // Alone it lists its commands.
            ParseResult parsed = Parse(args.Length == 0 ? ["--help"] : args, new Desk(output, interrupt));
            if (parsed.Action is null or not HelpAction and not HelpWithExamples)
                ParseFaults.Refuse(parsed);
            int code = parsed.Invoke(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
                Output = output.Text,
                Error = Streams.Current.Error,
            });
            output.Complete();
            return code;
        }
        catch (Exception exception)
        {
            return Failure.Report(exception, interrupt.Token);
        }
    }

    /// <summary>Runs one command with streams of the caller's, inside the caller's process.</summary>
    internal static int Run(Streams streams, params string[] args) => streams.Run(() => Run(args));

    /// <summary>The arguments as the commands understand them; nothing is run.</summary>
    internal static ParseResult Parse(string[] args, Desk desk) => Root(desk).Parse(args, new ParserConfiguration
    {
        // A seed such as "@home" is a seed, not the name of a file with more arguments.
        ResponseFileTokenReplacer = null,
        EnablePosixBundling = false,
    });

    private static RootCommand Root(Desk desk)
    {
        var root = new RootCommand("Draws lots for intergovernmental peer review: exactly fair, and checkable by anyone.");
        root.Directives.Clear();
        LotsCommand[] commands =
        [
            new DrawCommand(),
            new BeginCommand(),
            new ReviewersCommand(),
            new MeetCommand(),
            new AccedeCommand(),
            new WithdrawCommand(),
            new AmendCommand(),
            new ContributeCommand(),
            new CeremonyCommand(),
            new AnnulCommand(),
            new ShowCommand(),
            new VerifyCommand(),
            new ReplayCommand(),
            new ResultsCommand(),
            new ExplainCommand(),
            new NoticeCommand(),
            new LettersCommand(),
            new MinutesCommand(),
            new PotsCommand(),
            new RosterCommand(),
            new LawCommand(),
            new AuditCommand(),
            new MechanismCommand(),
            new StatusCommand(),
        ];
        foreach (LotsCommand command in commands)
        {
            root.Add(command);
            foreach (LotsCommand runs in command.Subcommands.Count == 0 ? [command] : command.Subcommands.OfType<LotsCommand>())
                runs.SetAction(parsed => runs.Run(parsed, desk));
        }

        root.Options.OfType<VersionOption>().Single().Action = new VersionAction();
        root.Options.OfType<HelpOption>().Single().Action = new HelpWithExamples(["lots draw --seed example", "lots pots --state FRA", "lots begin --out record.json --ceremony \"words, dice 6x50\"", "lots verify record.json", "lots audit --draws 1000000 --report audit.html", "lots status status-2022-06.json --as-of 2022-06-21"]);
        return root;
    }
}
