using LotDrawing.Procedures;
using LotDrawing.Records;

namespace LotDrawing.TestKit;

/// <summary>Records that begin with a drawing by the exact procedure.</summary>
public static class Recorded
{
    /// <summary>A record of the groups and the reviewing States, both drawn from this seed on one day.</summary>
    public static Record Of(Roster roster, Mechanism mechanism, string seed, DateOnly date, RecordKind kind = RecordKind.Official)
    {
        var sizes = mechanism.Groups.PublishedSizes.Sum() == roster.Count ? mechanism.Groups.PublishedSizes : mechanism.Groups.EvenSizes(roster.Count);
        Drawing drawing = PublicDraw.Run(roster, mechanism, sizes, seed, new DrawOptions { Rehearsal = kind == RecordKind.Rehearsal }).Drawing;
        return Record.Begin(new RecordHeader(kind, mechanism, roster, new Ceremony.Given(seed)))
            .Append(date, new GroupsContent(sizes, drawing.Groups))
            .Append(date, ReviewersContent.ByExact(mechanism.Load, drawing));
    }
}
