namespace MicroCred.Localization.Tests;

/// <summary>A folder of locale files for one test.</summary>
public sealed class LocaleFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("locales").FullName;

    public LocaleFolder With(string culture, string json)
    {
        File.WriteAllText(System.IO.Path.Combine(Path, culture + ".json"), json);
        return this;
    }

    public LocaleCatalog Load() => LocaleCatalog.Load(Path);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
