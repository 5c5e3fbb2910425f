using System.Diagnostics.Metrics;

namespace MeetingRoom.Halls;

/// <summary>What is measured while a meeting is served; OpenTelemetry sends it where <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> says.</summary>
internal sealed class RoomMetrics : IDisposable
{
    /// <summary>The meter's name.</summary>
    internal const string Name = "LotDrawing.MeetingRoom";

    private readonly Meter meter = new(Name);

    internal RoomMetrics(IMeeting hall)
    {
        meter.CreateObservableGauge("meeting_room.viewers", () => hall.Feed.Viewers, description: "Event streams that are open.");
        meter.CreateObservableGauge("meeting_room.last_viewer_delay", () => hall.Feed.Slowest, "ms", "How long the last viewer waited for the newest version.");
        meter.CreateObservableGauge("meeting_room.version", () => hall.Now.Room.View.V, description: "Lines of the journal.");
        meter.CreateObservableGauge("meeting_room.lot", () => hall.Now.Room.View.Lot, description: "The lot on the screen.");
        meter.CreateObservableGauge("meeting_room.healthy", () => hall.IsHealthy ? 1 : 0, description: "1 while the journal takes lines, or gives them.");
    }

    public void Dispose() => meter.Dispose();
}
