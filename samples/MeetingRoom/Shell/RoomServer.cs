using LotDrawing;
using Lots.Shell;
using MeetingRoom.Halls;
using MeetingRoom.Journals;
using MeetingRoom.Meetings;
using MeetingRoom.Records;
using MeetingRoom.SignIn;
using MeetingRoom.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MeetingRoom.Shell;

/// <summary>A meeting that is served: the record held, the journal open, two ports.</summary>
internal sealed class RoomServer : IAsyncDisposable
{
    private readonly RecordKeeper keeper;
    private readonly Journal journal;
    private readonly WebApplication followers;
    private readonly WebApplication operators;
    private readonly RoomMetrics metrics;

    private RoomServer(RecordKeeper keeper, Journal journal, Hall hall, WebApplication followers, WebApplication operators, Certificates certificates) =>
        (this.keeper, this.journal, Hall, this.followers, this.operators, Certificates, metrics) = (keeper, journal, hall, followers, operators, certificates, new RoomMetrics(hall));

    /// <summary>The meeting.</summary>
    internal Hall Hall { get; }

    /// <summary>The operators' certificates.</summary>
    internal Certificates Certificates { get; }

    /// <summary>The pass-phrases just made, by role; empty where there were some.</summary>
    internal IReadOnlyDictionary<string, string> Phrases { get; private init; } = new Dictionary<string, string>();

    /// <summary>Where everybody reads, with the port that it got.</summary>
    internal Uri Followers => WebHosts.AddressOf(followers);

    /// <summary>Where operators sign in, with the port that it got.</summary>
    internal Uri Operators => WebHosts.AddressOf(operators);

    /// <summary>Opens the folder and serves it.</summary>
    /// <exception cref="BadInputException">It cannot be: what came, and what was expected.</exception>
    internal static async Task<RoomServer> StartAsync(RoomOptions options)
    {
        using ILoggerFactory early = LoggerFactory.Create(logging => WebHosts.Logging(logging, options));
        string address = options.Address ?? WebHosts.PublicAddress(options.Followers);
        RecordKeeper keeper = RecordKeeper.Open(options.Data, options.Copy, options.Second, early.CreateLogger("room"));
        Journal? journal = null;
        Hall? hall = null;
        WebApplication? followers = null;
        WebApplication? operators = null;
        try
        {
            Record record = keeper.Found ?? Begun(options, keeper);
            journal = Journal.Open(Path.Combine(options.Data, "journal.db"), options.Postgres);
            var certificates = Certificates.Open(options.Data, options.Operators.Host);
            PassPhrases phrases = PassPhrases.Open(options.Data, options.NewPhrases, options.PhraseRounds, out var made);
            followers = WebHosts.Application(options, options.Followers, options.Followers.Scheme == Uri.UriSchemeHttps ? options.Certificate ?? certificates.Server : null, isMeasured: true);
            operators = WebHosts.Application(options, options.Operators, certificates.Server);
            ILogger log = followers.Services.GetRequiredService<ILoggerFactory>().CreateLogger("room");
            var pacer = new Pacer(options.Play);
            hall = new Hall(record, journal, keeper, options.Clock, new StateJson(options.Clock, address, pacer.Whole), options.Play, log);
            var pages = new PageFiles(options.Pages);

            followers.UseSafeAnswers(log);
            followers.UseReadingOnly();
            followers.UseRouting();
            new FollowerRoutes(hall, pages, options.Clock).Map(followers, _ => false);

            operators.UseSafeAnswers(log);
            operators.UseRouting();
            var sessions = new Sessions(options.Data, options.Clock);
            var signIn = new SignInRoutes(hall, phrases, sessions, new SignInDelays(options.Clock));
            signIn.Map(operators);
            new OperatorRoutes(hall, pages, sessions, signIn).Map(operators);
            var projectors = new ProjectorRoutes(hall, sessions);
            projectors.Map(operators);
            new FollowerRoutes(hall, pages, options.Clock).Map(operators, projectors.IsProjector);

            followers.Lifetime.ApplicationStopping.Register(hall.Feed.Stop);
            await followers.StartAsync().ConfigureAwait(false);
            await operators.StartAsync().ConfigureAwait(false);
            return new RoomServer(keeper, journal, hall, followers, operators, certificates) { Phrases = made };
        }
        catch (Exception fault)
        {
            if (followers is not null)
                await followers.DisposeAsync().ConfigureAwait(false);
            if (operators is not null)
                await operators.DisposeAsync().ConfigureAwait(false);
            if (hall is not null)
                await hall.DisposeAsync().ConfigureAwait(false);
            journal?.Dispose();
            keeper.Dispose();
            if (WebHosts.Told(fault) is { } told)
                throw told;
            throw;
        }
    }

    /// <summary>Serves until the process is asked to stop.</summary>
    internal Task WaitAsync() => Task.WhenAny(followers.WaitForShutdownAsync(), operators.WaitForShutdownAsync());

    public async ValueTask DisposeAsync()
    {
        metrics.Dispose();
        await followers.StopAsync().ConfigureAwait(false);
        await operators.StopAsync().ConfigureAwait(false);
        await Hall.DisposeAsync().ConfigureAwait(false);
        await followers.DisposeAsync().ConfigureAwait(false);
        await operators.DisposeAsync().ConfigureAwait(false);
        journal.Dispose();
        keeper.Dispose();
    }

    /// <summary>A record that is begun: a rehearsal drawn whole, or an official one without an entry.</summary>
    private static Record Begun(RoomOptions options, RecordKeeper keeper)
    {
        if (!options.Rehearsal)
            return Record.Begin(options.Mechanism, options.Roster);
        Record drawn = Rehearsals.Draw(options.Mechanism, options.Roster, DateOnly.FromDateTime(options.Clock.GetLocalNow().DateTime));
        keeper.Write(drawn);
        return drawn;
    }
}
