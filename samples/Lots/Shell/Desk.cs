using Lots.Output;

namespace Lots.Shell;

/// <summary>What a command works with: where its result goes, and whether it is to stop.</summary>
/// <param name="Out">Standard output, for results and nothing else.</param>
/// <param name="Interrupt">Hears Ctrl-C.</param>
internal sealed record Desk(Out Out, Interrupt Interrupt)
{
    /// <summary>Cancelled on Ctrl-C; long work looks at it.</summary>
    internal CancellationToken Interrupted => Interrupt.Token;

    /// <summary>Says something that is no result, on standard error.</summary>
    internal static void Note(string line) => Streams.Current.Error.WriteLine(OneLine.Of(line));
}
