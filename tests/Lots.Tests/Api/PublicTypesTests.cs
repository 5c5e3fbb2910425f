using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using LotDrawing;
using LotDrawing.CountryReviews;
using LotDrawing.Drand;
using LotDrawing.Fairness;
using LotDrawing.Solver;
using LotDrawing.TestKit;

namespace Lots.Tests.Api;

/// <summary>House rules for everything that the packages make public.</summary>
public partial class PublicTypesTests
{
    private static readonly Assembly[] Packages =
        [typeof(Roster).Assembly, typeof(ConflictSolver).Assembly, typeof(Audit).Assembly, typeof(ReviewPhase).Assembly, typeof(Quicknet).Assembly];

    private static IEnumerable<Type> Public => Packages.SelectMany(package => package.GetExportedTypes());

    /// <summary>A new public type is a decision: whoever makes one raises the figure here, or finds a type to take its place.</summary>
    [Theory]
    [InlineData("LotDrawing", 87)]
    [InlineData("LotDrawing.Solver", 9)]
    [InlineData("LotDrawing.Fairness", 28)]
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

    [Fact]
    public void The_default_load_bounds_are_no_bounds() => Assert.Equal(LoadBounds.None, default);

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

    private static bool HoldsList(PropertyInfo property) =>
        property.GetMethod!.IsDefined(typeof(CompilerGeneratedAttribute)) && property.PropertyType != typeof(string) && property.PropertyType.IsAssignableTo(typeof(IEnumerable));

    [GeneratedRegex(@"(?:[A-Za-z0-9-]+/)+[A-Za-z0-9-]+\.md\b")]
    private static partial Regex Page();
}
