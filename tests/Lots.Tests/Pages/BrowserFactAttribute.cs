using LotDrawing.TestKit.Needs;

namespace Lots.Tests.Pages;

/// <summary>A test that needs Chromium. Where none is installed it is skipped, and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute() : NeedsFactAttribute(Need.Browser);

/// <summary>As <see cref="BrowserFactAttribute"/>, once for each row of data.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute() : NeedsTheoryAttribute(Need.Browser);
