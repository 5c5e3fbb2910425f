using LotDrawing.Procedures;
using LotDrawing.TestKit;

namespace LotDrawing.CountryReviews.Tests.Sample;

/// <summary>A drawing of this project's own in which as many States take part as in the real one, which is not public:
/// 130, 131 and 134 in the three groups.</summary>
internal static class SampleDrawing
{
    /// <summary>Found by trying <c>status 1</c>, <c>status 2</c> and so on; this is the first that fits.</summary>
    internal const string Seed = "status 2840";

    internal static Drawing Draw(string seed) =>
        PublicDraw.Run(ReferenceData.Untoc2020, Mechanism.Untoc, [62, 63, 64], seed).Value;

    internal static bool Fits(Drawing drawing) =>
        Enumerable.Range(1, 3).Select(group => drawing.ParticipantsInGroup(group).Length).SequenceEqual([130, 131, 134]);
}
