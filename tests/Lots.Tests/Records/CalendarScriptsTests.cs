using System.Text.RegularExpressions;
using LotDrawing.TestKit;

namespace Lots.Tests.Records;

/// <summary>The two scripts of the calendar play the same.</summary>
public sealed partial class CalendarScriptsTests
{
    [Fact]
    public void Both_have_the_same_steps_words_rolls_days_and_requests()
    {
        string bash = Script("play.sh"), power = Script("play.ps1");

        Assert.Equal(Steps().Matches(bash).Select(match => match.Groups[1].Value.Trim('"')), Steps().Matches(power).Select(match => match.Groups[1].Value.Trim('\'')));
        foreach (Regex told in (Regex[])[Rolls(), Sentences(), Plans(), Requests(), Decisions()])
        {
            Assert.NotEmpty(told.Matches(bash));
            Assert.Equal(told.Matches(bash).Select(match => match.Groups[1].Value), told.Matches(power).Select(match => match.Groups[1].Value));
        }
    }

    private static string Script(string name) => File.ReadAllText(Repository.PathOf("samples", "calendar", name));

    [GeneratedRegex("""^[sS]tep ("[^"]+"|'[^']+')$""", RegexOptions.Multiline)]
    private static partial Regex Steps();

    [GeneratedRegex("[\"' ]([1-6]{20,})")]
    private static partial Regex Rolls();

    [GeneratedRegex("""[cC]eremony '?[0-9-]{10}'? ["']([^"\n]+?\.)["'] """)]
    private static partial Regex Sentences();

    [GeneratedRegex("""["'](words, dice [^"']+)["']""")]
    private static partial Regex Plans();

    [GeneratedRegex("([A-Z]{3}:[a-z]+-region|requests-[0-9-]+\\.json|round-[0-9]+\\.json)")]
    private static partial Regex Requests();

    [GeneratedRegex("""["'](the Chair|a clerical error: [^"']+)["']""")]
    private static partial Regex Decisions();
}
