using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using LotDrawing;
using LotDrawing.CountryReviews;
using LotDrawing.Drand;
using LotDrawing.Fairness;
using LotDrawing.Fairness.Orleans;
using LotDrawing.Procedures;
using LotDrawing.Solver;
using LotDrawing.TestKit;

namespace Lots.Tests.Api;

/// <summary>House rules for everything that the packages make public.</summary>
public partial class PublicTypesTests
{
    private static readonly Assembly[] Packages =
        [typeof(Roster).Assembly, typeof(ConflictSolver).Assembly, typeof(Audit).Assembly, typeof(ReviewPhase).Assembly, typeof(Quicknet).Assembly, typeof(AuditCluster).Assembly];

    /// <summary>By name, what the compiler wrote beside each package.</summary>
    private static readonly Dictionary<string, XElement> Comments = Packages
        .SelectMany(package => XDocument.Load(Path.ChangeExtension(package.Location, ".xml")).Descendants("member"))
        .ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal);

    private static IEnumerable<Type> Public => Packages.SelectMany(package => package.GetExportedTypes());

    /// <summary>A new public type is a decision: whoever makes one raises the figure here, or finds a type to remove.</summary>
    [Theory]
    [InlineData("LotDrawing", 75)]
    [InlineData("LotDrawing.Solver", 9)]
    [InlineData("LotDrawing.Fairness", 28)]
    [InlineData("LotDrawing.Fairness.Orleans", 3)]
    [InlineData("LotDrawing.CountryReviews", 36)]
    [InlineData("LotDrawing.Drand", 3)]
    public void A_package_has_no_more_public_types_than_this(string package, int most)
    {
        string[] names = [.. Public.Where(type => type.Assembly.GetName().Name == package && !type.IsNested).Select(type => type.FullName!).Order(StringComparer.Ordinal)];

        Assert.True(names.Length <= most, $"{package} has {names.Length} public types, at most {most} expected:\n{string.Join('\n', names)}");
    }

    [Fact]
    public void No_public_record_is_positional() => Assert.Empty(Public
        .Where(type => type.GetMethods().Any(method => method.Name == "Deconstruct" && method.IsDefined(typeof(CompilerGeneratedAttribute))))
        .Select(type => type.FullName));

    /// <summary>The equality that the compiler writes compares arrays by reference.</summary>
    [Fact]
    public void Records_that_hold_lists_compare_them_by_content() => Assert.Empty(Public
        .Where(type => type.GetProperties().Any(HoldsList)
            && type.GetMethod("Equals", BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly, [type]) is { } equals
            && equals.IsDefined(typeof(CompilerGeneratedAttribute)))
        .Select(type => type.FullName));

    /// <summary>The default of a struct can be had without its constructors: it is a value, or it cannot be used.</summary>
    private static readonly Dictionary<Type, Action> Defaults = new()
    {
        [typeof(LoadBounds)] = () => Assert.Equal(LoadBounds.None, default),
        [typeof(Rational)] = () => Assert.Equal(new Rational(0, 1), default),
        [typeof(SeatLots)] = () => Assert.Equal(new SeatLots(0, -1), default),
        [typeof(AuditProgress)] = () => Assert.Equal(new AuditProgress(0, 0), default),
        [typeof(TimeLimit)] = () => Assert.Throws<InvalidOperationException>(() => default(TimeLimit).LastDay(new DateOnly(2020, 12, 1))),
        [typeof(LotStream)] = () => Assert.ThrowsAny<Exception>(() => default(LotStream).NextWord()),
        [typeof(SimulationStream)] = () =>
        {
            SimulationStream lots = default;
            Assert.Throws<InvalidOperationException>(() => lots.NextWord());
            Assert.Throws<InvalidOperationException>(() => lots.NextOutput());
            Assert.Throws<InvalidOperationException>(() => lots.Below(6));
        },
    };

    public static TheoryData<Type> Structs => [.. Public.Where(type => type.IsValueType && !type.IsEnum)];

    [Theory]
    [MemberData(nameof(Structs))]
    public void The_default_of_a_struct_cannot_be_used_silently_wrongly(Type type) => Defaults[type]();

    /// <summary>A state may have a word of 0, only not all four: what is refused is the default alone.</summary>
    [Fact]
    public void A_simulation_stream_with_a_zero_word_gives_words()
    {
        var lots = new SimulationStream(1, 0, 0, 0);

        // By hand, from the definition of xoshiro256**: the output is 0 while s1 is 0; s1 becomes s1 ^ s2 ^ s0 = 1, so 1·5 ≪≫ 7, times 9.
        Assert.Equal(0UL, lots.NextOutput());
        Assert.Equal(5760UL, lots.NextOutput());
    }

    [Fact]
    public void A_lot_among_none_is_refused()
    {
        var simulated = new SimulationStream(1);
        var drawn = LotStream.Open("seed", "label");

        Assert.Throws<ArgumentOutOfRangeException>(() => simulated.Below(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => drawn.Below(0));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(40)]
    public void A_seat_twice_in_a_review_is_refused(int seats)
    {
        var filled = Enumerable.Range(1, seats).Select(seat => new FilledSeat($"s{seat}", "B")).ToImmutableArray();

        Assert.Equal(seats, new Review("A", 1, filled).Seats.Length);
        Assert.Throws<ArgumentException>(() => new Review("A", 1, filled.Add(new FilledSeat($"s{seats}", "C"))));
        Assert.Throws<ArgumentException>(() => new Review("A", 1, filled) with { Seats = [filled[0], filled[0]] });
    }

    [Theory]
    [InlineData(0, int.MaxValue)]
    [InlineData(int.MaxValue, int.MaxValue)]
    [InlineData(int.MaxValue - 1, int.MaxValue - 1)]
    [InlineData(0, 0)]
    public void Load_bounds_hold_what_they_are_given(int min, int max)
    {
        var bounds = new LoadBounds(min, max);

        Assert.Equal((min, max), (bounds.Min, bounds.Max));
    }

    [Fact]
    public void Default_arrays_are_refused_where_they_are_given()
    {
        var source = new Citation("made for a test", "");

        Assert.Throws<ArgumentNullException>(() => new Review("A", 1, default));
        Assert.Throws<ArgumentNullException>(() => new GroupRule(1, default, source));
        Assert.Throws<ArgumentNullException>(() => new Preference(PreferenceKind.Language, source, default));
        Assert.Throws<ArgumentNullException>(() => new LotDrawing.Rules.SeatToDraw("A", "s", default));
        Assert.Throws<ArgumentNullException>(() => new Review("A", 1, []) with { Seats = default });
    }

    [Fact]
    public void A_mechanism_that_is_written_and_read_again_is_equal()
    {
        Assert.All(Mechanism.Known, mechanism =>
        {
            using var json = new MemoryStream();
            mechanism.Save(json);
            json.Position = 0;
            Mechanism read = Mechanism.Parse(json).Value;

            Assert.NotSame(mechanism, read);
            Assert.Equal(mechanism, read);
            Assert.Equal(mechanism.GetHashCode(), read.GetHashCode());
            Assert.NotEqual(mechanism, read with { Seats = read.Seats.RemoveAt(0) });
        });
    }

    /// <summary>Enumerations, exceptions and static classes have nothing to share; a nested type is as the one that it stands in.</summary>
    [Fact]
    public void Every_type_says_how_many_threads_may_use_it() => Assert.Empty(Public
        .Where(type => !type.IsEnum && !type.IsNested && !type.IsAssignableTo(typeof(Exception)) && !(type.IsAbstract && type.IsSealed))
        .Where(type => !Words(type).Contains("Immutable; any number of threads may use it.", StringComparison.Ordinal)
            && !Words(type).Contains("For one thread at a time.", StringComparison.Ordinal))
        .Select(type => type.FullName));

    [Theory]
    [InlineData(typeof(Roster))]
    [InlineData(typeof(Mechanism))]
    [InlineData(typeof(LotDrawing.Record))]
    [InlineData(typeof(Meeting))]
    [InlineData(typeof(Verifier))]
    [InlineData(typeof(Drawing))]
    [InlineData(typeof(Seed))]
    public void The_front_door_has_an_example(Type type) => Assert.NotNull(Comment(type)?.Element("example")?.Element("code"));

    /// <summary>A page that is cited is in the repository.</summary>
    [Fact]
    public void Every_page_that_a_comment_cites_is_there()
    {
        string[] missing = [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => Page().Matches(File.ReadAllText(file)).Select(match => match.Value))
            .Distinct(StringComparer.Ordinal)
            .Where(page => !File.Exists(Path.Combine(Repository.Root, page)))];

        Assert.Empty(missing);
    }

    private static string Words(Type type) => Comment(type)?.Value.ReplaceLineEndings(" ") ?? "";

    private static XElement? Comment(Type type) => Comments.GetValueOrDefault($"T:{type.FullName}");

    private static bool HoldsList(PropertyInfo property) =>
        property.GetMethod!.IsDefined(typeof(CompilerGeneratedAttribute)) && property.PropertyType != typeof(string) && property.PropertyType.IsAssignableTo(typeof(IEnumerable));

    [GeneratedRegex(@"(?:[A-Za-z0-9-]+/)+[A-Za-z0-9-]+\.md\b")]
    private static partial Regex Page();
}
