using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Lots.Shell;

/// <summary>The usual help, and examples under it.</summary>
/// <param name="examples">Whole command lines.</param>
internal sealed class HelpWithExamples(IReadOnlyList<string> examples) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        new HelpAction { MaxWidth = 100 }.Invoke(parseResult);
        TextWriter output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (string example in examples)
            output.WriteLine($"  {example}");
        return ExitCode.Done;
    }
}
