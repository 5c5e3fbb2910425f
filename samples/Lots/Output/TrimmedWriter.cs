using System.Text;

namespace Lots.Output;

/// <summary>Passes text on without the spaces at the ends of lines, with which tables are padded.</summary>
internal sealed class TrimmedWriter(TextWriter output) : TextWriter
{
    private int spaces;

    public override Encoding Encoding => output.Encoding;

    public override void Write(char value)
    {
        if (value == ' ')
        {
            spaces++;
            return;
        }

        if (value is not ('\n' or '\r'))
        {
            for (; spaces > 0; spaces--)
                output.Write(' ');
        }

        spaces = 0;
        output.Write(value);
    }

    public override void Flush() => output.Flush();
}
