using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;
using Orleans.Serialization;

namespace LotDrawing.Fairness.Orleans;

/// <summary>Makes a silo of Orleans count audits.</summary>
public static class AuditSilos
{
    /// <summary>Lets the silo count blocks of audits.</summary>
    /// <param name="silo">The silo; how it finds others is for the host to say, by the cluster and service id of <see cref="AuditCluster"/>.</param>
    /// <param name="threads">How many threads count; 0 for a silo that only keeps others together, null for one a processor.</param>
    /// <param name="draws">From a subject and the <see cref="IAuditedDraw.Name"/> of a procedure, what draws it, made exactly as the client makes it, or null for
    /// the exact procedure with its default limit.</param>
    /// <param name="code">The assemblies besides the packages of this one in which <paramref name="draws"/> draws, such as a solver's: clients that name others, or
    /// have them in other builds, give the silo no blocks.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than 0 threads.</exception>
    public static ISiloBuilder AddAudits(
        this ISiloBuilder silo, int? threads = null, Func<AuditSubject, string, IAuditedDraw?>? draws = null, IEnumerable<Assembly>? code = null) =>
        AddAudits(silo, threads, draws, CodeVersion.Of(code));

    /// <summary>The same under another version, for tests.</summary>
    internal static ISiloBuilder AddAudits(this ISiloBuilder silo, int? threads, Func<AuditSubject, string, IAuditedDraw?>? draws, string version)
    {
        ArgumentNullException.ThrowIfNull(silo);
        ArgumentOutOfRangeException.ThrowIfNegative(threads ?? 0, nameof(threads));
        silo.Services.AddSingleton(new AuditSiloOptions((subject, name) => draws?.Invoke(subject, name) ?? Exact(subject, name), threads ?? Environment.ProcessorCount, version));
        silo.Services.AddSingleton<SiloCounter>();
        silo.Services.AddSerializer(serializer => serializer.AddAssembly(typeof(AuditSilos).Assembly));
        silo.Services.AddPlacementDirector<OnNamedSilo, NamedSiloDirector>();
        return silo;
    }

    /// <summary>Lets the silo find others through a table of PostgreSQL, which outlives each of them; its tables are made where they are missing.</summary>
    /// <param name="silo">The silo.</param>
    /// <param name="connection">The connection string.</param>
    /// <exception cref="AuditClusterException">The database cannot be used.</exception>
    public static ISiloBuilder UsePostgreSql(this ISiloBuilder silo, string connection)
    {
        ArgumentNullException.ThrowIfNull(silo);
        SiloTables.Make(connection);
        silo.Configure<ClusterOptions>(AuditCluster.Name);
        return silo.UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = (SiloTables.Invariant, connection));
    }

    private static ExactDraw? Exact(AuditSubject subject, string name) =>
        ((ExactDraw[])[new ExactDraw(subject), new ExactDraw(subject, asDrawn: true)]).FirstOrDefault(draw => draw.Name == name);
}
