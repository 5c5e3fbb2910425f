using System.Collections.Immutable;
using System.Globalization;

namespace LotDrawing.Text;

/// <summary>A point in a file that is being read: the value there, its path, and where faults are reported.</summary>
/// <remarks>Every question answers something even when the file does not, and reports the fault: so one reading finds all of
/// them. Whoever reads looks at <see cref="JsonFaults.Any"/> before what was read is used.</remarks>
/// <param name="Value">The value, or null when it is missing, which has been reported.</param>
/// <param name="Path">Where it is.</param>
/// <param name="Faults">Where to report.</param>
internal readonly record struct JsonCursor(JsonData? Value, JsonPath Path, JsonFaults Faults)
{
    /// <summary>The greatest whole number that every reader of JSON carries exactly.</summary>
    internal const long MaxInteger = (1L << 53) - 1;

    /// <summary>The most items of a list that has no limit of its own.</summary>
    internal const int MostItems = 1000;

    internal bool IsNull => ReferenceEquals(Value, JsonData.Null);

    /// <summary>Whether nothing is said here: the value is missing or null.</summary>
    internal bool IsAbsent => Value is null || IsNull;

    /// <summary>The object's members of these names, in this order; each missing and each other one is a fault.</summary>
    internal JsonCursor[] Members(params ReadOnlySpan<string> names) => Members(names, []);

    /// <summary>The object's members of these names, then those that may be left out, which are missing values without a fault.</summary>
    internal JsonCursor[] Members(ReadOnlySpan<string> required, ReadOnlySpan<string> optional)
    {
        ReadOnlySpan<string> names = [.. required, .. optional];
        var cursors = new JsonCursor[names.Length];
        if (Value is not JsonData.Object record)
        {
            Report("an object");
            for (int i = 0; i < names.Length; i++)
                cursors[i] = new JsonCursor(null, Path.Member(names[i]), Faults);
            return cursors;
        }

        foreach (var (name, value) in record.Members)
        {
            int cursor = names.IndexOf(name);
            if (cursor < 0)
                Faults.Add(Path.Member(name), "a member that is not known", $"only {string.Join(", ", names.ToArray())}");
            else
                cursors[cursor] = new JsonCursor(value, Path.Member(name), Faults);
        }

        for (int i = 0; i < names.Length; i++)
        {
            if (cursors[i].Faults is not null)
                continue;
            cursors[i] = new JsonCursor(null, Path.Member(names[i]), Faults);
            if (i < required.Length)
                Faults.Add(cursors[i].Path, "nothing", "this member");
        }

        return cursors;
    }

    /// <summary>Whether the object has a member of this name; no fault either way.</summary>
    internal bool Has(string name) => Value is JsonData.Object record && record.Members.Any(member => member.Name == name);

    /// <summary>A member that decides how the others are read, or a missing value without a fault.</summary>
    internal JsonCursor Peek(string name)
    {
        JsonData? value = Value is JsonData.Object record ? record.Members.FirstOrDefault(member => member.Name == name).Value : null;
        return new JsonCursor(value, Path.Member(name), Faults);
    }

    /// <summary>Which of these kinds a member says that the object is: its index among them, or -1 after a fault.</summary>
    internal int KindBy(string member, params ReadOnlySpan<string> kinds)
    {
        JsonCursor kind = Peek(member);
        if (Value is not JsonData.Object)
            Report("an object");
        else if (kind.Value is null)
            Faults.Add(kind.Path, "nothing", "this member");
        return kind.OneOf(kinds);
    }

    /// <summary>The items of a list, at least and at most so many.</summary>
    internal ImmutableArray<JsonCursor> Items(int least = 0, int most = int.MaxValue)
    {
        if (Value is not JsonData.List list)
        {
            Report("a list");
            return [];
        }

        if (list.Values.Length < least || list.Values.Length > most)
            Report($"{(least > 0 ? $"at least {least}" : "")}{(least > 0 && most < int.MaxValue ? " and " : "")}{(most < int.MaxValue ? $"at most {most}" : "")}", $"a list of {list.Values.Length}");
        JsonPath path = Path;
        JsonFaults faults = Faults;
        return [.. list.Values.Take(most).Select((value, i) => new JsonCursor(value, path.Item(i), faults))];
    }

    /// <summary>A text.</summary>
    internal string Text()
    {
        if (Value is JsonData.Text text)
            return text.Value;
        Report("a text");
        return "";
    }

    /// <summary>A name that a plan gives: not blank, and with no control characters, which a terminal would obey.</summary>
    internal string Name()
    {
        string text = Text();
        if (Value is JsonData.Text)
        {
            if (string.IsNullOrWhiteSpace(text))
                Report("a text that is not blank");
            else if (text.Any(char.IsControl))
                Report("no control characters");
        }

        return text;
    }

    /// <summary>Names that a plan gives, none twice.</summary>
    internal ImmutableArray<string> Names(int least = 0, int most = int.MaxValue) => Each(least, most, item => item.Name());

    /// <summary>The code of a State.</summary>
    internal string Code() => Matching(RecordPatterns.IsCode, RecordPatterns.Code);

    /// <summary>An id.</summary>
    internal string Id() => Matching(RecordPatterns.IsId, RecordPatterns.Id);

    /// <summary>Ids, none twice.</summary>
    internal ImmutableArray<string> Ids(int least = 0, int most = MostItems) => Each(least, most, item => item.Id());

    /// <summary>A text of which all can be seen.</summary>
    internal string PlainText() => Matching(RecordPatterns.IsText, RecordPatterns.PlainText);

    /// <summary>Texts of which all can be seen; one may come twice.</summary>
    internal ImmutableArray<string> PlainTexts(int least = 0, int most = MostItems) => [.. Items(least, most).Select(item => item.PlainText())];

    /// <summary>So many digits of lowercase hexadecimal.</summary>
    internal string Hex(int digits) => Matching(text => RecordPatterns.IsHex(text, digits), $"{digits} digits of lowercase hexadecimal");

    /// <summary>One of these texts; its index among them, or -1.</summary>
    internal int OneOf(params ReadOnlySpan<string> texts)
    {
        int cursor = Value is JsonData.Text text ? texts.IndexOf(text.Value) : -1;
        if (cursor < 0)
            Report(string.Join(" or ", texts.ToArray()));
        return cursor;
    }

    /// <summary>A whole number in these bounds.</summary>
    internal long Integer(long least = 0, long most = MaxInteger)
    {
        if (Value is JsonData.Number { Value: var number } && Math.Floor(number) == number && number >= least && number <= most)
            return (long)number;
        Report($"a whole number from {least} to {most}");
        return least;
    }

    /// <summary>A whole number that fits an int.</summary>
    internal int Count(int least = 0, int most = int.MaxValue) => (int)Integer(least, most);

    /// <summary>A list of whole numbers that fit an int, of any length: what else it holds is left out after the fault.</summary>
    internal ImmutableArray<int> Counts(int least)
    {
        if (Value is not JsonData.List list)
        {
            Report("a list");
            return [];
        }

        var counts = ImmutableArray.CreateBuilder<int>(list.Values.Length);
        for (int i = 0; i < list.Values.Length; i++)
        {
            // No path is made for a number that is right: such lists can be long.
            if (list.Values[i] is JsonData.Number { Value: var number } && Math.Floor(number) == number && number >= least && number <= int.MaxValue)
                counts.Add((int)number);
            else
                new JsonCursor(list.Values[i], Path.Item(i), Faults).Report($"a whole number from {least} to {int.MaxValue}");
        }

        return counts.ToImmutable();
    }

    /// <summary>A date of the calendar as YYYY-MM-DD.</summary>
    internal DateOnly Date()
    {
        if (Value is JsonData.Text text
            && DateOnly.TryParseExact(text.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
        {
            return date;
        }

        Report("a date as YYYY-MM-DD");
        return default;
    }

    /// <summary>true or false.</summary>
    internal bool Flag()
    {
        if (!ReferenceEquals(Value, JsonData.True) && !ReferenceEquals(Value, JsonData.False))
            Report("true or false");
        return ReferenceEquals(Value, JsonData.True);
    }

    /// <summary>Reports that something else was expected here.</summary>
    internal void Report(string expected, string? came = null)
    {
        // A missing value has been reported as missing.
        if (Value is not null)
            Faults.Add(Path, came ?? Value.Described(), expected);
    }

    /// <summary>Reports that this value does not agree with another one.</summary>
    internal void ReportComparison(string expected, string? came = null)
    {
        if (Value is not null)
            Faults.Comparisons.Add(Path, came ?? Value.Described(), expected);
    }

    /// <summary>A text that fits a pattern.</summary>
    internal string Matching(Func<string, bool> pattern, string expected)
    {
        string text = Text();
        if (Value is JsonData.Text && !pattern(text))
            Report(expected);
        return text;
    }

    private ImmutableArray<string> Each(int least, int most, Func<JsonCursor, string> read)
    {
        var texts = ImmutableArray.CreateBuilder<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonCursor item in Items(least, most))
        {
            string text = read(item);
            if (!seen.Add(text) && text.Length > 0)
                item.ReportComparison("each once", $"{FaultText.Shown(text)} again");
            texts.Add(text);
        }

        return texts.ToImmutable();
    }
}
