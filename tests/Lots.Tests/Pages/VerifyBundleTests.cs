using System.Diagnostics;
using LotDrawing.TestKit;

namespace Lots.Tests.Pages;

/// <summary>The committed verify.html is what its readable sources make, byte for byte, and those pass their own tests.</summary>
public sealed class VerifyBundleTests
{
    [NodeFact]
    public void The_committed_page_is_what_its_sources_make()
    {
        byte[] made = RunNode("bundle.js", "--print");

        Assert.Equal(File.ReadAllBytes(Repository.PathOf("samples", "verify", "verify.html")), made);
    }

    private static byte[] RunNode(params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(NodeFactAttribute.Node!, arguments)
        {
            WorkingDirectory = Repository.PathOf("samples", "verify"),
            RedirectStandardOutput = true,
        })!;
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output.ToArray();
    }
}

/// <summary>A test that needs Node.js and the page's own packages. Where they are not, it is skipped, and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute() => Skip = WhyNot;

    public static string? Node { get; } = Programs.Find("node");

    private static string? WhyNot =>
        Node is null ? "No Node.js on this machine: install it to bundle verify.html again."
        : !Directory.Exists(Repository.PathOf("samples", "verify", "node_modules", "esbuild")) ? "No esbuild: run `npm ci` in samples/verify first."
        : null;
}
