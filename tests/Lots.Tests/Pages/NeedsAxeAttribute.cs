using LotDrawing.TestKit;
using LotDrawing.TestKit.Needs;

namespace Lots.Tests.Pages;

/// <summary>A test that needs Chromium, and axe-core from the packages of <c>samples/verify</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NeedsAxeAttribute() : NeedsFactAttribute(Need.Browser, Need.Node)
{
    internal static string Script => Repository.PathOf("samples", "verify", "node_modules", "axe-core", "axe.min.js");
}
