namespace LotDrawing.Tests.Records;

/// <summary>Decisions of a meeting that the rules do not give: what a record says, and what follows instead.</summary>
public sealed class DecisionFaultTests
{
    private const string Annex = "Conference resolution 9/1, annex, para.";

    [Theory]
    [InlineData("request-unknown", "decisions[0].state: \"ICL\"; expected a State that is or was in the roster")]
    [InlineData("request-unknown-refused", "decisions[0].state: \"ICL\"; expected a State that is or was in the roster")]
    [InlineData("request-seat", "decisions[0].seats: \"additional\"; expected one of same-region, other-region")]
    [InlineData("request-seat-twice", "decisions[0].seats: same-region, same-region; expected the mechanism's order, no seat twice")]
    [InlineData("request-seats-order", "decisions[0].seats: other-region, same-region; expected the mechanism's order, no seat twice")]
    [InlineData("by-decision-no-text", "decisions[0]: refused, by-decision; expected granted")]
    [InlineData("by-decision-instead", $"decisions[0]: refused, by-decision; expected refused, allowance-used: there are no ordinary repetitions ({Annex} 28 (d))")]
    [InlineData("reason-with-text", "decisions[0].text: a text; expected none, as the rules refuse it")]
    [InlineData("allowance-before",
        "decisions[0]: refused, allowance-used; expected granted",
        $"decisions[1]: granted; expected refused, allowance-used: AAA has used its one ordinary repetition, at this meeting ({Annex} 28 (d))")]
    [InlineData("allowance-exceeded", $"decisions[1]: granted; expected refused, allowance-used: AAA has used its one ordinary repetition, at this meeting ({Annex} 28 (d))")]
    [InlineData("exceptional-not-provided-granted", $"decisions[0]: granted; expected refused, exceptional-not-provided: the rules have no exceptional repetitions ({Annex} 28 (d))")]
    [InlineData("exceptional-without-grounds-granted", $"decisions[0]: granted; expected refused, exceptional-without-grounds: an exceptional repetition needs grounds, and none are given ({Annex} 28 (f))")]
    [InlineData("asked-twice-granted", "decisions[1]: granted; expected refused, asked-twice: the seat same-region of AAA is drawn again at this meeting already, at an earlier request")]
    [InlineData("pot-empty-claimed", "decisions[0]: refused, pot-empty; expected granted")]
    [InlineData("pot-empty-granted", $"decisions[0]: granted; expected refused, pot-empty: no State is left in the pot of AAA, seat one: drawings in force leave no other State of african free ({Annex} 28)")]
    [InlineData("grants-without-plan", "plan: none; expected how the seed will be made")]
    [InlineData("refusals-alone-plan", "plan: a plan; expected none, as nothing is to be drawn")]
    [InlineData("amend-neither", "amendment: neither a State nor a mechanism; expected one of the two")]
    [InlineData("amend-both", "amendment: a State and a mechanism; expected one of the two")]
    public void In_the_fourth_entry(string file, params string[] faults) => Check(file, 4, faults);

    [Theory]
    [InlineData("request-annulled-accession", "decisions[0].state: \"EEK\"; expected a State that is or was in the roster (nearest: EEA)")]
    [InlineData("withdrawn-granted", "decisions[0]: granted; expected refused, review-withdrawn: the review of EEB ended by its withdrawal")]
    [InlineData("withdrawn-other-reason", "decisions[0]: refused, allowance-used; expected refused, review-withdrawn: the review of EEB ended by its withdrawal")]
    [InlineData("annul-older", "entry: 1; expected 4, the announcement that is the newest in effect")]
    public void In_the_seventh_entry(string file, params string[] faults) => Check(file, 7, faults);

    [Theory]
    [InlineData("annul-twice", 8, "entry: 4; expected 1, the announcement that is the newest in effect")]
    [InlineData("annul-in-effect-while-open", 5, "entry: 1; expected 4, the announcement that is open")]
    [InlineData("annul-nothing", 1, "entry: 1; expected nothing to annul: no announcement is open or in effect")]
    [InlineData("two-open", 2, "announcement: one while entry 1 is open; expected its drawing or its annulment first")]
    [InlineData("plan-null", 1, "plan: none; expected how the seed will be made")]
    [InlineData("another-principal", 3, "result: another result than the seed gives; expected what follows from the announcement and its seed")]
    [InlineData("drawing-none-open", 1, "drawing: a drawing while no announcement is open; expected an announcement first")]
    [InlineData("no-pot", 3, $"drawing: no valid drawing exists: POL, seat same-region: there is no other State of eastern-european ({Annex} 28); expected seats that can be filled")]
    public void In_other_entries(string file, int entry, params string[] faults) => Check(file, entry, faults);

    private static void Check(string file, int entry, string[] faults) => Assert.Equal(
        faults.Select(fault => $"entry {entry}, {fault}"),
        Record.Load(new MemoryStream(ConformanceCases.Bytes($"cases/{file}.json"))).Faults.Select(fault => fault.ToString()));
}
