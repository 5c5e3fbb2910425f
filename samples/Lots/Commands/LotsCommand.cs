using System.CommandLine;
using System.CommandLine.Help;
using Lots.Shell;

namespace Lots.Commands;

/// <summary>One command: its options, its examples, and what it does.</summary>
internal abstract class LotsCommand : Command
{
    /// <param name="name">The name, one word.</param>
    /// <param name="description">What it does, one sentence.</param>
    /// <param name="examples">Whole command lines for its help.</param>
    protected LotsCommand(string name, string description, params string[] examples)
        : base(name, description) =>
        Add(new HelpOption { Action = new HelpWithExamples(examples) });

    /// <summary>Does it, and returns the exit code.</summary>
    /// <exception cref="BadInputException">The input cannot be used; nothing has been written.</exception>
    internal abstract int Run(ParseResult parsed, Desk desk);
}
