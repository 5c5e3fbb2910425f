using System.Text.RegularExpressions;
using Lots.Output;
using Lots.Shell;

namespace Lots.Tests.Commands;

/// <summary>Help and version.</summary>
public partial class HelpTests
{
    public static TheoryData<string> Commands { get; } = [.. Listed()];

    [Theory]
    [MemberData(nameof(Commands))]
    public void The_help_of_every_command_has_examples_that_run_it(string command)
    {
        LotsRun run = LotsProcess.Run(command, "--help");
        string[] examples = run.Out[run.Out.IndexOf("Examples:", StringComparison.Ordinal)..].Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..];

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.NotEmpty(examples);
        Assert.All(examples, example => Assert.StartsWith($"  lots {command}", example, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_example_parses(string command)
    {
        string help = LotsProcess.Run(command, "--help").Out;
        using var output = new Out();
        using var interrupt = new Interrupt();
        foreach (string example in help[help.IndexOf("Examples:", StringComparison.Ordinal)..].Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..])
        {
            string[] words = ShellLine.Words(example.Trim());
            Assert.Equal("lots", words[0]);
            ParseFaults.Refuse(CommandLine.Parse(words[1..], new Desk(output, interrupt)));
        }
    }

    [Fact]
    public void Alone_it_lists_its_commands()
    {
        LotsRun run = LotsProcess.Run();

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(LotsProcess.Run("--help").Out, run.Out);
        Assert.Superset(new HashSet<string> { "begin", "meet", "ceremony", "verify", "mechanism" }, Listed().ToHashSet());
    }

    [Fact]
    public void The_help_lists_draw_and_pots() => Assert.Superset(new HashSet<string> { "draw", "pots" }, Listed().ToHashSet());

    [Fact]
    public void The_version_is_one_line() => Assert.Matches(@"^lots \d+\.\d+\.\d+(-[a-z]+(\.\d+)+)?\n$", LotsProcess.Run("--version").Out);

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("draw", "--count", "many", "--help")]
    public void Help_is_a_result_and_wins_over_faults(params string[] arguments)
    {
        LotsRun run = LotsProcess.Run(arguments);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("Usage:", run.Out, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Listed()
    {
        string help = LotsProcess.Run("--help").Out;
        string commands = help[help.IndexOf("Commands:", StringComparison.Ordinal)..help.IndexOf("Examples:", StringComparison.Ordinal)];
        return CommandName().Matches(commands).Select(match => match.Groups[1].Value);
    }

    [GeneratedRegex(@"^  (\w+)", RegexOptions.Multiline)]
    private static partial Regex CommandName();
}
