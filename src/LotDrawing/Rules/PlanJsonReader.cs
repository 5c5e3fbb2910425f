using System.Collections.Immutable;
using System.Text.Json;
using LotDrawing.Text;

namespace LotDrawing.Rules;

/// <summary>Turns parsed JSON into a plan, or into every fault of it.</summary>
internal sealed class PlanJsonReader
{
    private readonly FaultList faults = new();

    internal Parsed<Plan> Read(JsonElement file)
    {
        string root = "$";
        if (Member(file, "seats") is null && Member(file, "plan") is { } inside)
            (file, root) = (inside, "$.plan");

        Dictionary<string, JsonElement>? plan = Members(root, file, "a plan: an object", ["seats", "load", "noMutual", "participants"]);
        if (plan is null)
            return new Parsed<Plan>(faults.All);

        ImmutableArray<Plan.Seat> seats = default;
        if (Required(plan, root, "seats", "a list of seats", out JsonElement list))
            seats = Seats($"{root}.seats", list);
        LoadBounds load = plan.TryGetValue("load", out JsonElement bounds) ? Load($"{root}.load", bounds) : LoadBounds.None;
        bool noMutual = plan.TryGetValue("noMutual", out JsonElement flag) && Flag($"{root}.noMutual", flag);
        ImmutableArray<string>? participants = null;
        if (plan.TryGetValue("participants", out JsonElement names))
        {
            // Held against a list that is itself at fault, pots would seem to name strangers.
            ImmutableArray<string> named = Names($"{root}.participants", names, "a list of all participants");
            if (!named.IsDefault && !named.Contains(null!))
                participants = named;
        }

        bool whole = !faults.Any;
        if (!seats.IsDefault)
        {
            var check = new PlanCheck(seats, load, noMutual, participants, whole, root);
            if (whole && !check.Faults.Any)
                return new Parsed<Plan>(new Plan(check));
            faults.AddAll(check.Faults);
        }

        return new Parsed<Plan>(faults.All);
    }

    private ImmutableArray<Plan.Seat> Seats(string path, JsonElement list)
    {
        if (list.ValueKind != JsonValueKind.Array)
        {
            Fault(path, list, "a list of seats");
            return default;
        }

        var seats = ImmutableArray.CreateBuilder<Plan.Seat>(list.GetArrayLength());
        foreach (JsonElement seat in list.EnumerateArray())
            seats.Add(Seat($"{path}[{seats.Count}]", seat));
        return seats.MoveToImmutable();
    }

    /// <summary>A seat; one that could not be read keeps its index, so that the paths of the others stay right.</summary>
    private Plan.Seat Seat(string path, JsonElement element)
    {
        Dictionary<string, JsonElement>? seat = Members(path, element, "a seat: an object", ["id", "pot"]);
        string? id = null;
        ImmutableArray<string> pot = default;
        if (seat is not null && Required(seat, path, "id", "the seat's id, a string", out JsonElement name))
            id = Text($"{path}.id", name, "the seat's id, a string");
        if (seat is not null && Required(seat, path, "pot", "a list of participants", out JsonElement names))
            pot = Names($"{path}.pot", names, "a list of participants");
        return new Plan.Seat(id!, pot);
    }

    /// <summary>The names of a list, null in the place of what is none, or default when it is no list.</summary>
    private ImmutableArray<string> Names(string path, JsonElement list, string expected)
    {
        if (list.ValueKind != JsonValueKind.Array)
        {
            Fault(path, list, expected);
            return default;
        }

        var names = ImmutableArray.CreateBuilder<string>(list.GetArrayLength());
        foreach (JsonElement name in list.EnumerateArray())
            names.Add(Text($"{path}[{names.Count}]", name, "a participant's name, a string")!);
        return names.MoveToImmutable();
    }

    private LoadBounds Load(string path, JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Null || Members(path, element, "load bounds: an object", ["min", "max"]) is not { } load)
            return LoadBounds.None;

        int? min = load.TryGetValue("min", out JsonElement least) ? Count($"{path}.min", least) : 0;
        int? max = load.TryGetValue("max", out JsonElement most) && most.ValueKind != JsonValueKind.Null ? Count($"{path}.max", most) : int.MaxValue;
        if (min <= max)
            return new LoadBounds(min.Value, max.Value);
        if (min > max)
            faults.Add($"plan {path}", $"at least {min} and at most {max}", "a least load not above the greatest");
        return LoadBounds.None;
    }

    /// <summary>A number of lots, or null after a fault.</summary>
    private int? Count(string path, JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out int count) && count >= 0)
            return count;
        Fault(path, element, $"a whole number from 0 to {int.MaxValue}");
        return null;
    }

    private bool Flag(string path, JsonElement element)
    {
        if (element.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            Fault(path, element, "true or false");
        return element.ValueKind == JsonValueKind.True;
    }

    private string? Text(string path, JsonElement element, string expected)
    {
        if (element.ValueKind != JsonValueKind.String)
        {
            Fault(path, element, expected);
            return null;
        }

        try
        {
            return element.GetString();
        }
        catch (InvalidOperationException)
        {
            // Bytes that are no UTF-8, or an escape that is half a surrogate pair.
            faults.Add($"plan {path}", "a string that is not valid Unicode", expected);
            return null;
        }
    }

    /// <summary>The members of an object, each reported that is unknown or there twice; null when it is no object.</summary>
    private Dictionary<string, JsonElement>? Members(string path, JsonElement element, string expected, string[] known)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            Fault(path, element, expected);
            return null;
        }

        var members = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (JsonProperty member in element.EnumerateObject())
        {
            string name = NameOf(member);
            if (!known.Contains(name, StringComparer.Ordinal))
                faults.Add($"plan {path}", $"a member {PlanText.Shown(name)}", $"only {string.Join(", ", known)}");
            else if (!members.TryAdd(name, member.Value))
                faults.Add($"plan {path}.{name}", "the member again", "each member once");
        }

        return members;
    }

    private bool Required(Dictionary<string, JsonElement> members, string path, string name, string expected, out JsonElement member)
    {
        if (members.TryGetValue(name, out member))
            return true;
        faults.Add($"plan {path}.{name}", "nothing", expected);
        return false;
    }

    /// <summary>The last member of this name, whatever the others are called.</summary>
    private static JsonElement? Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.EnumerateObject().LastOrDefault(member => NameOf(member) == name) is { Value.ValueKind: not JsonValueKind.Undefined } found
            ? found.Value
            : null;

    private static string NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return "(not valid Unicode)";
        }
    }

    private void Fault(string path, JsonElement element, string expected) =>
        faults.Add($"plan {path}", Kind(element), expected);

    private static string Kind(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.Null => "null",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => $"the number {Cut(element.GetRawText())}",
        _ => element.GetRawText(),
    };

    private static string Cut(string number) => number.Length <= 30 ? number : $"{number[..30]}…";
}
