namespace Lots.Tests.Records;

/// <summary>The eight States drawn, and two meetings with a repetition each: made once for tests that only read it.</summary>
public sealed class RepeatedRecord : IDisposable
{
    public RepeatedRecord()
    {
        Record = Folder.Draw();
        RecordFolder.Succeeds("repeat", Record, "--requests", Folder.Requests("2021-10-12", "AAA/other-region"), "--seed", "October");
        RecordFolder.Succeeds("repeat", Record, "--requests", Folder.Requests("2022-02-17", "EEE/other-region!no <b>experts</b>"), "--seed", "February");
    }

    /// <summary>Its folder.</summary>
    public RecordFolder Folder { get; } = new();

    /// <summary>The full name of the record, of four entries.</summary>
    public string Record { get; }

    public void Dispose() => Folder.Dispose();
}
