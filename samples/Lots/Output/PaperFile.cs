using System.Text;
using Lots.Inputs;
using Lots.Records;
using Lots.Shell;
using Papers.Html;
using Papers.Model;
using Papers.Office;
using Papers.Texts;

namespace Lots.Output;

/// <summary>How papers are written: in which language, as what, and into which new file.</summary>
internal static class PaperFile
{
    private const string Docx = "docx";
    private const string Html = "html";

    /// <summary><c>--language</c>, English unless given.</summary>
    internal static Choice Language() => new("--language", "The language, by its code.", "en", "ar", "zh", "fr", "ru", "es");

    /// <summary><c>--format</c>, of a paper.</summary>
    internal static Choice Format() => new("--format", "docx, or one HTML file for screen, phone and print.", Docx, Html);

    /// <summary>Tells where this build cannot write such a file.</summary>
    internal static void RefuseMissing(string format, Faults faults)
    {
        if (format is (Docx or "xlsx") && !OfficeFiles.Available)
            faults.Add("--format", format, $"{(format == Docx ? "html" : "html or csv")}: the native executable writes no .docx and .xlsx, the .NET tool does");
    }

    /// <summary>The texts of a language; a note where nobody whose work it is has read them.</summary>
    internal static PaperTexts Texts(string language)
    {
        PaperTexts texts = PaperTexts.Of(language);
        if (texts.IsUnread)
            Desk.Note($"note: no translator has read the {language} texts yet; have them read before they are sent");
        return texts;
    }

    /// <summary>A paper as a file's bytes.</summary>
    internal static byte[] Bytes(Paper paper, string format)
    {
        if (format == Docx)
            return OfficeFiles.Document(paper);
        using var text = new StringWriter { NewLine = "\n" };
        HtmlPaper.Write(paper, text);
        return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(text.ToString());
    }

    /// <summary>Writes a paper into a new file, whole or not at all.</summary>
    internal static void Write(Paper paper, string format, string file) => AtomicFile.WriteNew(file, Bytes(paper, format));
}
