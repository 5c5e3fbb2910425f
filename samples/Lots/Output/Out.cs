using System.Text;
using Lots.Shell;
using Microsoft.Win32.SafeHandles;

namespace Lots.Output;

/// <summary>Standard output, buffered: a command that fails before its buffer is full has written nothing.</summary>
internal sealed class Out : IDisposable
{
    private const int BufferSize = 1 << 20;
    private const int StandardOutput = 1;

    private BufferedStream stream = new(Open(), BufferSize);
    private (string Name, string Written)? file;
    private bool completed;

    internal Out() => Text = Over(stream);

    /// <summary>Takes text.</summary>
    internal StreamWriter Text { get; private set; }

    /// <summary>Takes bytes. Use either this or <see cref="Text"/>.</summary>
    internal Stream Bytes => stream;

    /// <summary>Lets the result go into a new file in place of standard output; it is there once the command is done. A shell may change
    /// what is redirected, as PowerShell on Windows does.</summary>
    internal void To(string path)
    {
        file = (path, $"{path}.{Path.GetRandomFileName()}.new");
        stream = new BufferedStream(new FileStream(file.Value.Written, FileMode.CreateNew, FileAccess.Write, FileShare.None), BufferSize);
        Text = Over(stream);
    }

    /// <summary>Lets everything out at the end of a command that did not fail.</summary>
    internal void Complete()
    {
        Text.Flush();
        stream.Flush();
        if (file is var (name, written))
        {
            stream.Dispose();
            File.Move(written, name, overwrite: false);
        }

        completed = true;
    }

    public void Dispose()
    {
        // Disposing would flush what a failed command has left behind.
        if (completed || file is not null)
            stream.Dispose();
        if (!completed && file is var (_, written))
            File.Delete(written);
    }

    private static StreamWriter Over(Stream stream) => new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };

    private static Stream Open()
    {
        if (Streams.Current.Out is { } given)
            return given;
        if (OperatingSystem.IsWindows())
            return Console.OpenStandardOutput();

        // The console's stream swallows the news of a broken pipe, so that "lots draw --count 1000000000 | head -1" would
        // never end. A file's stream passes it on; but it keeps a position of its own in a real file, where another process
        // may be writing too.
        var pipe = new FileStream(new SafeFileHandle(StandardOutput, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return pipe.CanSeek ? Console.OpenStandardOutput() : pipe;
    }
}
