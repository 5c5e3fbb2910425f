using System.Buffers.Text;
using System.Diagnostics;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace LotDrawing.RoomLoad;

/// <summary>One phone: a stream of events, and when each version came. It connects again as the pages do, after a second and up to
/// two more by chance.</summary>
/// <param name="address">The server.</param>
/// <param name="arrivals">Told what came when.</param>
/// <param name="chance">For the delay before it connects again.</param>
/// <param name="trust">Whom it trusts, where the address is of https; else null.</param>
internal sealed class Viewer(Uri address, Arrivals arrivals, Random chance, X509ChainPolicy? trust)
{
    private const int BufferBytes = 4096;
    private static readonly byte[] Request = "GET /events HTTP/1.1\r\nHost: room\r\nAccept: text/event-stream\r\n\r\n"u8.ToArray();

    /// <summary>Whether its stream is open and has brought a version.</summary>
    internal bool IsConnected { get; private set; }

    /// <summary>Looks on until it is stopped.</summary>
    internal async Task Run(CancellationToken stop)
    {
        byte[] buffer = new byte[BufferBytes];
        while (!stop.IsCancellationRequested)
        {
            try
            {
                using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                await socket.ConnectAsync(address.Host, address.Port, stop).ConfigureAwait(false);
                await using var plain = new NetworkStream(socket);
                await using Stream stream = address.Scheme == Uri.UriSchemeHttps ? await Encrypted(plain, stop).ConfigureAwait(false) : plain;
                await stream.WriteAsync(Request, stop).ConfigureAwait(false);
                await Read(stream, buffer, stop).ConfigureAwait(false);
            }
            catch (Exception gone) when (gone is SocketException or IOException or AuthenticationException or OperationCanceledException)
            {
                // The server was killed, or we stop.
            }

            IsConnected = false;
            if (!stop.IsCancellationRequested)
                await Task.Delay(1000 + chance.Next(2000), stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<Stream> Encrypted(Stream plain, CancellationToken stop)
    {
        var stream = new SslStream(plain);
        await stream.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = address.Host, CertificateChainPolicy = trust }, stop).ConfigureAwait(false);
        return stream;
    }

    private async Task Read(Stream stream, byte[] buffer, CancellationToken stop)
    {
        int kept = 0;
        for (int read; (read = await stream.ReadAsync(buffer.AsMemory(kept), stop).ConfigureAwait(false)) > 0;)
        {
            long now = Stopwatch.GetTimestamp();
            kept = Versions(buffer.AsSpan(0, kept + read), now);
        }
    }

    /// <summary>Notes the versions in what came, and keeps the end where one may have begun.</summary>
    private int Versions(Span<byte> came, long now)
    {
        Span<byte> rest = came;
        for (int at; (at = rest.IndexOf("\nid: "u8)) >= 0;)
        {
            Span<byte> number = rest[(at + 5)..];
            if (number.IndexOf((byte)'\n') < 0)
                break;
            if (Utf8Parser.TryParse(number, out long version, out _))
            {
                IsConnected = true;
                arrivals.Came(version, now);
            }

            rest = number;
        }

        int keep = Math.Min(rest.Length, 32);
        rest[^keep..].CopyTo(came);
        return keep;
    }
}
