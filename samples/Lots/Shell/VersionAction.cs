using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;

namespace Lots.Shell;

/// <summary><c>lots --version</c>: the name and the version, without the commit it was built from.</summary>
internal sealed class VersionAction : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        string version = typeof(VersionAction).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        parseResult.InvocationConfiguration.Output.WriteLine($"lots {version.Split('+')[0]}");
        return ExitCode.Done;
    }
}
