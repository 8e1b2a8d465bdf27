namespace MicroCred.Frameworks.Tests.Fictional;

/// <summary>A copy of the fictional countries with some files written anew, to see what the reader says of them.</summary>
internal sealed class FictionalPack : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("packs-").FullName;

    public FictionalPack()
    {
        foreach (var file in Directory.GetFiles(FictionalCountries.Folder, "*.yaml", SearchOption.AllDirectories))
            Write(Path.GetRelativePath(FictionalCountries.Folder, file), File.ReadAllBytes(file));
    }

    public FictionalPack With(string file, string content) => Write(file, System.Text.Encoding.UTF8.GetBytes(content));

    public FictionalPack Write(string file, byte[] content)
    {
        var path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return this;
    }

    /// <summary>Replaces one line of a file.</summary>
    public FictionalPack Edit(string file, string line, string replacement)
    {
        var content = File.ReadAllText(Path.Combine(Folder, file));
        Assert.Contains(line, content);
        return With(file, content.Replace(line, replacement, StringComparison.Ordinal));
    }

    public FictionalPack Without(string file)
    {
        File.Delete(Path.Combine(Folder, file));
        return this;
    }

    public LoadedPacks Load() => CountryPacks.Load(Folder);

    /// <summary>What is wrong, as it is printed, with paths from the folder of the packs on.</summary>
    public string[] Problems() => [.. Load().Problems.Select(problem => (problem with { File = Path.GetRelativePath(Folder, problem.File).Replace('\\', '/') }).ToString())];

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
