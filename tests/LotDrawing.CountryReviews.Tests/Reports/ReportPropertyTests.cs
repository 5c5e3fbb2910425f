using FsCheck;
using FsCheck.Xunit;
using LotDrawing.CountryReviews.Tests.World;

namespace LotDrawing.CountryReviews.Tests.Reports;

public class ReportPropertyTests
{
    [Property(MaxTest = 100)]
    public Property Every_identity_holds_for_a_computed_report_on_every_day() => Scenarios.All(scenario =>
        new[] { -1, 0, 13, 60, 334, 335, 700, 2000 }.All(day =>
            scenario.Phase.Report(SmallWorld.Day(day)).Identities.All(identity => identity.Verdict == IdentityVerdict.Holds)));

    [Property(MaxTest = 60)]
    public Property A_report_does_not_see_what_happens_later() => Scenarios.All(scenario =>
    {
        DateOnly day = SmallWorld.Day(60);
        return StatusReportJson.Write(scenario.Phase.Report(day)) == StatusReportJson.Write(scenario.Phase.AsOf(day).Report(day));
    });
}
