using System.Diagnostics;
using LotDrawing.TestKit;
using LotDrawing.TestKit.Needs;

namespace Lots.Tests.Sheets;

/// <summary>Rosters saved by a real spreadsheet program.</summary>
public sealed class LibreOfficeTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly string folder = Directory.CreateTempSubdirectory("lots-office-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [NeedsFact(Need.LibreOffice)]
    public void A_roster_saved_as_a_spreadsheet_and_as_European_CSV_draws_the_same_as_the_one_built_in()
    {
        // Read as UTF-8 with commas; written with semicolons in Windows-1252, and as a workbook.
        string source = Repository.PathOf("samples", "data", "untoc-2020.csv");
        string book = Saved(source, "xlsx:Calc MS Excel 2007 XML", "xlsx", "--infilter=CSV:44,34,76,1");
        string european = Saved(book, "csv:Text - txt - csv (StarCalc):59,34,1,1", "csv");
        Assert.Contains("\"CIV\";\"C\u00f4te d'Ivoire\";\"african\"", System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(european)), StringComparison.Ordinal);

        string drawn = LotsProcess.Run("draw", "--seed", "office", "--format", "csv").Out;
        foreach (string file in (string[])[book, european])
        {
            LotsRun run = LotsProcess.Run("draw", "--roster", file, "--seed", "office", "--format", "csv");
            Assert.Equal(0, run.ExitCode);
            Assert.Equal(drawn, run.Out);
            Assert.Contains("The same as the roster of 2020 that is built in", LotsProcess.Run("roster", "check", file).Out, StringComparison.Ordinal);
        }
    }

    private string Saved(string source, string format, string extension, params string[] more)
    {
        var start = new ProcessStartInfo(Machine.LibreOffice!) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in (string[])[$"-env:UserInstallation=file://{folder}/profile", "--headless", .. more, "--convert-to", format, "--outdir", folder, source])
            start.ArgumentList.Add(argument);
        using Process office = Process.Start(start)!;
        Task<string> said = office.StandardOutput.ReadToEndAsync();
        Task<string> complained = office.StandardError.ReadToEndAsync();
        if (!office.WaitForExit(Patience))
        {
            office.Kill(entireProcessTree: true);
            throw new TimeoutException("LibreOffice did not end.");
        }

        string saved = Path.Combine(folder, Path.ChangeExtension(Path.GetFileName(source), extension));
        Assert.True(File.Exists(saved), said.Result + complained.Result);
        return saved;
    }
}
