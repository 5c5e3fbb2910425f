using System.Text.RegularExpressions;

namespace LotDrawing.Tests.Records;

/// <summary>Reading a record derives it again: it takes the records that hold, refuses all others, and names the first entry
/// that does not hold as a verifier does. Signatures of drand rounds alone it leaves to the verifier.</summary>
public sealed partial class RecordConformanceTests
{
    private static readonly string[] BySignatureAlone = ["cases/signature-made-up.json", "cases/signature-of-another-round.json"];

    public static TheoryData<string, int, int?> Cases
    {
        get
        {
            var cases = new TheoryData<string, int, int?>();
            foreach (var (file, exit, first) in ConformanceCases.OfTheFileAlone)
                cases.Add(file, exit, first);
            return cases;
        }
    }

    public static TheoryData<string> Holding => [.. ConformanceCases.OfTheFileAlone.Where(of => of.Exit == 0).Select(of => of.File)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_record_is_read_just_when_it_holds(string file, int exit, int? firstFinding)
    {
        Parsed<Record> read = Record.Load(new MemoryStream(ConformanceCases.Bytes(file)));

        if (exit is 0 or 3 || BySignatureAlone.Contains(file))
            Assert.True(read.IsValid, read.IsValid ? "" : read.Faults[0].ToString());
        else if (exit == 2)
            Assert.DoesNotMatch(Entry(), read.Faults[0].Where);
        else
            Assert.Equal(firstFinding, Assert.Single(read.Faults.Take(1)).Where is var where && where.StartsWith("header", StringComparison.Ordinal) ? 0 : int.Parse(Entry().Match(where).Groups[1].Value));
    }

    [Theory]
    [MemberData(nameof(Holding))]
    public void What_is_read_is_written_byte_for_byte_and_its_lots_are_those_of_the_verifier(string file)
    {
        byte[] bytes = ConformanceCases.Bytes(file);
        Record record = Record.Load(new MemoryStream(bytes)).Value;
        using var written = new MemoryStream();
        record.Save(written);

        Assert.Equal(bytes, written.ToArray());
        Assert.All(record.Entries.OfType<Entry.Drawing>(), drawing => Assert.Equal(
            Verifier.LotsOf(bytes, drawing.Number)!.Value.Select(Told),
            record.LotsOf(drawing.Number).Select(Told)));
    }

    [Theory]
    [MemberData(nameof(Holding))]
    public void The_lots_that_stand_are_the_result(string file)
    {
        Record record = ConformanceCases.Record(file);

        foreach (Entry.Drawing drawing in record.Entries.OfType<Entry.Drawing>())
        {
            var drawn = record.LotsOf(drawing.Number).Where(lot => lot.Stands && lot.State is not null).ToDictionary(lot => (lot.State, lot.Seat, lot.Kind), lot => lot.Drawn);
            foreach (Review review in drawing.Reviews ?? [])
            {
                foreach (FilledSeat seat in review.Seats)
                {
                    if (drawn.TryGetValue((review.State, seat.Seat, LotKind.Principal), out string? principal))
                        Assert.Equal(seat.Principal, principal);
                    Assert.Equal(seat.Additional, drawn.GetValueOrDefault((review.State, seat.Seat, LotKind.Additional)));
                }
            }
        }
    }

    private static string Told(Lot lot) => $"{lot} {string.Join(' ', lot.Pot)}";

    [GeneratedRegex(@"^entry (\d+),")]
    private static partial Regex Entry();
}
