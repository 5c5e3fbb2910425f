using System.Collections;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Lots.Shell;
using MeetingRoom.Halls;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Metrics;

namespace MeetingRoom.Shell;

/// <summary>The web servers of a meeting: one address each, with limits on what they take.</summary>
internal static class WebHosts
{
    private const int MostBodyBytes = 4096;
    private const int MostHeaderBytes = 8192;
    private const int LeastHeaders = 4096;

    /// <summary>An application that listens on one address.</summary>
    /// <param name="options">How the meeting is served.</param>
    /// <param name="address">The address.</param>
    /// <param name="certificate">Its certificate; null for plain HTTP.</param>
    /// <param name="isMeasured">Whether it sends what is measured, where OpenTelemetry is set up.</param>
    internal static WebApplication Application(RoomOptions options, Uri address, X509Certificate2? certificate, bool isMeasured = false)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, EnvironmentName = Environments.Production });
        builder.Services.AddRoutingCore();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(2));
        builder.Services.AddSingleton<TimeProvider>(options.Clock);
        Logging(builder.Logging, options);
        if (isMeasured && Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT") is { Length: > 0 })
        {
            // The exporter reads its variables from the configuration, which is empty otherwise: nothing else of the environment counts.
            builder.Configuration.AddInMemoryCollection(Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
                .Where(variable => $"{variable.Key}".StartsWith("OTEL_", StringComparison.Ordinal))
                .Select(variable => KeyValuePair.Create($"{variable.Key}", $"{variable.Value}"))!);
            builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter(RoomMetrics.Name, "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime").AddOtlpExporter());
        }

        builder.WebHost.UseKestrelCore();
        if (certificate is not null)
            builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MostBodyBytes;
            kestrel.Limits.MaxRequestHeadersTotalSize = MostHeaderBytes;
            kestrel.Limits.MaxRequestLineSize = LeastHeaders;
            kestrel.Limits.Http2.MaxRequestHeaderFieldSize = LeastHeaders;
            IPAddress[] where = address.Host is "*" or "+" or "0.0.0.0" ? [IPAddress.Any]
                : IPAddress.TryParse(address.Host.Trim('[', ']'), out IPAddress? ip) ? [ip]
                : [IPAddress.Loopback];
            foreach (IPAddress one in where)
            {
                kestrel.Listen(one, address.Port, listen =>
                {
                    listen.Protocols = HttpProtocols.Http1;
                    if (certificate is not null)
                        listen.UseHttps(certificate);
                });
            }
        });
        return builder.Build();
    }

    /// <summary>How the log is written: to standard error, never an address of a follower.</summary>
    internal static void Logging(ILoggingBuilder logging, RoomOptions options)
    {
        logging.ClearProviders();
        logging.SetMinimumLevel(LogLevel.Information);
        logging.AddFilter("Microsoft", LogLevel.Warning);
        logging.AddFilter("System", LogLevel.Warning);
        if (options.JsonLog)
            logging.AddJsonConsole(console => console.UseUtcTimestamp = true);
        else
            logging.AddSimpleConsole(console => (console.SingleLine, console.TimestampFormat) = (true, "HH:mm:ss "));
        logging.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
    }

    /// <summary>What is said of an address that cannot be had; null of any other fault.</summary>
    internal static BadInputException? Told(Exception fault) => fault is SocketException or IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException }
        ? new BadInputException($"--followers, --operators: {fault.Message.TrimEnd('.')}; expected an address of this computer with a port that is free")
        : null;

    /// <summary>Where an application listens, with the port that it got.</summary>
    internal static Uri AddressOf(WebApplication app) =>
        new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>What phones are to open: the host that was named, or the first of this computer's own addresses.</summary>
    internal static string PublicAddress(Uri followers)
    {
        string host = followers.Host is "*" or "+" or "0.0.0.0"
            ? NetworkInterface.GetAllNetworkInterfaces()
                .Where(card => card.OperationalStatus == OperationalStatus.Up && card.NetworkInterfaceType != NetworkInterfaceType.Loopback)
                .SelectMany(card => card.GetIPProperties().UnicastAddresses).Select(unicast => unicast.Address)
                .FirstOrDefault(ip => ip.AddressFamily == AddressFamily.InterNetwork)?.ToString() ?? "127.0.0.1"
            : followers.Host;
        return followers.IsDefaultPort ? host : $"{host}:{followers.Port}";
    }
}
