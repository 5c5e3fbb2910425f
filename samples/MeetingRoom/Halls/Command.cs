using System.Text.Json.Nodes;

namespace MeetingRoom.Halls;

/// <summary>What an operator wants done.</summary>
/// <param name="Role">Who.</param>
/// <param name="Id">Its id; the same id again does nothing and gets the same answer.</param>
/// <param name="Expects">The version that the operator saw.</param>
/// <param name="Do">What.</param>
/// <param name="Body">The command as it came.</param>
internal sealed record Command(string Role, string Id, long Expects, string Do, JsonObject Body)
{
    /// <summary>A text of the body; null where there is none.</summary>
    /// <exception cref="CommandFaultException">It is no text, or too long.</exception>
    internal string? Text(string name, int most = 2000)
    {
        if (Body[name] is not { } node)
            return null;
        if (node is not JsonValue value || !value.TryGetValue(out string? text) || text.Length > most)
            throw new CommandFaultException($"{name}: {Shown(node)}; expected a text of at most {most} characters");
        return text.Trim().Length == 0 ? null : text.Trim();
    }

    /// <summary>A text that has to be there.</summary>
    internal string Needed(string name) => Text(name) ?? throw new CommandFaultException($"{name}: nothing; expected a text");

    /// <summary>A whole number; null where there is none.</summary>
    internal int? Number(string name)
    {
        if (Body[name] is not { } node)
            return null;
        return node is JsonValue value && value.TryGetValue(out int number) ? number : throw new CommandFaultException($"{name}: {Shown(node)}; expected a whole number");
    }

    /// <summary>A whole number within bounds.</summary>
    internal int Needed(string name, int least, int most) => Number(name) is { } number && number >= least && number <= most
        ? number
        : throw new CommandFaultException($"{name}: {Shown(Body[name])}; expected a whole number from {least} to {most}");

    private static string Shown(JsonNode? node) => node?.ToJsonString() is { } text ? text.Length > 60 ? $"{text[..60]}…" : text : "nothing";
}

/// <summary>A command cannot be done: what came, and what was expected. Nothing was done.</summary>
internal sealed class CommandFaultException(string message, int status = 400) : Exception(message)
{
    /// <summary>The status that HTTP gives it.</summary>
    internal int Status => status;
}

/// <summary>The answer to a command.</summary>
/// <param name="Status">200, 400, 403, 409 or 503.</param>
/// <param name="V">The version after it, or the present one.</param>
/// <param name="Message">Why it was not done, or null.</param>
internal sealed record Answer(int Status, long V, string? Message = null);
