using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace LotDrawing.Tests.Records;

/// <summary>What the documentation of the front door says is thrown, is thrown.</summary>
public sealed partial class DocumentedExceptionTests
{
    private static readonly DateOnly Day = new(2023, 8, 23);
    private static readonly Record Base = ConformanceCases.Record("independent/01-base.json");
    private static readonly Record Begun = Record.Begin(Base.Mechanism, Base.Roster);
    private static readonly StateParty State = Base.Roster.States[0];
    private static readonly Stream Broken = new BrokenStream();
    private static readonly CancellationToken Cancelled = new(canceled: true);

    /// <summary>By member and exception, an act that must throw it.</summary>
    private static readonly Dictionary<(string Member, string Exception), Func<Task>> Acts = new()
    {
        [("Drawing.#ctor(Int32,IEnumerable{Review})", "ArgumentException")] = Act(() => new Drawing(1, [new Review("A", 2, [])])),
        [("Drawing.ReviewsInGroup(Int32)", "ArgumentOutOfRangeException")] = Act(() => Base.InForce!.ReviewsInGroup(4)),
        [("Mechanism.Draw(Roster,Seed,ImmutableArray{Int32},DrawOptions)", "ArgumentException")] = Act(() => Mechanism.Untoc.Draw(Base.Roster, new Seed("s"), [1])),
        [("Mechanism.Parse(Stream)", "IOException")] = Act(() => Mechanism.Parse(Broken)),
        [("Record.Explain(String)", "ArgumentException")] = Act(() => Base.Explain("XXX")),
        [("Record.LotsOf(Int32)", "ArgumentException")] = Act(() => Base.LotsOf(99)),
        [("Record.AsOf(Int32)", "ArgumentOutOfRangeException")] = Act(() => Base.AsOf(99)),
        [("Record.Begin(Mechanism,Roster,RecordKind)", "RefusedException")] = Act(() => Record.Begin(Mechanism.Untoc with { Seats = [] }, Base.Roster)),
        [("Record.AnnounceGroups(DateOnly,ImmutableArray{PlannedContribution},ImmutableArray{Int32},CancellationToken)", "RefusedException")] =
            Act(() => Begun.AnnounceGroups(Day, [])),
        [("Record.AnnounceMeeting(Meeting,ImmutableArray{PlannedContribution},CancellationToken)", "RefusedException")] =
            Act(() => Begun.AnnounceMeeting(Base.Meet(new DateOnly(2023, 9, 16), [new Request("BEN", ["other-region"], "BEN")]), [])),
        [("Record.AnnounceAccession(DateOnly,StateParty,Nullable{Int32},ImmutableArray{PlannedContribution},CancellationToken)", "RefusedException")] =
            Act(() => Base.AnnounceAccession(new DateOnly(2023, 9, 16), State)),
        [("Record.AnnounceWithdrawal(DateOnly,String,ImmutableArray{PlannedContribution},CancellationToken)", "RefusedException")] =
            Act(() => Base.AnnounceWithdrawal(new DateOnly(2023, 9, 16), "XXX")),
        [("Record.Amend(DateOnly,StateParty,String,String)", "RefusedException")] = Act(() => Begun.Amend(Day, State, "", "")),
        [("Record.Amend(DateOnly,Mechanism,String,String)", "RefusedException")] = Act(() => Begun.Amend(Day, Base.Mechanism with { Seats = [] }, "the Chair", "a reason")),
        [("Record.Meet(DateOnly,ImmutableArray{Request},Boolean,CancellationToken)", "RefusedException")] = Act(() => Base.Meet(new DateOnly(2023, 9, 16), [new Request("XXX", [], "XXX")])),
        [("Record.Contribute(DateOnly,ImmutableArray{Contribution})", "RefusedException")] = Act(() => Begun.Contribute(Day, new Contribution.Dice(6, [1]))),
        [("Record.Draw(DateOnly,IProgress{Int64},CancellationToken)", "RefusedException")] = Act(() => Begun.Draw(Day)),
        [("Record.Annul(DateOnly,String,String,Nullable{Int32})", "RefusedException")] = Act(() => Begun.Annul(Day, "the Chair", "a reason")),
        [("Record.Save(Stream)", "InvalidOperationException")] = Act(() => Begun.Save(Stream.Null)),
        [("Record.SaveAsync(Stream,CancellationToken)", "InvalidOperationException")] = () => Begun.SaveAsync(Stream.Null),
        [("Record.Load(Stream,CancellationToken)", "IOException")] = Act(() => Record.Load(Broken)),
        [("Roster.#ctor(IEnumerable{StateParty})", "ArgumentException")] = Act(() => new Roster([State, State])),
        [("Roster.Item(String)", "KeyNotFoundException")] = Act(() => Base.Roster["XXX"]),
        [("Roster.Without(String)", "ArgumentException")] = Act(() => new Roster([State]).Without(State.Code)),
        [("Roster.Load(Stream,Mechanism)", "IOException")] = Act(() => Roster.Load(Broken, Mechanism.Untoc)),
        [("Roster.Load(Stream,Mechanism,ImmutableArray{String}@)", "IOException")] = Act(() => Roster.Load(Broken, Mechanism.Untoc, out _)),
        [("Roster.Save(Stream)", "ArgumentException")] = Act(() => new Roster([new StateParty("A", "A", "r", ["TIP;SOM"])]).Save(Stream.Null)),
        [("Seed.#ctor(String)", "ArgumentException")] = Act(() => new Seed("\ud800")),
        [("Verifier.Verify(ReadOnlySpan{Byte},Verifier.Options,IProgress{Int32},CancellationToken)", "OperationCanceledException")] =
            Act(() => Verifier.Verify(ConformanceCases.Bytes("independent/01-base.json"), null, null, Cancelled)),
        [("Verifier.VerifyAsync(Stream,Verifier.Options,IProgress{Int32},CancellationToken)", "OperationCanceledException")] =
            async () => await Verifier.VerifyAsync(new MemoryStream(ConformanceCases.Bytes("independent/01-base.json")), null, null, Cancelled),
        [("Verifier.VerifyAsync(Stream,Verifier.Options,IProgress{Int32},CancellationToken)", "IOException")] = async () => await Verifier.VerifyAsync(Broken),
        [("Verifier.LotsOf(ReadOnlySpan{Byte},Int32,CancellationToken)", "OperationCanceledException")] =
            Act(() => Verifier.LotsOf(ConformanceCases.Bytes("independent/01-base.json"), Base.Entries.OfType<Entry.Drawing>().First().Number, Cancelled)),
    };

