using System.Text.Json.Nodes;

namespace MeetingRoom.Journals;

/// <summary>One accepted command, or one thing that the server did by itself.</summary>
/// <param name="Number">1, 2, …: the version of all that follows from it.</param>
/// <param name="Time">When.</param>
/// <param name="Role">Whose it was: a role, never a person.</param>
/// <param name="Id">The command's own id, or null for what the server did.</param>
/// <param name="What">What was done; see <see cref="Acts"/>.</param>
/// <param name="Entry">The entry of the record that it is about, or null.</param>
/// <param name="Lot">The lot that it shows, or null.</param>
/// <param name="Data">What else belongs to it, a JSON object, or null.</param>
internal sealed record JournalLine(long Number, DateTimeOffset Time, string Role, string? Id, string What, int? Entry = null, int? Lot = null, string? Data = null)
{
    private JsonObject? parsed;

    /// <summary>A text of <see cref="Data"/>, or null.</summary>
    internal string? Text(string name) => Node(name)?.GetValue<string>();

    /// <summary>A number of <see cref="Data"/>, or null.</summary>
    internal int? Number32(string name) => Node(name)?.GetValue<int>();

    /// <summary>A member of <see cref="Data"/>, or null.</summary>
    internal JsonNode? Node(string name) => Data is null ? null : (parsed ??= (JsonObject)JsonNode.Parse(Data)!)[name];
}

/// <summary>What a line of the journal can say.</summary>
internal static class Acts
{
    internal const string Started = "started";
    internal const string Restarted = "restarted";
    internal const string Found = "found";
    internal const string Recorded = "recorded";
    internal const string Region = "region";
    internal const string GroupsShown = "groupsShown";
    internal const string State = "state";
    internal const string Show = "show";
    internal const string Ended = "ended";
    internal const string Pause = "pause";
    internal const string Resume = "resume";
    internal const string Pace = "pace";
    internal const string Slide = "slide";
    internal const string Jump = "jump";
    internal const string OpenGroup = "openGroup";
    internal const string ShowGroup = "showGroup";
    internal const string Blank = "blank";
    internal const string Objection = "objection";
    internal const string Ruling = "ruling";
    internal const string Words = "words";
    internal const string Roll = "roll";
    internal const string StrikeRoll = "strikeRoll";
    internal const string RoundValue = "roundValue";
    internal const string OpenRequests = "openRequests";
    internal const string Request = "request";
    internal const string StrikeRequest = "strikeRequest";
    internal const string Propose = "propose";
    internal const string Agree = "agree";
    internal const string Decline = "decline";
    internal const string Expired = "expired";
    internal const string Overdue = "overdue";
    internal const string SetUp = "setUp";
    internal const string Checked = "checked";
    internal const string Mismatch = "mismatch";
    internal const string SignedIn = "signedIn";
    internal const string Paired = "paired";
    internal const string Closed = "closed";
}

/// <summary>Who does things.</summary>
internal static class Roles
{
    internal const string Server = "server";
    internal const string Operator = "operator";
    internal const string Second = "second";
    internal const string Projector = "projector";
}
