using System.Globalization;
using System.Xml;

namespace Lots.Sheets.Xlsx;

/// <summary>Looks through one sheet for what is no plain value, each with its cell.</summary>
internal sealed class SheetScan(string name, List<SheetFault> faults)
{
    private const int MostFaults = 1_000;

    private int row;
    private int column = -1;
    private bool isHidden;
    private int lastRow;
    private int hiddenRows;

    internal ScannedSheet Read(XmlReader xml)
    {
        bool inRow = false;
        bool inCell = false;
        while (xml.Read() && faults.Count < MostFaults)
        {
            if (xml.NodeType == XmlNodeType.Text && inCell)
                Value(xml.Value);
            else if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "c")
                inCell = false;
            else if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "row")
                inRow = false;
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            switch (xml.LocalName)
            {
                case "row":
                    inRow = !xml.IsEmptyElement;
                    BeginRow(xml);
                    break;
                case "c" when inRow:
                    inCell = !xml.IsEmptyElement;
                    BeginCell(xml);
                    break;
                case "f" when inCell:
                    Fault("a formula", "the value itself (copy, paste special, values)");
                    break;
                case "mergeCell":
                    Merged(xml.GetAttribute("ref") ?? "");
                    break;
            }
        }

        return new ScannedSheet(name, lastRow, hiddenRows);
    }

    private void BeginRow(XmlReader xml)
    {
        int before = row;
        row = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out int given) ? given : before + 1;
        if (row <= before)
            faults.Add(new SheetFault(name, row, -1, null, $"a row {row} after row {before}", "rows in order, each once"));
        column = -1;
        isHidden = xml.GetAttribute("hidden") is "1" or "true";
    }

    private void BeginCell(XmlReader xml)
    {
        int before = column;
        column = xml.GetAttribute("r") is { } reference ? ColumnOf(reference) : before + 1;
        if (column <= before)
            Fault("a cell after one that comes later, or twice", "cells in order, each once");
        if (xml.GetAttribute("t") == "e")
            Fault("an error of the spreadsheet", "a value");
    }

    private void Value(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return;
        if (text.Length > SheetLimits.CellLength)
            Fault($"a cell of {text.Length} characters", $"at most {SheetLimits.CellLength}");
        if (row > SheetLimits.Rows)
            Fault("a row beyond the last", $"at most {SheetLimits.Rows} rows");
        if (column >= SheetLimits.Columns)
            Fault("a column beyond the last", $"at most {SheetLimits.Columns} columns");
        if (row > lastRow)
        {
            lastRow = row;
            hiddenRows += isHidden ? 1 : 0;
        }
    }

    private void Merged(string range)
    {
        string first = range.Split(':')[0];
        int digits = first.AsSpan().IndexOfAnyInRange('0', '9');
        int at = digits > 0 && int.TryParse(first.AsSpan(digits), NumberStyles.None, CultureInfo.InvariantCulture, out int found) ? found : 0;
        faults.Add(new SheetFault(name, at, digits > 0 ? ColumnOf(first) : -1, null, $"merged cells, {(range.Length > 20 ? range[..20] : range)}", "cells that are not merged"));
    }

    private void Fault(string found, string expected) => faults.Add(new SheetFault(name, row, column, null, found, expected));

    /// <summary>The column of a cell's name, from 0; beyond every bound where the name is none.</summary>
    private static int ColumnOf(string reference)
    {
        int column = 0;
        foreach (char letter in reference)
        {
            if (!char.IsAsciiLetter(letter))
                break;
            column = column * 26 + (char.ToUpperInvariant(letter) - 'A' + 1);
            if (column > 1 << 20)
                break;
        }

        return column - 1;
    }
}
