using MeetingRoom.Journals;
using MeetingRoom.Web;

namespace MeetingRoom.Shell;

/// <summary>What is printed at the start: where to go, as text and as a code for phones.</summary>
internal static class Welcome
{
    internal static void Print(RoomServer server, RoomOptions options)
    {
        string phones = $"HTTP://{options.Address ?? RoomServer.PublicAddress(server.Followers)}".ToUpperInvariant();
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
        if (!Console.IsOutputRedirected)
            output.WriteLine($"\n{CheckCode.ForTerminal(phones)}\n  {phones.ToLowerInvariant()}");
        output.Flush();
    }
}
