using Lots.Shell;
using MeetingRoom.Halls;
using MeetingRoom.Journals;
using MeetingRoom.Meetings;
using MeetingRoom.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MeetingRoom.Shell;

/// <summary>A server for followers alone, of a meeting that another server writes. It has no port for operators, and no secret.</summary>
internal sealed class FollowerServer : IAsyncDisposable
{
    private readonly Journal journal;
    private readonly FollowedHall hall;
    private readonly WebApplication application;
    private readonly RoomMetrics metrics;

    private FollowerServer(Journal journal, FollowedHall hall, WebApplication application) =>
        (this.journal, this.hall, this.application, metrics) = (journal, hall, application, new RoomMetrics(hall));

    /// <summary>The meeting as it is heard of.</summary>
    internal IMeeting Meeting => hall;

    /// <summary>Where everybody reads, with the port that it got.</summary>
    internal Uri Followers => WebHosts.AddressOf(application);

    /// <summary>Opens the folder and the journal for reading, and serves them.</summary>
    /// <exception cref="BadInputException">It cannot be: what came, and what was expected.</exception>
    internal static async Task<FollowerServer> StartAsync(RoomOptions options)
    {
        string address = options.Address ?? WebHosts.PublicAddress(options.Followers);
        if (options.Followers.Scheme == Uri.UriSchemeHttps && options.Certificate is null)
            throw new BadInputException("--certificate: nothing; expected one, as a server that follows has no authority of its own");
        Journal journal = Journal.Follow(Path.Combine(options.Data, "journal.db"), options.Postgres);
        WebApplication application = WebHosts.Application(options, options.Followers, options.Certificate, isMeasured: true);
        FollowedHall? hall = null;
        try
        {
            ILogger log = application.Services.GetRequiredService<ILoggerFactory>().CreateLogger("room");
            hall = new FollowedHall(LotDrawing.Record.Begin(options.Mechanism, options.Roster), Path.Combine(options.Data, "record.json"), journal, new StateJson(options.Clock, address, new Pacer(options.Play).Whole), log);
            application.UseSafeAnswers(log);
            application.UseReadingOnly();
            application.UseRouting();
            new FollowerRoutes(hall, new PageFiles(options.Pages), options.Clock).Map(application, _ => false);
            application.Lifetime.ApplicationStopping.Register(hall.Feed.Stop);
            await application.StartAsync().ConfigureAwait(false);
            return new FollowerServer(journal, hall, application);
        }
        catch (Exception fault)
        {
            await application.DisposeAsync().ConfigureAwait(false);
            if (hall is not null)
                await hall.DisposeAsync().ConfigureAwait(false);
            journal.Dispose();
            if (WebHosts.Told(fault) is { } told)
                throw told;
            throw;
        }
    }

    /// <summary>Serves until the process is asked to stop.</summary>
    internal Task WaitAsync() => application.WaitForShutdownAsync();

    public async ValueTask DisposeAsync()
    {
        metrics.Dispose();
        await application.StopAsync().ConfigureAwait(false);
        await hall.DisposeAsync().ConfigureAwait(false);
        await application.DisposeAsync().ConfigureAwait(false);
        journal.Dispose();
    }
}
