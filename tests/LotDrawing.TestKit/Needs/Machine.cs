using System.Globalization;

namespace LotDrawing.TestKit.Needs;

/// <summary>What this machine has of what tests need.</summary>
public static class Machine
{
    /// <summary>Chromium or Chrome, or null.</summary>
    public static string? Chromium { get; } = Find("chromium", "chromium-browser", "google-chrome");

    /// <summary>Node.js, or null.</summary>
    public static string? Node { get; } = Find("node");

    /// <summary><c>script</c>, or null.</summary>
    public static string? Script { get; } = Find("script");

    /// <summary>A compiler of C, or null.</summary>
    public static string? Compiler { get; } = Find("cc", "gcc", "clang");

    /// <summary>LibreOffice, or null.</summary>
    public static string? LibreOffice { get; } = Find("soffice", "libreoffice");

    /// <summary>PostgreSQL's <c>initdb</c>, which Debian keeps off the search path, or null.</summary>
    public static string? InitDb { get; } = Find("initdb") ?? (Directory.Exists("/usr/lib/postgresql")
        ? Directory.EnumerateDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin", "initdb")).LastOrDefault(File.Exists)
        : null);

    /// <summary>Why a test with these needs cannot run here, or null if it can.</summary>
    public static string? WhyNot(params Need[] needs) => needs.Select(Lacks).FirstOrDefault(reason => reason is not null);

    /// <summary>The full path of the first of these programs that is on the search path, or null.</summary>
    public static string? Find(params string[] names) => names
        .SelectMany(name => (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name)))
        .FirstOrDefault(File.Exists);

    private static string? Lacks(Need need) => need switch
    {
        Need.Unix => OperatingSystem.IsWindows() ? "Windows has no such signals, pipes and file modes." : null,
        Need.UnprivilegedUser => Environment.IsPrivilegedProcess ? "Root may read and write everything: run the tests as another user." : null,
        Need.Interrupts => InterruptsAreIgnored() ? "Started in the background of a shell, where Ctrl-C is ignored: run the tests in the foreground." : null,
        Need.FullDevice => File.Exists("/dev/full") ? null : "There is no /dev/full on this system.",
        Need.Terminal => Script is null ? "There is no `script` on this machine, which gives a program a terminal: install util-linux." : null,
        Need.SmallVolume => OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && Find("mount") is not null && Find("umount") is not null ? null
            : "Only root on Linux may mount a small volume: run the tests as root.",
        Need.Compiler => !OperatingSystem.IsLinux() ? "Only on Linux is a library loaded before a program's own."
            : Compiler is null ? "There is no compiler of C on this machine: install the package gcc." : null,
        Need.Browser => Chromium is null ? "There is no Chromium on this machine: install the package chromium." : null,
        Need.Node => Node is null ? "There is no Node.js on this machine: install it."
            : Directory.Exists(Repository.PathOf("samples", "verify", "node_modules", "esbuild")) ? null
            : "The checker page's packages are missing: run `npm ci` in samples/verify.",
        Need.PostgreSQL => InitDb is null ? "There is no PostgreSQL server on this machine: install the package postgresql." : null,
        Need.LibreOffice => LibreOffice is null ? "There is no LibreOffice on this machine: install the package libreoffice-calc." : null,
        _ => throw new ArgumentOutOfRangeException(nameof(need), need, "No test knows how to look for this."),
    };

    /// <summary>Whether SIGINT is ignored by this process, and so by all that it starts.</summary>
    private static bool InterruptsAreIgnored() =>
        File.Exists("/proc/self/status")
        && File.ReadLines("/proc/self/status").FirstOrDefault(line => line.StartsWith("SigIgn:", StringComparison.Ordinal)) is { } line
        && (ulong.Parse(line["SigIgn:".Length..].Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) & (1UL << 1)) != 0;
}
