using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace LotDrawing.Fairness.Orleans;

/// <summary>Where a cluster is.</summary>
/// <param name="Text">As it was given, without a password.</param>
/// <param name="Gateways">The gateways of silos; empty where the database has them.</param>
/// <param name="Database">The connection string of the database, or null.</param>
internal sealed record ClusterAddress(string Text, IPEndPoint[] Gateways, string? Database)
{
    private const int MostGateways = 256;
    private const string Expected = "host:port, several separated by commas, or a connection string of PostgreSQL";

    public override string ToString() => Text;

    internal static async Task<ClusterAddress> ParseAsync(string address, CancellationToken cancellation)
    {
        if (address.Contains('=', StringComparison.Ordinal))
            return new ClusterAddress("in PostgreSQL", [], address);
        string[] names = address.Split(',', StringSplitOptions.TrimEntries);
        if (names.Length > MostGateways)
            throw new AuditClusterException($"the cluster: {names.Length} addresses; expected at most {MostGateways}");
        var gateways = new List<IPEndPoint>();
        foreach (string name in names)
        {
            int colon = name.LastIndexOf(':');
            if (colon < 1 || !int.TryParse(name.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int port) || port is < 1 or > IPEndPoint.MaxPort)
                throw new AuditClusterException($"the cluster {Shown(name)}; expected {Expected}");
            gateways.Add(new IPEndPoint(await ResolveAsync(name[..colon].Trim('[', ']'), cancellation).ConfigureAwait(false), port));
        }

        return new ClusterAddress(address.Trim(), [.. gateways.Distinct()], null);
    }

    private static async Task<IPAddress> ResolveAsync(string host, CancellationToken cancellation)
    {
        if (IPAddress.TryParse(host, out IPAddress? known))
            return known;
        try
        {
            IPAddress[] all = await Dns.GetHostAddressesAsync(host, cancellation).ConfigureAwait(false);
            return all.OrderBy(one => one.AddressFamily == AddressFamily.InterNetwork ? 0 : 1).First();
        }
        catch (Exception fault) when (fault is SocketException or ArgumentException or InvalidOperationException)
        {
            throw new AuditClusterException($"the cluster {Shown(host)}: there is no such host", fault);
        }
    }

    private static string Shown(string text) => $"“{(text.Length > 80 ? text[..80] + "…" : text)}”";
}
