using System.Collections.Immutable;

namespace LotDrawing.CountryReviews.Files;

/// <summary>What reading a status file gave: the file, or every fault of it.</summary>
public sealed class StatusFileReading
{
    private readonly StatusFile? file;

    internal StatusFileReading(StatusFile file) => this.file = file;

    internal StatusFileReading(ImmutableArray<StatusFileFault> faults) => Faults = faults;

    /// <summary>Every fault found, in the order of the file's parts; empty when it could be read.</summary>
    public ImmutableArray<StatusFileFault> Faults { get; } = [];

    /// <summary>Whether the file could be read.</summary>
    public bool IsValid => file is not null;

    /// <summary>What the file holds.</summary>
    /// <exception cref="StatusFileException">The file has faults; the exception carries them all.</exception>
    public StatusFile File => file ?? throw new StatusFileException(Faults);
}
