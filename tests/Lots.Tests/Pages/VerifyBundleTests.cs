using System.Diagnostics;
using LotDrawing.TestKit;
using LotDrawing.TestKit.Needs;

namespace Lots.Tests.Pages;

/// <summary>The committed verify.html is what its readable sources make, byte for byte, and those pass their own tests.</summary>
public sealed class VerifyBundleTests
{
    [NeedsFact(Need.Node)]
    public void The_committed_page_is_what_its_sources_make()
    {
        byte[] made = RunNode("bundle.js", "--print");

        Assert.Equal(File.ReadAllBytes(Repository.PathOf("samples", "verify", "verify.html")), made);
    }

    private static byte[] RunNode(params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(Machine.Node!, arguments)
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
