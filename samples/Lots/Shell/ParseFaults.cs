using System.CommandLine;
using LotDrawing.Text;

namespace Lots.Shell;

/// <summary>What is wrong with the arguments themselves, one line a fault.</summary>
internal static class ParseFaults
{
    /// <exception cref="BadInputException">The arguments do not fit the command.</exception>
    internal static void Refuse(ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;

        // An option that is not known is taken for the name of a file where the command takes one.
        string[] unmatched =
        [
            .. command.Arguments.SelectMany(argument => parsed.GetResult(argument)?.Tokens ?? []).Select(token => token.Value).Where(value => value.StartsWith("--", StringComparison.Ordinal)),
            .. parsed.UnmatchedTokens,
        ];
        if (parsed.Errors.Count == 0 && unmatched.Length == 0)
            return;

        var faults = new Faults();
        if (command.Subcommands.Count > 0)
            RefuseCommand(parsed, command, faults);
        for (int i = 0; i < unmatched.Length; i++)
        {
            string token = unmatched[i];
            if (i > 0 && !token.StartsWith('-') && unmatched[i - 1].StartsWith('-'))
                continue; // the value of an unknown option is not a second fault
            var known = command.Options.Select(option => option.Name);
            string meant = Spelling.Nearest(token, known) is { } near ? $" (nearest: {near})" : "";
            faults.Add($"{Path(command)}: {OneLine.Shown(token)}", "not an option of this command", $"one of {string.Join(", ", known)}{meant}");
        }

        if (unmatched.Length == 0)
        {
            foreach (string message in parsed.Errors.Select(error => error.Message).Distinct())
                faults.Add($"{Path(command)}: {message.TrimEnd('.')}; see lots {Path(command)} --help");
        }

        faults.ThrowIfAny();
    }

    /// <summary>The command as it is typed, <c>mechanism check</c>.</summary>
    private static string Path(Command command) => command.Parents.OfType<Command>().FirstOrDefault() is { } above and not RootCommand ? $"{above.Name} {command.Name}" : command.Name;

    private static void RefuseCommand(ParseResult parsed, Command root, Faults faults)
    {
        var known = root.Subcommands.Select(command => command.Name);
        string? came = parsed.UnmatchedTokens.Count > 0 ? parsed.UnmatchedTokens[0] : null;
        string meant = came is not null && Spelling.Nearest(came, known) is { } near ? $" (nearest: {near})" : "";
        string where = root is RootCommand ? "" : $"{root.Name} ";
        faults.Add($"{where}command", came is null ? "nothing" : OneLine.Shown(came), $"one of {string.Join(", ", known)}{meant}; see lots {where}--help");
        faults.ThrowIfAny();
    }
}
