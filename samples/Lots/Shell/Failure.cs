using LotDrawing;

namespace Lots.Shell;

/// <summary>What a failed command says on standard error, and the exit code it ends with.</summary>
internal static class Failure
{
    private const int BrokenPipe = 32; // EPIPE, on Linux and macOS
    private const int WindowsBrokenPipe = unchecked((int)0x8007006D);
    private const int WindowsPipeClosing = unchecked((int)0x800700E8);
    private static int saidInterrupted;

    internal static int Report(Exception exception, CancellationToken interrupted)
    {
        switch (exception)
        {
            case BadInputException bad:
                Say(bad.Faults);
                return ExitCode.BadInput;
            case RefusedException refused:
                Say(refused.Faults.Select(fault => fault.ToString()));
                return ExitCode.BadInput;
            case OperationCanceledException when interrupted.IsCancellationRequested:
                SayInterrupted();
                return ExitCode.Interrupted;
            case IOException { HResult: BrokenPipe or WindowsBrokenPipe or WindowsPipeClosing }:
                // Whoever read the output has enough, as head does.
                return ExitCode.Done;
            case IOException or UnauthorizedAccessException:
                Say([exception.Message]);
                return ExitCode.BadInput;
            default:
                Say([$"a fault of this program, please report it: {exception.GetType().Name}: {exception.Message}"]);
                return ExitCode.BadInput;
        }
    }

    /// <summary>Says it once, whoever comes first: the command that stopped, or the signal that it did not hear in time.</summary>
    internal static void SayInterrupted()
    {
        if (Interlocked.Exchange(ref saidInterrupted, 1) == 0)
            Say(["interrupted"]);
    }

    private static void Say(IEnumerable<string> lines)
    {
        foreach (string line in lines)
            Streams.Current.Error.WriteLine($"lots: {OneLine.Of(line)}");
    }
}
