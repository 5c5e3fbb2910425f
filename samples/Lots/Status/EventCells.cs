using System.Collections.Immutable;
using System.Globalization;
using LotDrawing;
using LotDrawing.CountryReviews;
using Lots.Inputs;
using Lots.Sheets;
using Lots.Shell;
using Papers.Names;

namespace Lots.Status;

/// <summary>The cells of a row of events, each read as what its column has; what cannot be read is told.</summary>
internal sealed class EventCells(Table table, Record record)
{
    /// <summary>The row that is read.</summary>
    internal SheetRow Row { get; set; } = null!;

    /// <summary>The text of a column.</summary>
    internal string Text(string column) => table.Text(Row, column);

    /// <summary>Tells a fault of the row.</summary>
    internal void Fault(string column, string found, string expected) => table.Fault(Row, column, found, expected);

    /// <summary>The day of a row, or null after a fault.</summary>
    internal DateOnly? DayOf(SheetRow dated)
    {
        SheetCell cell = table.Cell(dated, "date");
        if (DateOnly.TryParseExact(cell.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            return day;
        table.Fault(dated, "date", cell.IsBlank ? "no date" : cell.Kind == CellKind.Text ? $"the date {OneLine.Shown(cell.Text)}, as text" : $"{OneLine.Shown(cell.Text)}, which is no day", "a cell that is a date, or text such as 2021-11-15");
        return null;
    }

    /// <summary>The languages, or null after a fault.</summary>
    internal ImmutableArray<WorkingLanguage>? Languages()
    {
        var languages = ImmutableArray.CreateBuilder<WorkingLanguage>();
        foreach (string item in Text("languages").Split(';', ',', '+').Select(item => item.Trim()).Where(item => item.Length > 0))
        {
            if (Enum.GetValues<WorkingLanguage>().Select(known => (WorkingLanguage?)known).FirstOrDefault(known => known.ToString()![..1] == RosterWords.Language(item)) is { } language)
            {
                languages.Add(language);
                continue;
            }

            Fault("languages", OneLine.Shown(item), "languages by ; or ,: A, C, E, F, R, S or their names");
            return null;
        }

        return languages.ToImmutable();
    }

    /// <summary>The codes of the States in the column of several, or null after a fault.</summary>
    internal ImmutableArray<string>? States()
    {
        var states = ImmutableArray.CreateBuilder<string>();
        bool whole = true;
        foreach (string item in Text("states").Split(';').SelectMany(part => Code(part) is null ? part.Split(',') : [part]).Select(item => item.Trim()).Where(item => item.Length > 0))
        {
            if (Code(item) is { } code)
                states.Add(code);
            else
                Fault("states", OneLine.Shown(item), "codes or names of States, by ;");
            whole &= Code(item) is not null;
        }

        return whole ? states.ToImmutable() : null;
    }

    /// <summary>Whether the person is a woman; nothing counts as no; null after a fault.</summary>
    internal bool? Female()
    {
        switch (FoldedText.Of(Text("female")))
        {
            case "" or "no" or "n" or "m" or "male" or "false" or "0":
                return false;
            case "yes" or "y" or "f" or "female" or "true" or "x" or "1":
                return true;
            default:
                Fault("female", OneLine.Shown(Text("female")), "yes, no or nothing");
                return null;
        }
    }

    /// <summary>The code of the State in a column, or null after a fault.</summary>
    internal string? State(string column)
    {
        if (Code(Text(column)) is { } code)
            return code;
        Fault(column, Text(column).Length == 0 ? "no State" : OneLine.Shown(Text(column)), "the code or the name of a State of the record");
        return null;
    }

    private string? Code(string text)
    {
        string trimmed = text.Trim();
        return trimmed.Length == 0 ? null : record.FindEver(trimmed)?.Code ?? StateChoice.Read("", trimmed, record.Roster, new Faults())?.Code;
    }
}
