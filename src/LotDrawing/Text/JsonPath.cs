namespace LotDrawing.Text;

/// <summary>A path in a JSON file, as a chain of steps: a text only when a fault asks for it, which most paths never do.</summary>
internal sealed class JsonPath
{
    private readonly JsonPath? parent;
    private readonly string? member;
    private readonly int index;

    private JsonPath(JsonPath? parent, string? member, int index)
    {
        this.parent = parent;
        this.member = member;
        this.index = index;
    }

    /// <summary>The whole file.</summary>
    internal static JsonPath Root { get; } = new(null, null, 0);

    internal JsonPath Member(string name) => new(this, name, 0);

    internal JsonPath Item(int index) => new(this, null, index);

    /// <summary>The path as faults write it, for example <c>$.entries[3].date</c>.</summary>
    public override string ToString()
    {
        if (parent is null)
            return "$";
        if (member is null)
            return $"{parent}[{index}]";
        return member.Length is > 0 and <= 64 && member.All(char.IsAsciiLetterOrDigit)
            ? $"{parent}.{member}"
            : $"{parent}[{FaultText.Shown(member)}]";
    }
}
