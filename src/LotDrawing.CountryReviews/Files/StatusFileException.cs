using System.Collections.Immutable;

namespace LotDrawing.CountryReviews.Files;

/// <summary>A status file was asked for that has faults. Carries every one of them.</summary>
public sealed class StatusFileException : Exception
{
    internal StatusFileException(ImmutableArray<StatusFileFault> faults)
        : base($"The status file has {faults.Length} fault{(faults.Length == 1 ? "" : "s")}:{Environment.NewLine}{string.Join(Environment.NewLine, faults)}") =>
        Faults = faults;

    /// <summary>Every fault, in the order of the file's parts.</summary>
    public ImmutableArray<StatusFileFault> Faults { get; }
}
