using System.Runtime.InteropServices;

namespace Lots.Shell;

/// <summary>Ctrl-C and a request to terminate: the command is asked to stop, and stopped when it does not listen.</summary>
internal sealed class Interrupt : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource source = new();
    private readonly PosixSignalRegistration[] registrations;
    private volatile bool concludes;

    internal Interrupt() =>
        registrations = [PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop)];

    /// <summary>Cancelled when the command is to stop.</summary>
    internal CancellationToken Token => source.Token;

    /// <summary>From now on the command takes the time to conclude what it has; only a second request stops it.</summary>
    internal void LetConclude() => concludes = true;

    public void Dispose()
    {
        foreach (PosixSignalRegistration registration in registrations)
            registration.Dispose();
        source.Dispose();
    }

    private void Stop(PosixSignalContext context)
    {
        context.Cancel = true;
        bool first = !source.IsCancellationRequested;
        source.Cancel();
        if (first && concludes)
        {
            Desk.Note("stopping: what was counted so far is judged; once more ends at once");
            return;
        }

        // A solver deep in its work does not look: then the process ends without it.
        Thread.Sleep(Patience);
        Failure.SayInterrupted();
        Environment.Exit(ExitCode.Interrupted);
    }
}
