using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography.X509Certificates;

namespace LotDrawing.RoomLoad;

/// <summary>The server as a process of its own, with what the system says it costs.</summary>
internal sealed class RoomUnderTest : IDisposable
{
    private const double TicksASecond = 100; // Linux's USER_HZ
    private readonly Process process;

    private RoomUnderTest(Process process, Uri address) => (this.process, Address) = (process, address);

    /// <summary>Where it is.</summary>
    internal Uri Address { get; }

    /// <summary>The seconds of processor that it has used.</summary>
    internal double Cpu
    {
        get
        {
            string stat = File.ReadAllText($"/proc/{process.Id}/stat");
            string[] fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return (double.Parse(fields[11], CultureInfo.InvariantCulture) + double.Parse(fields[12], CultureInfo.InvariantCulture)) / TicksASecond;
        }
    }

    /// <summary>Its memory, in megabytes.</summary>
    internal double Memory => double.Parse(
        File.ReadLines($"/proc/{process.Id}/status").First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;

    /// <summary>Starts it with a rehearsal that plays itself.</summary>
    /// <param name="folder">The meeting's folder.</param>
    /// <param name="port">The followers' port; 0 for any.</param>
    /// <param name="seconds">How long a State takes.</param>
    /// <param name="tls">Whether phones come over TLS.</param>
    internal static RoomUnderTest Start(string folder, int port, double seconds, bool tls)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "meeting-room.dll");
        Process process = Process.Start(new ProcessStartInfo(
            "dotnet",
            [program, "--data", folder, "--rehearsal", "--play", seconds.ToString(CultureInfo.InvariantCulture), "--followers", $"{(tls ? "https" : "http")}://127.0.0.1:{port}", "--operators", "https://127.0.0.1:0"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        _ = process.StandardError.ReadToEndAsync();
        while (process.StandardOutput.ReadLine() is { } line)
        {
            if (line.StartsWith("Phones", StringComparison.Ordinal))
                return new RoomUnderTest(process, new Uri(line["Phones".Length..].Trim()));
        }

        throw new InvalidOperationException("the server ended before it said where it is");
    }

    /// <summary>The meeting's own authority, and nobody else.</summary>
    internal static X509ChainPolicy Trust(string folder) => new()
    {
        TrustMode = X509ChainTrustMode.CustomRootTrust,
        CustomTrustStore = { X509CertificateLoader.LoadCertificateFromFile(Path.Combine(folder, "certificates", "meeting-room-ca.crt")) },
        RevocationMode = X509RevocationMode.NoCheck,
    };

    /// <summary>Kills it, as a power cut would.</summary>
    internal void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public void Dispose()
    {
        if (!process.HasExited)
            Kill();
        process.Dispose();
    }
}
