using System.Net;
using System.Net.NetworkInformation;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Lots.Records;
using Lots.Shell;

namespace MeetingRoom.Shell;

/// <summary>The meeting's own certification authority and the certificate of the operators' port. Its fingerprint is compared on
/// the two laptops when they are set up. No key here can change a result.</summary>
internal sealed class Certificates
{
    private const int Years = 5;

    private Certificates(X509Certificate2 server, string fingerprint, string file) => (Server, Fingerprint, File) = (server, fingerprint, file);

    /// <summary>The certificate that the operators' port shows.</summary>
    internal X509Certificate2 Server { get; }

    /// <summary>The authority's SHA-256 fingerprint, in pairs.</summary>
    internal string Fingerprint { get; }

    /// <summary>The authority's certificate, to be installed on the operators' laptops.</summary>
    internal string File { get; }

    /// <summary>Reads the authority or makes it, and issues a certificate for this computer's present addresses.</summary>
    internal static Certificates Open(string data, string host)
    {
        string folder = Path.Combine(data, "certificates");
        Directory.CreateDirectory(folder);
        string file = Path.Combine(folder, "meeting-room-ca.crt");
        string keyFile = Path.Combine(folder, "meeting-room-ca.key");
        if (!System.IO.File.Exists(file) || !System.IO.File.Exists(keyFile))
            Make(file, keyFile);
        try
        {
            using X509Certificate2 authority = X509Certificate2.CreateFromPemFile(file, keyFile);
            return new Certificates(Issue(authority, host), string.Join(':', SHA256.HashData(authority.RawData).Select(part => part.ToString("X2", null))), file);
        }
        catch (CryptographicException fault)
        {
            throw new BadInputException($"{folder}: {OneLine.Of(fault.Message)}; expected the certificate and the key that this program made: move the folder away, and others are made");
        }
    }

    private static void Make(string file, string keyFile)
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Meeting room", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
        DateTimeOffset now = DateTimeOffset.UtcNow;
        using X509Certificate2 made = request.CreateSelfSigned(now.AddDays(-1), now.AddYears(Years));
        // One that a killed server has left is of no use without the other.
        System.IO.File.Delete(keyFile);
        System.IO.File.Delete(file);
        AtomicFile.WriteNew(keyFile, Encoding.ASCII.GetBytes(key.ExportPkcs8PrivateKeyPem()));
        if (!OperatingSystem.IsWindows())
            System.IO.File.SetUnixFileMode(keyFile, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        AtomicFile.WriteNew(file, Encoding.ASCII.GetBytes(made.ExportCertificatePem()));
    }

    private static X509Certificate2 Issue(X509Certificate2 authority, string host)
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Meeting room operators", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], false));
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        if (Uri.CheckHostName(host) == UriHostNameType.Dns && host != "localhost")
            names.AddDnsName(host);
        IEnumerable<IPAddress> own = NetworkInterface.GetAllNetworkInterfaces().SelectMany(card => card.GetIPProperties().UnicastAddresses).Select(unicast => unicast.Address);
        foreach (IPAddress ip in own.Append(IPAddress.Loopback).Append(IPAddress.IPv6Loopback).Distinct())
            names.AddIpAddress(ip);
        request.CertificateExtensions.Add(names.Build());
        DateTimeOffset now = DateTimeOffset.UtcNow;
        using X509Certificate2 issued = request.Create(authority, now.AddDays(-1), authority.NotAfter, RandomNumberGenerator.GetBytes(16));
        using X509Certificate2 whole = issued.CopyWithPrivateKey(key);
        // Through a file format, as some platforms do not serve a key that lives in memory alone.
        return X509CertificateLoader.LoadPkcs12(whole.Export(X509ContentType.Pfx), null);
    }
}
