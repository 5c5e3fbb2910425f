using System.Text;
using System.Text.RegularExpressions;
using LotDrawing.Text;

namespace LotDrawing.TestKit;

/// <summary>The example of docs/record-format.md, made by an independent implementation: seven States, one repetition, one refusal.</summary>
public static partial class DocumentedRecord
{
    private static readonly string Document = ReferenceData.Text("FORMAT.md");

    /// <summary>The SHA-256 of the example's file, as the document says.</summary>
    public static string FileSha256 { get; } = Sha256Of().Match(Document).Groups[1].Value;

    /// <summary>The hash of the example's last entry, as the document says.</summary>
    public static string LastHash { get; } = LastHashOf().Match(Document).Groups[1].Value;

    /// <summary>The example as the document prints it.</summary>
    public static string Printed { get; } = Example().Match(Document).Groups[1].Value;

    /// <summary>The example's file.</summary>
    public static byte[] File => [.. CanonicalJson.Of(Encoding.UTF8.GetBytes(Printed)), (byte)'\n'];

    [GeneratedRegex("with the SHA-256 `([0-9a-f]{64})`")]
    private static partial Regex Sha256Of();

    [GeneratedRegex("The last hash is `([0-9a-f]{64})`")]
    private static partial Regex LastHashOf();

    [GeneratedRegex("```json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
