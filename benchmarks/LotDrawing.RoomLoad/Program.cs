using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using LotDrawing.RoomLoad;

var viewers = new Option<int>("--viewers") { Description = "How many phones look on.", DefaultValueFactory = _ => 1500 };
var seconds = new Option<int>("--seconds") { Description = "How long they are measured.", DefaultValueFactory = _ => 30 };
var pace = new Option<double>("--pace") { Description = "How many seconds a State takes; 5 is the standard.", DefaultValueFactory = _ => 5 };
var tls = new Option<bool>("--tls") { Description = "Over TLS, as a server with a certificate serves; without it plain HTTP, as in a closed hall." };
var busy = new Option<bool>("--busy") { Description = "Measures though the load average is above 2." };
var root = new RootCommand("Serves a rehearsal to many phones, measures how long the last one waits for a lot, kills the server and lets all connect again.") { viewers, seconds, pace, tls, busy };
root.SetAction(parsed => Load.RunAsync(parsed.GetValue(viewers), parsed.GetValue(seconds), parsed.GetValue(pace), parsed.GetValue(tls), parsed.GetValue(busy)));
return await root.Parse(args).InvokeAsync().ConfigureAwait(false);

internal static class Load
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Above this load average the figures would be those of other programs.</summary>
    private const double Quiet = 2;

    internal static async Task<int> RunAsync(int count, int seconds, double pace, bool tls, bool busy)
    {
        double load = double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture);
        Line("load average", $"{load:0.0} before, {(tls ? "TLS" : "plain HTTP")}");
        if (load > Quiet && !busy)
        {
            Line("skipped", $"the load average is above {Quiet:0}; --busy measures all the same");
            return 0;
        }

        string folder = Directory.CreateTempSubdirectory("room-load-").FullName;
        var arrivals = new Arrivals();
        using var stop = new CancellationTokenSource();
        try
        {
            RoomUnderTest room = RoomUnderTest.Start(folder, 0, pace, tls);
            double empty = room.Memory;
            double before = room.Cpu;
            Uri address = room.Address;
            var chance = new Random(1);
            X509ChainPolicy? trust = tls ? RoomUnderTest.Trust(folder) : null;
            Viewer[] all = [.. Enumerable.Range(0, count).Select(_ => new Viewer(address, arrivals, new Random(chance.Next()), trust))];
            var watch = Stopwatch.StartNew();
            Task[] running = [.. all.Select(viewer => viewer.Run(stop.Token))];
            await Connected(all);
            Line("connected", $"{count} viewers in {watch.Elapsed.TotalSeconds:0.0} s, {room.Cpu - before:0.00} s of server CPU");

            await Task.Delay(TimeSpan.FromSeconds(2));
            arrivals.Clear();
            before = room.Cpu;
            watch.Restart();
            await Task.Delay(TimeSpan.FromSeconds(seconds));
            double used = room.Cpu - before;
            double[] spreads = arrivals.Spreads(count);
            Line("versions", $"{arrivals.Versions} in {watch.Elapsed.TotalSeconds:0} s, {spreads.Length} of them to all, {arrivals.Total} deliveries");
            Line("last viewer after the first", $"median {At(spreads, 0.5):0} ms, p99 {At(spreads, 0.99):0} ms, most {At(spreads, 1):0} ms");
            Line("server CPU", $"{1000 * used / Math.Max(1, arrivals.Versions):0.0} ms a version to {count} viewers, {100 * used / watch.Elapsed.TotalSeconds:0} % of one core");
            Line("server memory", $"{room.Memory:0} MB, {(room.Memory - empty) * 1024 / count:0} KB a viewer");

            room.Kill();
            room.Dispose();
            watch.Restart();
            using RoomUnderTest again = RoomUnderTest.Start(folder, address.Port, pace, tls);
            double started = watch.Elapsed.TotalSeconds;
            await Connected(all);
            Line("after kill -9", $"serves again in {started:0.0} s, all {count} connected in {watch.Elapsed.TotalSeconds:0.0} s, {again.Cpu:0.0} s of server CPU in all");
            await stop.CancelAsync();
            await Task.WhenAll(running);
            return 0;
        }
        finally
        {
            await stop.CancelAsync();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task Connected(Viewer[] all)
    {
        var watch = Stopwatch.StartNew();
        // A killed server's viewers hear of it at once; give them the time to.
        await Task.Delay(50);
        while (!all.All(viewer => viewer.IsConnected))
        {
            if (watch.Elapsed > Patience)
                throw new TimeoutException($"{all.Count(viewer => !viewer.IsConnected)} viewers are not connected");
            await Task.Delay(20);
        }
    }

    private static double At(double[] ascending, double part) => ascending.Length == 0 ? double.NaN : ascending[Math.Min(ascending.Length - 1, (int)(part * ascending.Length))];

    private static void Line(string what, FormattableString figures) => Console.WriteLine($"{what}: {figures.ToString(CultureInfo.InvariantCulture)}");
}
