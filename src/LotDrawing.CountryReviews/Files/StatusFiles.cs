using LotDrawing.Text;
using static LotDrawing.CountryReviews.StatusFile;

namespace LotDrawing.CountryReviews;

/// <summary>Reads and writes status files: the reviews of a phase with their events, or figures typed in from elsewhere.</summary>
/// <remarks>docs/status-file.md says how they are written. A version of the format that is not known is refused.</remarks>
public static class StatusFiles
{
    /// <summary>The format of a file of reviews and events.</summary>
    public const string ReviewsFormat = "lotdrawing/status/1";

    /// <summary>The format of a file of figures typed in.</summary>
    public const string FiguresFormat = "lotdrawing/status-figures/1";

    /// <summary>Reads a status file from a stream of UTF-8 JSON, with or without a byte order mark: the file, or every
    /// fault of it. No more than 64 MiB are read.</summary>
    /// <exception cref="IOException">The stream could not be read.</exception>
    public static Parsed<StatusFile> Read(Stream utf8)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        return JsonText.Read<StatusFile>(JsonText.All(utf8), StatusFileReader.Read);
    }

    /// <summary>Writes a phase as a status file; reading it gives the same phase.</summary>
    /// <param name="file">What to write; its rules are those that <see cref="ReviewsFormat"/> stands for.</param>
    /// <exception cref="ArgumentException">The phase has other rules than <see cref="Mechanism.Untoc"/> and <see cref="UntocReviews"/>, or follows a record (<see cref="ReviewEvent.RecordChanged"/>).</exception>
    public static string Write(ReviewsFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (!ReferenceEquals(file.Phase.Mechanism, Mechanism.Untoc) || !ReferenceEquals(file.Phase.Rules, UntocReviews.Rules))
            throw new ArgumentException("The phase has rules of its own, which the format cannot say.", nameof(file));
        if (file.Phase.Events.Any(happened => happened is ReviewEvent.RecordChanged))
            throw new ArgumentException("The phase follows a record, which the format cannot say.", nameof(file));
        return StatusFileWriter.Write(file);
    }
}
