namespace LotDrawing.Fairness.Orleans;

/// <summary>Counts blocks on the silo that its key names.</summary>
/// <remarks>A run is begun, asked about and ended by calls that each take a second at most: so that a silo that is gone is noticed soon,
/// and a run may take as long as it likes.</remarks>
[Alias("lotdrawing.audit-worker")]
internal interface IAuditWorker : IGrainWithStringKey
{
    /// <summary>How many threads count here, a space, and the version of the code. Every version answers this one.</summary>
    [Alias("hello")]
    Task<string> Hello();

    /// <summary>Begins to count blocks; the number under which it is asked about, or −1 where too many wait.</summary>
    /// <param name="audit">The audit as data.</param>
    /// <param name="first">The first block.</param>
    /// <param name="end">Up to which block, itself not included.</param>
    [Alias("begin")]
    Task<long> Begin(byte[] audit, long first, long end);

    /// <summary>How far a run is, at once where it is counted, else within a second.</summary>
    [Alias("poll")]
    Task<RunAnswer> Poll(long run);

    /// <summary>Stops a run after the blocks that are begun; it is still asked about.</summary>
    [Alias("cancel")]
    Task Cancel(long run);

    /// <summary>Forgets a run.</summary>
    [Alias("end")]
    Task End(long run);
}
