namespace LotDrawing.TestKit.Needs;

/// <summary>What a test needs of the machine that it runs on.</summary>
public enum Need
{
    /// <summary>Signals, file modes and pipes as on Linux and macOS.</summary>
    Unix,

    /// <summary>A user whom file modes bind, which root is not.</summary>
    UnprivilegedUser,

    /// <summary>Ctrl-C that reaches the processes a test starts; in the background of a shell it does not.</summary>
    Interrupts,

    /// <summary><c>/dev/full</c>, where every write finds the disk full.</summary>
    FullDevice,

    /// <summary>The program <c>script</c>, which runs another on a terminal of its own.</summary>
    Terminal,

    /// <summary>Root on Linux, who may mount a small file system to fill.</summary>
    SmallVolume,

    /// <summary>A compiler of C on Linux, and programs that load a library of ours.</summary>
    Compiler,

    /// <summary>Chromium.</summary>
    Browser,

    /// <summary>Node.js with the packages of <c>samples/verify</c>.</summary>
    Node,

    /// <summary>PostgreSQL's server programs.</summary>
    PostgreSQL,

    /// <summary>LibreOffice.</summary>
    LibreOffice,
}
