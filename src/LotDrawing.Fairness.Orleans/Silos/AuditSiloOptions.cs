namespace LotDrawing.Fairness.Orleans;

/// <summary>How a silo counts.</summary>
/// <param name="Draws">From a subject and the name of what draws, what draws it; null where that is not known.</param>
/// <param name="Threads">How many threads count; none where the silo only keeps the list of the others.</param>
/// <param name="Version">The version of the code that counts.</param>
internal sealed record AuditSiloOptions(Func<AuditSubject, string, IAuditedDraw?> Draws, int Threads, string Version);
