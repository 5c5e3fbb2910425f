using System.Runtime.Versioning;
using LotDrawing.TestKit.Needs;

namespace Lots.Tests.Commands;

/// <summary>Every way to get it wrong: exit code 2, a clear line a fault on standard error, nothing on standard output.</summary>
public class BadInputTests
{
    private const string Options = "--help, --roster, --mechanism, --sizes";

    public static TheoryData<string, string> Arguments { get; } = new()
    {
        { "mechanism", "lots: mechanism command: nothing; expected one of check, new; see lots mechanism --help" },
        { "mechanism check x --rooster y", "lots: mechanism check: \"--rooster\": not an option of this command; expected one of --help, --roster (nearest: --roster)" },
        { "drow", "lots: command: \"drow\"; expected one of " },
        { "draw --sede x", $"lots: draw: \"--sede\": not an option of this command; expected one of {Options}" },
        { "draw stray", "lots: stray: no such file; expected a file that can be read" },
        { "draw --seed", "lots: draw: Required argument missing for option: '--seed'; see lots draw --help" },
        { "draw --seed a --seed b", "lots: draw: Option '--seed' expects a single argument but 2 were provided; see lots draw --help" },
        { "draw --count 0", "lots: --count: \"0\"; expected a whole number from 1 to 1,000,000,000" },
        { "draw --count -1", "lots: --count: \"-1\"; expected a whole number from 1 to 1,000,000,000" },
        { "draw --count 1000000001", "lots: --count: \"1000000001\"; expected a whole number from 1 to 1,000,000,000" },
        { "draw --count 99999999999999999999", "lots: --count: \"99999999999999999999\"; expected a whole number from 1 to 1,000,000,000" },
        { "draw --count 1.5", "lots: --count: \"1.5\"; expected a whole number from 1 to 1,000,000,000" },
        { "draw --sizes 62,63,65", "lots: --sizes: 62 + 63 + 65 = 190; expected 189, the number of States in the roster" },
        { "draw --sizes 62,-63,190", "lots: --sizes: \"-63\"; expected whole numbers, 0 or more, separated by commas" },
        { "draw --sizes 2147483647,2147483647,2147483647", "lots: --sizes: 2147483647 + 2147483647 + 2147483647 = 6442450941; expected 189, the number of States in the roster" },
        { "draw --sizes 89,100", "lots: --sizes: 2 sizes; expected 3, one for each group (Conference resolution 10/1 and its annex; resolution 9/1, annex, para. 28)" },
        { "draw --sizes x", "lots: --sizes: \"x\"; expected whole numbers, 0 or more, separated by commas" },
        { "draw --mechanism untok", "lots: --mechanism: \"untok\"; expected " },
        { "draw --procedure exakt", "lots: --procedure: \"exakt\"; expected " },
        { "draw --format xml", "lots: --format: \"xml\"; expected one of table, json, csv" },
        { "draw --load 3..1", "lots: --load: \"3..1\"; expected MIN..MAX, for example 1..3 or ..4, the least first" },
        { "draw --load 5", "lots: --load: \"5\"; expected MIN..MAX, for example 1..3 or ..4, the least first" },
        { "draw --load -1..3", "lots: --load: \"-1..3\"; expected MIN..MAX, for example 1..3 or ..4, the least first" },
        { "draw --seed a --load 3..3", "lots: the exact procedure gave up after 1,000,001 void drawings; load bounds of 3..3 bind too tightly for it: " },
        { "draw --roster /no/such/file.csv", "lots: /no/such/file.csv: no such file; expected a file that can be read" },
        { "draw --roster /", "lots: /: a directory; expected a file that can be read" },
        { "draw --roster /dev/zero", "lots: /dev/zero: roster: more than 67,108,864 bytes; expected a roster of at most that length" },
        { "draw --roster /dev/null", "lots: /dev/null: roster: nothing in the file; expected a header with the columns code,name,regional_group,instruments,legal_systems,languages" },
        { "pots --state FRR", "lots: --state: \"FRR\"; expected the code or the name of a State in the roster (nearest: FRA France)" },
        { "pots --state", "lots: pots: Required argument missing for option: '--state'; see lots pots --help" },
        { "pots --roster /", "lots: /: a directory; expected a file that can be read" },
    };

