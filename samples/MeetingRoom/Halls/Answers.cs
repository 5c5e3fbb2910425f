using LotDrawing;
using Lots.Shell;
using MeetingRoom.Journals;
using Microsoft.Extensions.Logging;

namespace MeetingRoom.Halls;

/// <summary>What becomes of every way in which a command can fail: an answer in words, never a stack trace, and nothing half done.</summary>
/// <param name="log">Told of what an operator cannot mend.</param>
internal sealed class Answers(ILogger log)
{
    /// <summary>Does something, and answers.</summary>
    /// <param name="act">What.</param>
    /// <param name="version">The present version, asked for after it.</param>
    internal Answer Of(Func<Answer> act, Func<long> version)
    {
        try
        {
            return act();
        }
        catch (CommandFaultException fault)
        {
            return new Answer(fault.Status, version(), fault.Message);
        }
        catch (RefusedException refused)
        {
            return new Answer(400, version(), string.Join(" ", refused.Faults.Select(fault => fault.ToString())));
        }
        catch (BadInputException bad)
        {
            return new Answer(400, version(), string.Join(" ", bad.Faults));
        }
        catch (JournalLostException lost)
        {
            return new Answer(503, version(), $"The journal does not take a line ({lost.Message}). Nothing was done.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            RoomLog.RecordFailed(log, fault.Message);
            return new Answer(503, version(), $"The record could not be written ({OneLine.Of(fault.Message)}). Nothing was added to it.");
        }
        catch (Exception fault)
        {
            RoomLog.Fault(log, fault.ToString());
            return new Answer(500, version(), "A fault of this program; the log of the server has it. Nothing was done.");
        }
    }
}
