namespace Lots.Sheets.Xlsx;

/// <summary>More was unpacked than the budget allows.</summary>
internal sealed class UnpackedTooLargeException : IOException;

/// <summary>How many bytes may still be unpacked.</summary>
internal sealed class UnpackedBudget(long bytes)
{
    private long left = bytes;

    /// <exception cref="UnpackedTooLargeException">It is used up.</exception>
    internal void Take(int taken)
    {
        left -= taken;
        if (left < 0)
            throw new UnpackedTooLargeException();
    }
}

/// <summary>A stream for reading that takes what it reads out of a budget.</summary>
internal sealed class CountedStream(Stream inner, UnpackedBudget budget) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        int read = inner.Read(buffer);
        budget.Take(read);
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
