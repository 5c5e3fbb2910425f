using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using LotDrawing.CountryReviews.Tests.Sample;
using LotDrawing.CountryReviews.Tests.World;
using static LotDrawing.CountryReviews.EventsOutcome;
using static LotDrawing.CountryReviews.StatusFile;

namespace LotDrawing.CountryReviews.Tests.Files;

public class StatusFileTests
{
    [Property(MaxTest = 40)]
    public Property What_is_written_is_read_again() => Scenarios.All(scenario =>
    {
        var file = new ReviewsFile(scenario.Phase.LastEventOn ?? SmallWorld.Day(0), "about it", scenario.Phase);

        var read = (ReviewsFile)StatusFileText.Read(StatusFiles.Write(file)).Value;

        return read.AsOf == file.AsOf && read.About == file.About
            && read.Phase.Events.SequenceEqual(scenario.Phase.Events)
            && read.Phase.People.Values.SequenceEqual(scenario.Phase.People.Values)
            && read.Phase.Roster.States.SequenceEqual(scenario.Phase.Roster.States)
            && read.Phase.Drawn.Reviews.SequenceEqual(scenario.Phase.Drawn.Reviews)
            && StatusFiles.Write(read) == StatusFiles.Write(file);
    });

    [Property(MaxTest = 40)]
    public Property Events_in_any_order_give_a_file_or_faults_each_with_its_place() => Prop.ForAll(Scenarios.Numbers, numbers =>
    {
        var events = Scenario.Of(numbers).Events.ToList();
        string json = StatusFileText.With(events);

        Parsed<StatusFile> reading = StatusFileText.Read(json);

        string[] refused = SmallWorld.Phase.ApplyAll(events) is SomeRefused some ? [.. some.Refusals.Select(refusal => $"$.events[{refusal.Index}]")] : [];
        string[] told = refused.Length <= 100 ? refused : [.. refused[..100], "…"];
        return reading.IsValid == reading.Faults.IsEmpty
            && reading.Faults.Select(fault => fault.Where).SequenceEqual(told);
    });

    [Property(MaxTest = 500)]
    public Property A_file_cut_or_spoilt_anywhere_gives_faults_and_never_throws() => Prop.ForAll(
        Gen.Choose(0, StatusFileText.Whole.Length - 2).SelectMany(index => Gen.Choose(0, 255).Select(value => (index, value))).ToArbitrary(),
        spoilt =>
        {
            byte[] bytes = Encoding.UTF8.GetBytes(StatusFileText.Whole);
            bytes[spoilt.index] = (byte)spoilt.value;
            Parsed<StatusFile> changed = StatusFiles.Read(new MemoryStream(bytes));
            Parsed<StatusFile> cut = StatusFiles.Read(new MemoryStream(bytes, 0, spoilt.index));
            return changed.IsValid == changed.Faults.IsEmpty && !cut.IsValid
                && changed.Faults.Concat(cut.Faults).All(fault => !fault.ToString().Any(char.IsControl));
        });

    [Fact]
    public void A_byte_order_mark_is_read_over() =>
        Assert.True(StatusFileText.Read("\uFEFF" + StatusFileText.Whole).IsValid);

    [Fact]
    public void A_file_with_faults_gives_nothing_and_its_exception_carries_them()
    {
        Parsed<StatusFile> reading = StatusFileText.Read("{}");
        var thrown = Assert.Throws<RefusedException>(() => reading.Value);
        Assert.Equal(reading.Faults, thrown.Faults);
    }

    [Fact]
    public void A_stream_without_end_is_left_after_64_MiB()
    {
        using var endless = new EndlessSpaces();
        Assert.Contains("expected at most 67,108,864", Assert.Single(StatusFiles.Read(endless).Faults).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_samples_are_read()
    {
        Assert.Empty(SampleFiles.Read("status-2022-06.json").Faults);
        Assert.Empty(SampleFiles.Read("status-2022-06-figures.json").Faults);
    }

    [Fact]
    public void Rules_of_ones_own_are_not_written()
    {
        ReviewPhase own = ReviewPhase.Open(
            SmallWorld.Roster, Mechanism.Untoc, SmallWorld.Drawing, SmallWorld.Phase.Rules with { }, SmallWorld.People);
        Assert.Throws<ArgumentException>(() => StatusFiles.Write(new ReviewsFile(SmallWorld.Day(0), null, own)));
    }

    private sealed class EndlessSpaces : MemoryStream
    {
        public override int Read(Span<byte> buffer)
        {
            buffer.Fill((byte)' ');
            return buffer.Length;
        }
    }
}
