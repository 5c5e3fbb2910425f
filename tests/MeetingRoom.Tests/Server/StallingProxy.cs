using System.Net;
using System.Net.Sockets;

namespace MeetingRoom.Tests.Server;

/// <summary>A network between a viewer and the server that can be cut: what was sent waits, and nobody is told.</summary>
internal sealed class StallingProxy : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Uri server;
    private readonly CancellationTokenSource stop = new();
    private volatile TaskCompletionSource open = Opened();

    internal StallingProxy(Uri server)
    {
        this.server = server;
        listener.Start();
        _ = Task.Run(Accept);
    }

    /// <summary>Where viewers connect.</summary>
    internal Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");

    /// <summary>Cuts the line.</summary>
    internal void Cut() => open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Mends it.</summary>
    internal void Mend() => open.TrySetResult();

    public void Dispose()
    {
        stop.Cancel();
        listener.Dispose();
        Mend();
        stop.Dispose();
    }

    private static TaskCompletionSource Opened()
    {
        var done = new TaskCompletionSource();
        done.SetResult();
        return done;
    }

    private async Task Accept()
    {
        try
        {
            while (true)
            {
                TcpClient viewer = await listener.AcceptTcpClientAsync(stop.Token);
                var to = new TcpClient();
                await to.ConnectAsync(server.Host, server.Port, stop.Token);
                _ = Forward(viewer, to);
                _ = Forward(to, viewer);
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test has ended.
        }
    }

    private async Task Forward(TcpClient from, TcpClient to)
    {
        byte[] buffer = new byte[4096];
        try
        {
            while (true)
            {
                await open.Task.WaitAsync(stop.Token);
                int read = await from.GetStream().ReadAsync(buffer, stop.Token);
                if (read == 0)
                    break;
                await open.Task.WaitAsync(stop.Token);
                await to.GetStream().WriteAsync(buffer.AsMemory(0, read), stop.Token);
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException or ObjectDisposedException)
        {
            // One of the two has left.
        }

        from.Dispose();
        to.Dispose();
    }
}
