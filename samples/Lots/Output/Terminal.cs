using System.Globalization;
using Lots.Shell;
using Spectre.Console;

namespace Lots.Output;

/// <summary>Standard output as Spectre.Console sees it: as wide as the terminal, coloured only on one.</summary>
internal static class Terminal
{
    // Piped or redirected, a table is as wide as its contents: no file should be wrapped for a screen it was not on.
    private const int Unbounded = 1000;

    /// <summary>A console that writes into this output.</summary>
    internal static IAnsiConsole Of(TextWriter output)
    {
        bool plain = Streams.Current.OutIsRedirected
            || !string.IsNullOrEmpty(Streams.Current.Variable("NO_COLOR"))
            || Streams.Current.Variable("TERM") is null or "" or "dumb";
        var settings = new AnsiConsoleSettings
        {
            Ansi = plain ? AnsiSupport.No : AnsiSupport.Yes,
            ColorSystem = plain ? ColorSystemSupport.NoColors : ColorSystemSupport.Standard,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(new TrimmedWriter(output)),
        };
        settings.Enrichment.UseDefaultEnrichers = false;
        IAnsiConsole console = AnsiConsole.Create(settings);
        console.Profile.Width = Width();
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

    private static int Width()
    {
        if (int.TryParse(Streams.Current.Variable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out int columns) && columns >= 40)
            return columns;
        if (Streams.Current.OutIsRedirected)
            return Unbounded;
        try
        {
            return Console.WindowWidth is var width and > 0 ? width : Unbounded;
        }
        catch (IOException)
        {
            return Unbounded;
        }
    }
}
