using QRCoder;

namespace MeetingRoom.Web;

/// <summary>The code that opens the checker on a phone.</summary>
internal static class CheckCode
{
    private const int Short = 16;

    /// <summary>The checker's address with the short hash, in capitals: the code is smaller then.</summary>
    internal static string Url(string address, string hash) => $"HTTP://{address}/C/{hash[..Short]}".ToUpperInvariant();

    /// <summary>The modules of the code, without a margin: rows of 0 and 1.</summary>
    internal static object Of(string text)
    {
        string[] rows = Rows(text);
        return new { Size = rows.Length, Rows = rows };
    }

    /// <summary>The modules of the code, without a margin.</summary>
    internal static string[] Rows(string text)
    {
        const int Margin = 4;
        using var generator = new QRCodeGenerator();
        using QRCodeData code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        return [.. code.ModuleMatrix.Skip(Margin).SkipLast(Margin).Select(row => string.Concat(row.Cast<bool>().Skip(Margin).SkipLast(Margin).Select(dark => dark ? '1' : '0')))];
    }

    /// <summary>The code for a terminal: two rows a line, dark on light as readers want it.</summary>
    internal static string ForTerminal(string text)
    {
        string[] rows = Rows(text);
        string margin = new('0', rows.Length);
        rows = [margin, .. rows, margin];
        var lines = rows.Chunk(2).Select(pair => $"  {string.Concat($"0{pair[0]}0".Zip($"0{(pair.Length > 1 ? pair[1] : margin)}0", (upper, lower) => (upper, lower) switch
        {
            ('0', '0') => '█',
            ('0', _) => '▀',
            (_, '0') => '▄',
            _ => ' ',
        }))}");
        return string.Join('\n', lines);
    }
}
