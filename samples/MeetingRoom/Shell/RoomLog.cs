using Microsoft.Extensions.Logging;

namespace MeetingRoom;

/// <summary>What the program tells its log: roles and numbers, never an address of a follower.</summary>
internal static partial class RoomLog
{
    [LoggerMessage(1, LogLevel.Information, "Record written: entry {Entry}, hash {Hash}.")]
    internal static partial void RecordWritten(ILogger log, int entry, string hash);

    [LoggerMessage(2, LogLevel.Warning, "The second copy {File} could not be written: {Fault}")]
    internal static partial void CopyFailed(ILogger log, string file, string fault);

    [LoggerMessage(3, LogLevel.Debug, "Journal {Number}: {Role} {What}, lot {Lot}.")]
    internal static partial void Line(ILogger log, long number, string role, string what, int? lot);

    [LoggerMessage(4, LogLevel.Error, "The journal does not take a line: {Fault}. Nothing was done; tried again in a second.")]
    internal static partial void JournalLost(ILogger log, string fault);

    [LoggerMessage(5, LogLevel.Information, "Started: {Entries} entries, lot {Lot}, version {Version}, journal {Journal}.")]
    internal static partial void Started(ILogger log, int entries, int lot, long version, string journal);

    [LoggerMessage(6, LogLevel.Error, "A fault of this program: {Fault}")]
    internal static partial void Fault(ILogger log, string fault);

    [LoggerMessage(8, LogLevel.Error, "What the other server writes cannot be read: {Fault}. The last picture stays; tried again in a second.")]
    internal static partial void NotFollowed(ILogger log, string fault);

    [LoggerMessage(7, LogLevel.Error, "The record could not be written: {Fault}")]
    internal static partial void RecordFailed(ILogger log, string fault);
}
