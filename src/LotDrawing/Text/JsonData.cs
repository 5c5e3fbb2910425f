using System.Collections.Immutable;

namespace LotDrawing.Text;

/// <summary>A JSON value in memory, as small as canonical JSON needs it: no spelling, no order of its own but a list's.</summary>
internal abstract class JsonData
{
    private JsonData()
    {
    }

    internal static JsonData Null { get; } = new Literal("null");

    internal static JsonData True { get; } = new Literal("true");

    internal static JsonData False { get; } = new Literal("false");

    public static implicit operator JsonData(string? text) => text is null ? Null : new Text(text);

    public static implicit operator JsonData(int number) => Number.Of(number);

    public static implicit operator JsonData(bool flag) => flag ? True : False;

    /// <summary>A list of values.</summary>
    internal static JsonData Of(IEnumerable<JsonData> values) => new List([.. values]);

    /// <summary>A list of texts.</summary>
    internal static JsonData Of(IEnumerable<string> texts) => Of(texts.Select(text => (JsonData)text));

    /// <summary>An object; no name twice.</summary>
    internal static Object Of(params ReadOnlySpan<(string Name, JsonData Value)> members) => new([.. members]);

    /// <summary>How a fault names what came.</summary>
    internal abstract string Described();

    /// <summary>An object: members in the order they came in, no name twice.</summary>
    internal sealed class Object(ImmutableArray<(string Name, JsonData Value)> members) : JsonData
    {
        internal ImmutableArray<(string Name, JsonData Value)> Members { get; } = members;

        /// <summary>This object without one member.</summary>
        internal Object Without(string name) => new([.. Members.Where(member => member.Name != name)]);

        internal override string Described() => "an object";
    }

    /// <summary>A list.</summary>
    internal sealed class List(ImmutableArray<JsonData> values) : JsonData
    {
        internal ImmutableArray<JsonData> Values { get; } = values;

        internal override string Described() => "a list";
    }

    /// <summary>A text: valid Unicode.</summary>
    internal sealed class Text(string value) : JsonData
    {
        internal string Value { get; } = value;

        internal override string Described() => FaultText.Shown(Value);
    }

    /// <summary>A number that an IEEE double carries, finite.</summary>
    internal sealed class Number : JsonData
    {
        // Rolls of dice and sizes come by the million in a hostile file.
        private static readonly Number[] Small = [.. Enumerable.Range(0, 1001).Select(number => new Number(number))];

        private Number(double value) => Value = value;

        internal double Value { get; }

        internal static Number Of(double value) =>
            value is >= 0 and <= 1000 && Math.Floor(value) == value && !double.IsNegative(value) ? Small[(int)value] : new Number(value);

        internal override string Described() => $"the number {EcmaNumber.Text(Value)}";
    }

    /// <summary>null, true or false.</summary>
    internal sealed class Literal(string word) : JsonData
    {
        internal string Word { get; } = word;

        internal override string Described() => Word;
    }
}
