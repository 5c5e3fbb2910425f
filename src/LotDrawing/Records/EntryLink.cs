namespace LotDrawing.Records;

/// <summary>What every entry has: its number, its date and its links in the chain, and its bytes.</summary>
/// <param name="Number">1, 2, …</param>
/// <param name="Date">The date it bears.</param>
/// <param name="Previous">The hash of what comes before it, as the record states it.</param>
/// <param name="Hash">Its hash, as the record states it.</param>
/// <param name="Reckoned">Its hash, reckoned.</param>
/// <param name="Json">The whole entry in canonical JSON.</param>
internal sealed record EntryLink(int Number, DateOnly Date, string Previous, string Hash, string Reckoned, ReadOnlyMemory<byte> Json);
