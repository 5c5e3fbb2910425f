using System.Text;
using Lots.Output;
using Lots.Records;
using Lots.Shell;
using Papers.Model;
using Papers.Texts;

namespace Lots.Status;

/// <summary>Where a status report goes, and as what.</summary>
/// <param name="Form">The format's name.</param>
/// <param name="Language">The language of a paper; null where it is none.</param>
/// <param name="File">The new file; null for standard output.</param>
/// <param name="Desk">What a command works with.</param>
internal sealed record StatusOutput(string Form, string? Language, string? File, Desk Desk)
{
    /// <summary>Whether the report is written as a paper, in any of the six languages.</summary>
    internal bool IsPaper => Language is not null;

    /// <summary>Writes text.</summary>
    internal void Write(string text) => Write(Encoding.UTF8.GetBytes(text));

    /// <summary>Writes a paper; without a language given, in English.</summary>
    internal void Write(Func<PaperTexts, Paper> paper) => Write(PaperFile.Bytes(paper(PaperFile.Texts(Language ?? "en")), Form));

    private void Write(byte[] content)
    {
        if (File is null)
            Desk.Out.Bytes.Write(content);
        else
            AtomicFile.WriteNew(File, content);
    }
}
