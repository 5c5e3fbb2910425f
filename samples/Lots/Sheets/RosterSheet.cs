using System.Collections.Immutable;
using LotDrawing;
using Lots.Shell;
using Papers.Names;

namespace Lots.Sheets;

/// <summary>A roster as a secretariat keeps it: headings and names of groups and instruments as people write them, and instruments
/// in a list or, as treaty tables have them, a column each.</summary>
internal sealed class RosterSheet
{
    private const string Code = "code";
    private const string Name = "name";
    private const string Region = "regional_group";
    private const string Instruments = "instruments";
    private const string LegalSystems = "legal_systems";
    private const string Languages = "languages";

    private readonly Table table;
    private readonly Mechanism mechanism;
    private readonly Dictionary<string, int> rowOfCode = new(StringComparer.Ordinal);

    private RosterSheet(Table table, Mechanism mechanism) => (this.table, this.mechanism) = (table, mechanism);

    private ImmutableArray<string> Known => mechanism.ReviewersPartyTo is { } body && !mechanism.Instruments.Contains(body) ? mechanism.Instruments.Add(body) : mechanism.Instruments;

    /// <summary>Reads it.</summary>
    /// <returns>The table and its States in the order of its rows, or null after a fault.</returns>
    internal static (Table Table, ImmutableArray<StateParty> States)? Read(string path, ReadOnlyMemory<byte> file, Mechanism mechanism, Faults faults)
    {
        if (Table.Read(path, file, Shape(mechanism), faults) is not { } table)
            return null;
        var states = new RosterSheet(table, mechanism).States();
        table.TellFaults(path, faults);
        return table.HasFaults ? null : (table, states);
    }

    private static TableShape Shape(Mechanism mechanism)
    {
        var ids = mechanism.ReviewersPartyTo is { } body && !mechanism.Instruments.Contains(body) ? mechanism.Instruments.Add(body) : mechanism.Instruments;
        return new TableShape(
            "a roster",
            [
                (Code, ["iso", "iso code", "iso3", "iso 3", "iso 3166", "iso 3166 1", "iso 3166 1 alpha 3", "iso alpha 3", "alpha 3", "alpha 3 code", "country code", "state code", "code iso", "codigo", "código iso"]),
                (Name, ["state", "states", "state party", "states parties", "country", "country name", "state name", "participant", "party", "parties", "short name", "pays", "etat", "etat partie", "nom", "pais", "estado", "estado parte", "nombre"]),
                (Region, ["region", "regional groups", "un regional group", "united nations regional group", "un group", "group", "groupe régional", "groupe", "grupo regional", "grupo"]),
                (Instruments, ["instrument", "party to", "treaties", "treaty", "conventions", "instruments ratified", "parties to", "partie à", "instrumentos"]),
                (LegalSystems, ["legal system", "legal tradition", "legal family", "legal families", "système juridique", "systemes juridiques", "sistema jurídico"]),
                (Languages, ["language", "un language", "un languages", "working language", "working languages", "official languages", "langue", "langues", "idioma", "idiomas"]),
                .. ids.Select(id => ($"instrument {id}", RosterWords.HeadingsOf(id))),
            ]);
    }

    private ImmutableArray<StateParty> States()
    {
        if (!table.Has(Code) && !table.Has(Name))
            table.Fault(null, null, "no column of codes or of names", "a column code, or one with the names of the States");
        if (!table.Has(Region))
            table.Fault(null, null, "no column of regional groups", $"a column {Region}");
        if (!table.Has(Instruments) && !Known.Any(id => table.Has(Column(id))))
            table.Fault(null, null, "no column of instruments", $"a column {Instruments}, or one for each of {string.Join(", ", Known)}");
        if (table.HasFaults)
            return [];
        var states = ImmutableArray.CreateBuilder<StateParty>(table.Rows.Length);
        foreach (SheetRow row in table.Rows)
        {
            if (State(row) is { } state)
                states.Add(state);
        }

        return states.ToImmutable();
    }

