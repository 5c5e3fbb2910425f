using System.CommandLine;

namespace Lots.Records;

/// <summary><c>--decided-by</c> and <c>--reason</c>: what is taken back or amended is so by a named decision.</summary>
internal sealed class DecisionOptions
{
    private readonly Option<string> decidedBy = new("--decided-by") { Description = "Who decided it.", HelpName = "TEXT", Required = true };
    private readonly Option<string> reason = new("--reason") { Description = "Why.", HelpName = "TEXT", Required = true };

    internal void AddTo(Command command)
    {
        command.Add(decidedBy);
        command.Add(reason);
    }

    internal (string DecidedBy, string Reason) Read(ParseResult parsed) => (parsed.GetValue(decidedBy)!, parsed.GetValue(reason)!);
}
