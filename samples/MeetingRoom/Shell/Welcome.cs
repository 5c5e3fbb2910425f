using MeetingRoom.Journals;
using MeetingRoom.Web;

namespace MeetingRoom.Shell;

/// <summary>What is printed at the start: where to go, as text and as a code for phones.</summary>
internal static class Welcome
{
    internal static void Print(RoomServer server, RoomOptions options)
    {
        TextWriter output = Console.Out;
        output.WriteLine($"""
            {(server.Hall.Now.Book.Kind == "rehearsal" ? "A rehearsal: not the results." : "The official record.")} Folder: {Path.GetFullPath(options.Data)}
            Phones      {server.Followers}
            Projector   {server.Operators}projector
            Console     {server.Operators}console
            Certificate {server.Certificates.File}
            Fingerprint {server.Certificates.Fingerprint}
            """);
        foreach (var (role, phrase) in server.Phrases)
            output.WriteLine($"{(role == Roles.Operator ? "Operator   " : "Second     ")} {phrase}   (shown this once; into an envelope)");
        Code(server.Followers, options);
    }

    /// <summary>What a server says that follows another.</summary>
    internal static void Print(Uri followers, RoomOptions options)
    {
        Console.Out.WriteLine($"A meeting that another server writes. Folder: {Path.GetFullPath(options.Data)}\nPhones      {followers}");
        Code(followers, options);
    }

    private static void Code(Uri followers, RoomOptions options)
    {
        string phones = $"{followers.Scheme}://{options.Address ?? WebHosts.PublicAddress(followers)}".ToUpperInvariant();
        if (!Console.IsOutputRedirected)
            Console.Out.WriteLine($"\n{CheckCode.ForTerminal(phones)}\n  {phones.ToLowerInvariant()}");
        Console.Out.Flush();
    }
}
