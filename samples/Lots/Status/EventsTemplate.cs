using System.Text;
using Lots.Sheets;

namespace Lots.Status;

/// <summary>An empty sheet of events to fill in, with a second sheet that says how.</summary>
internal static class EventsTemplate
{
    internal static byte[] Book() => Workbooks.Write(
        ("Events", [[.. EventsSheet.Shape.Columns]]),
        ("How to fill it in",
        [
            ["What is written under event", "What happened", "What else the row has, besides the date"],
            .. EventWords.Kinds.Select(string[] (kind) => [kind.Id, kind.Meaning, kind.Columns]),
        ]));

    internal static byte[] Csv() => Encoding.UTF8.GetBytes($"\uFEFF{string.Join(',', EventsSheet.Shape.Columns)}\r\n");
}
