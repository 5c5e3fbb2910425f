using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using LotDrawing.CountryReviews;
using LotDrawing.Rules;
using LotDrawing.TestKit;
using Lots.Sheets;

namespace LotDrawing.Campaigns.Readers;

/// <summary>A reader of what others write, and files that it reads.</summary>
/// <param name="Name">What it reads.</param>
/// <param name="Weight">How many of a thousand inputs are its own.</param>
/// <param name="Read">Reads; whether the input was accepted. It throws nothing, whatever comes.</param>
/// <param name="Seeds">Files to begin with.</param>
internal sealed record InputReader(string Name, int Weight, Func<byte[], bool> Read, ImmutableArray<byte[]> Seeds)
{
    private const int LongestSeed = 24_000;

    /// <summary>All readers.</summary>
    internal static ImmutableArray<InputReader> All { get; } =
    [
        new("rosters (CSV)", 130, file => Roster.Load(new MemoryStream(file), Mechanism.Untoc).IsValid, [Text("samples/data/untoc-2020.csv", 1_500), Text("samples/data/uncac-trial.csv", 1_500), Text("samples/mechanisms/river-basin.csv", 1_500)]),
        new("drawings", 120, file => Drawing.Parse(AsText(file)).IsValid, [Written(Drawn)]),
        new("mechanisms", 130, file => Mechanism.Parse(new MemoryStream(file)).IsValid, [.. Files("samples/mechanisms", "*.json"), .. Mechanism.Known.Select(one => Written(one.Save))]),
        new("plans", 130, file => Plan.Parse(new MemoryStream(file)).IsValid, [.. Files("samples/plans", "*.json")]),
        new("requests", 130, file => Request.ParseAll(AsText(file)).IsValid, [Encoding.UTF8.GetBytes("""{"requests":[{"state":"FRA","seats":["same-region","other-region"],"requestedBy":"FRA"},{"state":"KEN","seats":["same-region"],"kind":"exceptional","grounds":"why"},{"state":"PER","seats":["other-region"],"refusedByDecision":"whose, and why"}]}""")]),
        new("records", 110, file => Record.Load(new MemoryStream(file)).IsValid, [.. Files("tests/conformance/cases", "*.json").Where((_, i) => i % 4 == 0)]),
        new("records, verified", 10, file => Verifier.Verify(file, new Verifier.Options()).ExitCode == 0, [.. Files("tests/conformance/cases", "*.json").Where((_, i) => i % 4 == 1)]),
        new("status files", 100, file => StatusFiles.Read(new MemoryStream(file)).IsValid, [.. Files("samples/data", "status*.json")]),
        new("sheets as text", 60, file => SheetFile.Read(file).Faults.IsEmpty, [Text("samples/data/names.csv", 2_000), Encoding.UTF8.GetBytes("code;name;since\r\nFRA;\"France; Paris\";2021-01-01\r\nKEN;Kenya;\r\n"), Encoding.Unicode.GetBytes("\ufeffcode\tname\r\nFRA\tFrance\r\n")]),
        new("workbooks", 30, file => SheetFile.Read(file).Faults.IsEmpty, [Workbooks.Small]) { IsWorkbook = true },
        new("contributions of a ceremony", 50, file => Contribution.Spoken.Parse(AsText(file)).IsValid | Contribution.Dice.Parse(AsText(file), 6).IsValid, [Encoding.UTF8.GetBytes("the words that were spoken"), Encoding.UTF8.GetBytes("1 2 3 4 5 6 6 5 4 3 2 1 1 2 3 4 5 6")]),
    ];

    /// <summary>Whether the files are packed.</summary>
    internal bool IsWorkbook { get; private init; }

    /// <summary>Half-read UTF-8 and lone surrogates reach readers of text as they would in a program.</summary>
    private static string AsText(byte[] file) =>
        file.Length % 7 == 0 ? new string(MemoryMarshal.Cast<byte, char>(file)) : Encoding.UTF8.GetString(file);

    private static byte[] Text(string path, int most)
    {
        byte[] file = File.ReadAllBytes(Repository.PathOf(path.Split('/')));
        int end = file.Length <= most ? file.Length : file.AsSpan(0, most).LastIndexOf((byte)'\n') + 1;
        return file[..end];
    }

    private static IEnumerable<byte[]> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Repository.PathOf(folder.Split('/')), pattern).Order(StringComparer.Ordinal)
            .Where(file => new FileInfo(file).Length <= LongestSeed).Select(File.ReadAllBytes);

    private static void Drawn(Stream file)
    {
        var roster = new Roster(Enumerable.Range(0, 12).Select(i => new StateParty($"S{i:00}", "", Mechanism.Untoc.RegionalGroups[i % 2], i < 10 ? Mechanism.Untoc.Instruments : ["UNTOC"])));
        using var json = new Utf8JsonWriter(file);
        Mechanism.Untoc.Draw(roster, new Seed("example")).Value.Write(json);
    }

    private static byte[] Written(Action<Stream> write)
    {
        using var file = new MemoryStream();
        write(file);
        return file.ToArray();
    }
}