    private StateParty? State(SheetRow row)
    {
        string name = Plain(row, Name);
        string? code = CodeOf(row, name);
        string group = table.Text(row, Region);
        string? region = RosterWords.Group(group, mechanism.RegionalGroups);
        if (region is null)
            table.Fault(row, Region, group.Length == 0 ? "no regional group" : $"unknown regional group {OneLine.Shown(group)}", $"one of {string.Join(", ", mechanism.RegionalGroups)}{RosterWords.NearestGroup(group, mechanism.RegionalGroups)}");
        var instruments = InstrumentsOf(row);
        var systems = List(row, LegalSystems, RosterWords.LegalSystem);
        var languages = List(row, Languages, RosterWords.Language);
        if (code is null || region is null || instruments is null || table.HasFaults)
            return null;
        return new StateParty(code, name.Length > 0 ? name : StateNames.Find(code) ?? code, region, instruments, systems, languages);
    }

    private string? CodeOf(SheetRow row, string name)
    {
        string code = Plain(row, Code);
        if (code.Length == 0)
        {
            var meant = StateNames.CodesOf(name);
            if (meant.Length != 1)
            {
                table.Fault(row, table.Has(Name) ? Name : Code, name.Length == 0 ? "no State" : $"{OneLine.Shown(name)}, {(meant.Length == 0 ? "which is no name that is known" : $"the name of {string.Join(" and ", meant)}")}", table.Has(Code) ? "a code" : "a name of the list of the United Nations in one of its six languages, or a column of codes");
                return null;
            }

            code = meant[0];
        }

        if (code.Contains(' '))
        {
            table.Fault(row, Code, $"{OneLine.Shown(code)}, with white space", "a code without white space");
            return null;
        }

        if (!rowOfCode.TryAdd(code, row.Number))
        {
            table.Fault(row, table.Has(Code) ? Code : Name, $"{OneLine.Shown(code)} again, first in row {rowOfCode[code]}", "each State once");
            return null;
        }

        return code;
    }

    private List<string>? InstrumentsOf(SheetRow row)
    {
        var found = new List<string>();
        bool whole = true;
        if (table.Has(Instruments))
        {
            foreach (string item in RosterWords.Items(table.Text(row, Instruments), part => RosterWords.Instrument(part, Known) is not null))
            {
                if (RosterWords.Instrument(item, Known) is { } id)
                    found.Add(id);
                else
                    Unknown(item);
            }
        }
        else
        {
            foreach (string id in Known.Where(id => table.Has(Column(id))))
            {
                SheetCell cell = table.Cell(row, Column(id));
                if (RosterWords.IsParty(cell) is not { } party)
                {
                    whole = false;
                    table.Fault(row, Column(id), $"{OneLine.Shown(cell.Text)}, as text", "a date, one written 2003-09-24 or 24 Sep 2003, yes or no, or nothing");
                }
                else if (party)
                {
                    found.Add(id);
                }
            }
        }

        if (found.Distinct(StringComparer.Ordinal).Count() != found.Count)
        {
            whole = false;
            table.Fault(row, Instruments, "an instrument twice", "each once");
        }

        if (found.Count == 0 && whole)
        {
            whole = false;
            table.Fault(row, Instruments, "no instrument", $"at least one of {string.Join(", ", Known)}");
        }

        return whole ? [.. found.OrderBy(id => Known.IndexOf(id))] : null;

        void Unknown(string item)
        {
            whole = false;
            table.Fault(row, Instruments, $"unknown instrument {OneLine.Shown(item)}", $"{string.Join(", ", Known)} or their names, by ; or ,{Table.Nearest(item, Known)}");
        }
    }

    private List<string> List(SheetRow row, string column, Func<string, string> idOf)
    {
        var items = RosterWords.Items(Plain(row, column), _ => false).Select(idOf).ToList();
        if (items.Distinct(StringComparer.Ordinal).Count() != items.Count)
            table.Fault(row, column, $"{OneLine.Shown(table.Text(row, column))}, with an item twice", "each once");
        return items;
    }

    private string Plain(SheetRow row, string column)
    {
        string text = table.Text(row, column);
        if (PlainText.Unprintable(text) is not { } character)
            return text;
        table.Fault(row, column, $"{OneLine.Shown(text)}, with {character}", "text that can be printed on one line");
        return "";
    }

    private static string Column(string instrument) => $"instrument {instrument}";
}