    [Theory]
    [MemberData(nameof(Arguments))]
    public void It_has_one_line(string arguments, string line)
    {
        LotsRun run = LotsProcess.Run(arguments.Split(' '));

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.StartsWith(line, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void All_faults_of_the_options_and_of_the_file_are_told_at_once()
    {
        using var roster = new TemporaryFile("code,name,regional_group,instruments,legal_systems,languages\nAAA,,afrikan,UNTOC,,\nAAA,,african,,,\n");
        LotsRun run = LotsProcess.Run("draw", "--roster", roster.Name, "--count", "many", "--format", "jsn", "--load", "x");

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Equal(
            [
                $"lots: {roster.Name}: line 2, column regional_group: the unknown regional group \"afrikan\"; expected one of african, asia-pacific, eastern-european, latin-american-and-caribbean, western-european-and-other (nearest: african)",
                $"lots: {roster.Name}: line 3, column code: \"AAA\" again, first in line 2; expected each State once",
                $"lots: {roster.Name}: line 3, column instruments: no instrument; expected at least one of UNTOC, TIP, SOM, FIREARMS, separated by ;",
                "lots: --load: \"x\"; expected MIN..MAX, for example 1..3 or ..4, the least first",
                "lots: --count: \"many\"; expected a whole number from 1 to 1,000,000,000",
                "lots: --format: \"jsn\"; expected one of table, json, csv (nearest: json)",
            ],
            run.ErrorLines);
    }

    [Theory]
    [InlineData(SmallRosters.Lonely, new[] { "lots: no valid drawing exists: DDD, seat same-region: there is no other State of eastern-european (Conference resolution 9/1, annex, para. 28)" })]
    [InlineData(SmallRosters.OnlyParty, new[]
    {
        "lots: no valid drawing exists: AAA, seat same-region: no other State of african is party to FIREARMS, to which AAA is party (Conference resolution 9/1, annex, para. 28 (b))",
        "lots: no valid drawing exists: AAA, seat other-region: no State of another regional group than african is party to FIREARMS, to which AAA is party (Conference resolution 9/1, annex, para. 28 (b))",
    })]
    public void Where_no_valid_drawing_exists_the_State_seat_instrument_and_paragraph_are_named(string file, string[] lines)
    {
        using var roster = new TemporaryFile(file);
        LotsRun run = LotsProcess.Run("draw", "--roster", roster.Name, "--seed", "a");

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Equal(lines, run.ErrorLines);
        Assert.Equal(lines, LotsProcess.Run("pots", "--roster", roster.Name).ErrorLines);
    }

    [Fact]
    public void What_came_is_shown_without_obeying_it()
    {
        LotsRun run = LotsProcess.Run("draw", "--roster", "no\n\u001b[31mfile", "--format", "j\u0007");

        Assert.Equal(
            ["lots: no<U+000A><U+001B>[31mfile: no such file; expected a file that can be read", "lots: --format: \"j<U+0007>\"; expected one of table, json, csv"],
            run.ErrorLines);
    }

    [NeedsFact(Need.Unix, Need.UnprivilegedUser)]
    [UnsupportedOSPlatform("windows")]
    public void A_file_without_permission_is_named()
    {
        using var roster = new TemporaryFile(SmallRosters.Eight);
        File.SetUnixFileMode(roster.Name, UnixFileMode.None);

        Assert.Equal([$"lots: {roster.Name}: no permission to read it; expected a file that can be read"], LotsProcess.Run("draw", "--roster", roster.Name).ErrorLines);
    }
}
