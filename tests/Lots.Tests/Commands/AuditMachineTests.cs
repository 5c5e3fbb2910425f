using System.Text.Json.Nodes;

namespace Lots.Tests.Commands;

/// <summary>An audit counts the same on every machine: in processes that are told to leave some of this machine's instructions alone.</summary>
public class AuditMachineTests
{
    private static readonly string[] Audit = ["audit", "--draws", "1000", "--seed", "machines", "--tests", "pairs,loads,together", "--format", "json"];
    private static readonly Lazy<string> Here = new(() => Counted(LotsProcess.Run(Audit)));

    [Theory]
    [InlineData("DOTNET_EnableAVX512", "DOTNET_EnableAVX512F")]
    [InlineData("DOTNET_EnableAVX512", "DOTNET_EnableAVX2")]
    [InlineData("DOTNET_EnableHWIntrinsic", "DOTNET_EnableAVX2")]
    public void An_audit_is_the_same_without_some_instructions(string one, string other)
    {
        string without = Counted(LotsProcess.RunProcess([(one, "0"), (other, "0")], Audit));

        Assert.Equal(Here.Value, without);
    }

    /// <summary>The report but for what a clock has measured.</summary>
    private static string Counted(LotsRun run)
    {
        Assert.Equal(0, run.ExitCode);
        JsonObject report = JsonNode.Parse(run.Out)!.AsObject();
        foreach (string measured in (string[])["seconds", "drawsPerSecond", "floorRatio"])
            Assert.True(report.Remove(measured));
        return report.ToJsonString();
    }
}
