namespace LotDrawing.CountryReviews;

/// <summary>The members of an object of a JSON file.</summary>
internal sealed class Members(Dictionary<string, Place> members, Place of)
{
    /// <summary>The member of this name; a fault and null when it is not there.</summary>
    internal Place? Required(string name, string expected)
    {
        if (members.TryGetValue(name, out Place? member))
            return member;
        of.Fault($"no {name}", expected);
        return null;
    }

    /// <summary>The member of this name, or null when it is not there or null.</summary>
    internal Place? Optional(string name) =>
        members.TryGetValue(name, out Place? member) && !member.IsNull ? member : null;

    /// <summary>A string that must be there.</summary>
    internal string? Text(string name, string expected) => Required(name, expected)?.Text(expected);

    /// <summary>A date that must be there.</summary>
    internal DateOnly? Date(string name)
    {
        const string Expected = "a date such as 2022-06-21";
        return Required(name, Expected)?.Date(Expected);
    }
}
