namespace Lots.Shell;

/// <summary>What the process returns.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    internal const int Done = 0;

    /// <summary>A check failed (verify, audit), or a request was refused (repeat; recorded all the same).</summary>
    internal const int Refused = 1;

    /// <summary>Bad input, or no valid drawing; nothing was written.</summary>
    internal const int BadInput = 2;

    /// <summary>Interrupted from the keyboard, as shells have it.</summary>
    internal const int Interrupted = 130;
}
