namespace Lots.Tests;

/// <summary>A file that is gone after the test.</summary>
public sealed class TemporaryFile : IDisposable
{
    public TemporaryFile(string content, string extension = ".csv")
    {
        Name = Path.Combine(Path.GetTempPath(), $"lots-{Guid.NewGuid():N}{extension}");
        File.WriteAllText(Name, content);
    }

    public string Name { get; }

    public void Dispose() => File.Delete(Name);
}
