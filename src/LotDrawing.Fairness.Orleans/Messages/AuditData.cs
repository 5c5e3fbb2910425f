using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using LotDrawing.Rules;

namespace LotDrawing.Fairness.Orleans;

/// <summary>An audit as data: all that a silo has to know to count its blocks, and nothing that it could run.</summary>
/// <remarks>Names of States are left out, as nothing that is counted depends on them.</remarks>
internal sealed record AuditData
{
    /// <summary>The most bytes of an audit: far more than those of 20,000 States.</summary>
    internal const int MostBytes = 32 << 20;

    private static readonly JsonSerializerOptions Strict = new()
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        MaxDepth = 16,
    };

    public required string Procedure { get; init; }

    /// <summary>What is compared with; null for whole-draw rejection.</summary>
    public required string? Reference { get; init; }

    /// <summary>What is counted, reference draws among it.</summary>
    public required AuditTests Tests { get; init; }

    public required string Seed { get; init; }

    /// <summary>By what the subject is known (docs/tally-format.md): of the States, and of the rules.</summary>
    public required string[] Marks { get; init; }

    /// <summary>The plan file, or null where the subject is a roster.</summary>
    public string? Plan { get; init; }

    /// <summary>By State: code, regional group, instruments.</summary>
    public string[][] States { get; init; } = [];

    public string? Mechanism { get; init; }

    public int[] Sizes { get; init; } = [];

    /// <summary>The drawings in force, where seats are drawn again.</summary>
    public string? InForce { get; init; }

    /// <summary>By seat drawn again: State, seat, and those who leave its pots.</summary>
    public string[][] Again { get; init; } = [];

    internal static byte[] Of(AuditTally tally)
    {
        AuditSubject subject = tally.Tally.Subject;
        var shape = tally.Tally.Shape;
        return JsonSerializer.SerializeToUtf8Bytes(new AuditData
        {
            Procedure = tally.Procedure,
            Reference = tally.Options.Reference?.Name,
            Tests = (shape.CountsPairs ? AuditTests.Pairs : 0) | (shape.Together is null ? 0 : AuditTests.Together) | (tally.Compares ? AuditTests.Reference : 0),
            Seed = tally.Seed,
            Marks = [tally.Mark.Roster, tally.Mark.Rules],
            Plan = subject.PlanFile?.ToJson(),
            States = subject.Roster is { } roster ? [.. roster.States.Select(state => (string[])[state.Code, state.RegionalGroup, .. state.Instruments])] : [],
            Mechanism = subject.Mechanism is { } rules ? Text(rules.Save) : null,
            Sizes = [.. subject.Sizes],
            InForce = subject.InForce is { Drawing: var drawing } ? Text(drawing) : null,
            Again = [.. subject.SeatsDrawnAgain.Select(seat => (string[])[seat.State, seat.Seat, .. seat.Replaced])],
        }, Strict);
    }

    /// <summary>The audit in these bytes.</summary>
    /// <exception cref="InvalidDataException">They are none.</exception>
    internal static AuditData Read(byte[] json)
    {
        if (json.Length > MostBytes)
            throw new InvalidDataException($"an audit of {json.Length} bytes");
        try
        {
            return JsonSerializer.Deserialize<AuditData>(json, Strict) ?? throw new InvalidDataException("no audit");
        }
        catch (JsonException bad)
        {
            throw new InvalidDataException("no audit", bad);
        }
    }

    /// <summary>What is drawn.</summary>
    /// <exception cref="InvalidDataException">The data is of nothing that can be drawn, or of something else than its marks say.</exception>
    internal AuditSubject Subject()
    {
        try
        {
            AuditSubject subject = Plan is not null ? AuditSubject.Of(Rules.Plan.Parse(Plan).Value) : OfRoster();
            var mark = SubjectMark.Of(subject);
            return Marks is [var roster, var rules] && roster == mark.Roster && rules == mark.Rules ? subject : throw new InvalidDataException("an audit of other States or rules than it says");
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidOperationException or RefusedException or KeyNotFoundException)
        {
            throw new InvalidDataException($"an audit of nothing that can be drawn: {fault.Message}", fault);
        }
    }

    private AuditSubject OfRoster()
    {
        if (Mechanism is null || States.Any(state => state.Length < 2) || Again.Any(seat => seat.Length < 2))
            throw new InvalidDataException("an audit that names no rules, or half a State");
        var roster = new Roster(States.Select(state => new StateParty(state[0], state[0], state[1], [.. state[2..]])));
        Mechanism mechanism = LotDrawing.Mechanism.Parse(Mechanism).Value;
        return InForce is null
            ? AuditSubject.Of(roster, mechanism, [.. Sizes])
            : AuditSubject.Of(roster, mechanism, Drawing.Parse(InForce).Value, [.. Again.Select(seat => new SeatToDraw(seat[0], seat[1], [.. seat[2..]]))]);
    }

    private static string Text(Action<Stream> save)
    {
        using var json = new MemoryStream();
        save(json);
        return Encoding.UTF8.GetString(json.ToArray());
    }

    private static string Text(Drawing drawing) => Text(output =>
    {
        using var json = new Utf8JsonWriter(output);
        drawing.Write(json);
    });
}
