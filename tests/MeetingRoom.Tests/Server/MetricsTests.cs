using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MeetingRoom.Tests.Server;

/// <summary>What is measured comes to a collector that the usual variables of OpenTelemetry name.</summary>
public sealed class MetricsTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task A_collector_is_sent_viewers_delays_and_health()
    {
        int port;
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            port = ((IPEndPoint)free.LocalEndpoint).Port;
        }

        using var collector = new HttpListener();
        collector.Prefixes.Add($"http://127.0.0.1:{port}/");
        collector.Start();
        using RoomProcess room = await RoomProcess.StartAsync(
            new Dictionary<string, string>
            {
                ["OTEL_EXPORTER_OTLP_ENDPOINT"] = $"http://127.0.0.1:{port}",
                ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
                ["OTEL_METRIC_EXPORT_INTERVAL"] = "300",
            },
            TestRoom.FolderWith(TestRoom.Small()));

        // The first may be sent before the meeting is open.
        string text = "";
        for (int sent = 0; sent < 20 && !text.Contains("meeting_room", StringComparison.Ordinal); sent++)
            text = await Sent(collector);
        foreach (string name in (string[])["meeting_room.viewers", "meeting_room.last_viewer_delay", "meeting_room.version", "meeting_room.lot", "meeting_room.healthy"])
            Assert.Contains(name, text, StringComparison.Ordinal);
    }

    private static async Task<string> Sent(HttpListener collector)
    {
        HttpListenerContext sent = await collector.GetContextAsync().WaitAsync(Patience);
        Assert.Equal(("POST", "/v1/metrics", "application/x-protobuf"), (sent.Request.HttpMethod, sent.Request.Url!.AbsolutePath, sent.Request.ContentType));
        using var body = new MemoryStream();
        await sent.Request.InputStream.CopyToAsync(body);
        sent.Response.Close();
        return Encoding.Latin1.GetString(body.ToArray());
    }
}
