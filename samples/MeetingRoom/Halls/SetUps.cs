using System.Globalization;
using System.Text.Json.Nodes;
using MeetingRoom.Journals;
using MeetingRoom.Meetings;
using Papers.Texts;

namespace MeetingRoom.Halls;

/// <summary>What is set up before a meeting: nothing of it can change a result.</summary>
internal static class SetUps
{
    private const int MostMinutes = 600;

    /// <summary>The line of a set-up; only what is known, and each of its kind.</summary>
    internal static Done Of(Command command, RoomState room, Book book)
    {
        var setUp = new JsonObject();
        foreach (var (name, value) in command.Body.Where(member => member.Key is not ("id" or "expects" or "do")))
        {
            bool fits = name switch
            {
                "hall" => value is JsonObject hall && hall.All(size => size.Key is "distance" or "height" && size.Value is JsonValue metres && metres.TryGetValue(out double length) && length is > 0 and < 1000),
                "languages" => value is JsonArray { Count: > 0 } languages && languages.All(language => language is JsonValue text && text.TryGetValue(out string? code) && PaperTexts.Languages.Contains(code)),
                "theme" => Is(value, "dark", "bright"),
                "order" => Is(value, Ways.All),
                "publishRecord" => Is(value, "after", "at-once"),
                "washedOut" or "oneBrowser" => value is JsonValue flag && flag.TryGetValue(out bool _),
                "deadlineMinutes" => value is JsonValue number && number.TryGetValue(out int minutes) && minutes is >= 1 and <= MostMinutes,
                _ => false,
            };
            if (!fits)
                throw new CommandFaultException(string.Create(CultureInfo.InvariantCulture, $"{name}: {value?.ToJsonString() ?? "nothing"}; expected hall, languages, theme, washedOut, deadlineMinutes, order, publishRecord or oneBrowser, each of its kind"));
            if (name == "order" && room.Drawing > 0 && room.State >= 0 && !room.Ended && value!.GetValue<string>() != room.Way)
                throw new CommandFaultException($"order: {value.ToJsonString()}, and lots of a drawing are being shown {room.Way}; expected another way through before the first State or after the last lot");
            if (name == "deadlineMinutes" && value!.GetValue<int>() != room.DeadlineMinutes && RoundWait.Of(room, book) is { } wait)
                throw new CommandFaultException(string.Create(CultureInfo.InvariantCulture, $"deadlineMinutes: {value.ToJsonString()}, and round {wait.Round} was announced with {room.DeadlineMinutes}; expected the deadline that the hall was told"));
            setUp[name] = value!.DeepClone();
        }

        return setUp.Count > 0 ? new Done(Acts.SetUp, Data: new { setUp }) : throw new CommandFaultException("setUp: nothing; expected at least one thing to set");
    }

    private static bool Is(JsonNode? value, params string[] words) => value is JsonValue text && text.TryGetValue(out string? word) && words.Contains(word);
}