    /// <summary>By member of the front door, the exceptions that its documentation names.</summary>
    public static TheoryData<string, string> Documented
    {
        get
        {
            var pairs = new TheoryData<string, string>();
            foreach (XElement member in XDocument.Load(Path.ChangeExtension(typeof(Roster).Assembly.Location, ".xml")).Descendants("member"))
            {
                if (!FrontDoor().IsMatch(member.Attribute("name")!.Value))
                    continue;
                foreach (XElement exception in member.Descendants("exception"))
                    pairs.Add(Short(member.Attribute("name")!.Value), Short(exception.Attribute("cref")!.Value));
            }

            return pairs;
        }
    }

    [Fact]
    public void Every_act_is_of_a_documented_exception() =>
        Assert.Empty(Acts.Keys.Select(pair => $"{pair.Member}: {pair.Exception}").Except(Documented.Select(pair => $"{pair[0]}: {pair[1]}")));

    [Theory]
    [MemberData(nameof(Documented))]
    public async Task A_documented_exception_is_thrown(string member, string exception)
    {
        Assert.True(Acts.TryGetValue((member, exception), out Func<Task>? act), $"no act throws {exception} from {member}");

        Exception? thrown = await Xunit.Record.ExceptionAsync(act);

        Assert.NotNull(thrown);
        Assert.Contains(exception, Bases(thrown.GetType()));
    }

    private static Func<Task> Act(Func<object?> act) => () => Task.FromResult(act());

    private static Func<Task> Act(Action act) => () =>
    {
        act();
        return Task.CompletedTask;
    };

    private static IEnumerable<string> Bases(Type? type)
    {
        for (; type is not null; type = type.BaseType)
            yield return type.Name;
    }

    private static string Short(string id) => Namespaces().Replace(id[2..], "");

    [GeneratedRegex(@"^[MP]:LotDrawing\.(Roster|Mechanism|Record|Meeting|Verifier|Drawing|Seed)\.[#\w]+(\(|$)")]
    private static partial Regex FrontDoor();

    [GeneratedRegex(@"\b(LotDrawing|System|IO|Collections|Generic|Immutable|Threading|Procedures)\.")]
    private static partial Regex Namespaces();

    private sealed class BrokenStream : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => 0; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => throw new IOException("made for a test");

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
