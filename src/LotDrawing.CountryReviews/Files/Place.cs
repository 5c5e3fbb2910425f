using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace LotDrawing.CountryReviews;

/// <summary>A value of a JSON file and its path. What it is read as and is not becomes a fault of that path.</summary>
internal sealed class Place(JsonElement element, string path, ImmutableArray<Fault>.Builder faults)
{
    private const int MostLetters = 2_000;

    internal string Path => path;

    /// <summary>The members of an object, each of another name and each there twice being a fault; null when it is no object.</summary>
    internal Members? Object(string expected, params ReadOnlySpan<string> known)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            Fault(expected);
            return null;
        }

        var members = new Dictionary<string, Place>(StringComparer.Ordinal);
        foreach (JsonProperty member in element.EnumerateObject())
        {
            if (Unicode(() => member.Name) is not { } name)
                Fault("a name that is not valid Unicode", $"one of {string.Join(", ", known!)}");
            else if (!known.Contains(name))
                Fault($"a member {Shortened(name)}", $"one of {string.Join(", ", known!)}");
            else if (!members.TryAdd(name, new Place(member.Value, $"{path}.{name}", faults)))
                Fault($"{name} twice", "each member once");
        }

        return new Members(members, this);
    }

    /// <summary>The members of an object whatever their names, in the order of the file; null when it is no object.</summary>
    internal IReadOnlyList<(string Name, Place Value)>? AnyMembers(string expected)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            Fault(expected);
            return null;
        }

        var members = new List<(string, Place)>();
        foreach (JsonProperty member in element.EnumerateObject())
        {
            if (Unicode(() => member.Name) is { } name && !name.Any(char.IsControl))
                members.Add((name, new Place(member.Value, $"{path}.{Shortened(name)}", faults)));
            else
                Fault("a name with characters that cannot be shown", expected);
        }

        return members;
    }

    /// <summary>The string that a member of an object is, or null when it is none: looked at before the object is read, no fault.</summary>
    internal string? Peek(string member) =>
        IsObject && element.TryGetProperty(member, out JsonElement value) && value.ValueKind == JsonValueKind.String ? Unicode(() => value.GetString()!) : null;

    /// <summary>The items of a list; null when it is none, or longer than it may be.</summary>
    internal IReadOnlyList<Place>? List(string expected, int most)
    {
        if (element.ValueKind != JsonValueKind.Array)
        {
            Fault(expected);
            return null;
        }

        int count = element.GetArrayLength();
        if (count > most)
        {
            Fault(string.Create(CultureInfo.InvariantCulture, $"{count} items"), string.Create(CultureInfo.InvariantCulture, $"at most {most}"));
            return null;
        }

        var items = new List<Place>(count);
        foreach (JsonElement item in element.EnumerateArray())
            items.Add(new Place(item, string.Create(CultureInfo.InvariantCulture, $"{path}[{items.Count}]"), faults));
        return items;
    }

    /// <summary>A list of strings; null when it is none or one of them is at fault.</summary>
    internal ImmutableArray<string>? Texts(string expected, int most)
    {
        if (List(expected, most) is not { } items)
            return null;
        var texts = items.Select(item => item.Text(expected)).ToList();
        return texts.Contains(null) ? null : [.. texts.OfType<string>()];
    }

    /// <summary>A string that is not blank, or null after a fault.</summary>
    internal string? Text(string expected)
    {
        if (element.ValueKind != JsonValueKind.String)
        {
            Fault(expected);
            return null;
        }

        string? text = Unicode(() => element.GetString()!);
        string? wrong = text is null ? "a string that is not valid Unicode"
            : string.IsNullOrWhiteSpace(text) ? "a blank string"
            : text.Length > MostLetters ? $"a string of {text.Length} letters"
            : text.Any(letter => char.IsControl(letter) || letter is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')) ? "a string with control characters"
            : null;
        if (wrong is null)
            return text;
        Fault(wrong, expected);
        return null;
    }

    /// <summary>A date, or null after a fault.</summary>
    internal DateOnly? Date(string expected)
    {
        if (Text(expected) is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
            return date;
        Fault($"\"{Shortened(text)}\"", expected);
        return null;
    }

    /// <summary>A whole number in a range, or null after a fault.</summary>
    internal int? Count(int least, int most)
    {
        if (element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out int count) && count >= least && count <= most)
            return count;
        Fault(string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}"));
        return null;
    }

    /// <summary>True or false, or null after a fault.</summary>
    internal bool? Flag()
    {
        if (element.ValueKind is JsonValueKind.True or JsonValueKind.False)
            return element.ValueKind == JsonValueKind.True;
        Fault("true or false");
        return null;
    }

    /// <summary>Whether it is null.</summary>
    internal bool IsNull => element.ValueKind == JsonValueKind.Null;

    /// <summary>Whether it is an object.</summary>
    internal bool IsObject => element.ValueKind == JsonValueKind.Object;

    /// <summary>Reports this value.</summary>
    internal void Fault(string expected) => Fault(Shown(), expected);

    /// <summary>Reports this place.</summary>
    internal void Fault(string came, string expected) => faults.Add(new Fault(path, came, expected));

    /// <summary>A text cut to a length that fits a line.</summary>
    internal static string Shortened(string text)
    {
        string clean = string.Concat(text.Select(letter => char.IsControl(letter) ? '\uFFFD' : letter));
        return clean.Length <= 40 ? clean : $"{clean[..40]}…";
    }

    private string Shown() => element.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => Unicode(() => element.GetString()!) is { } text ? $"\"{Shortened(text)}\"" : "a string that is not valid Unicode",
        JsonValueKind.Number => Shortened(element.GetRawText()),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => "null",
    };

    // Bytes that are no UTF-8, or an escape that is half a surrogate pair, come to light only here.
    private static string? Unicode(Func<string> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
