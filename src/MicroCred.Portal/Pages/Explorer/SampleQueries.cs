namespace MicroCred.Portal.Pages.Explorer;

/// <summary>The queries of <c>samples/queries/</c>, offered in the explorer. A query's title has the key <c>explorer.sample.&lt;name&gt;</c>.</summary>
public sealed class SampleQueries
{
    private SampleQueries(IReadOnlyList<(string Name, string Text)> all) => All = all;

    public IReadOnlyList<(string Name, string Text)> All { get; }

    public string? Find(string? name) => All.FirstOrDefault(sample => sample.Name == name).Text;

    public static SampleQueries Load(string directory) =>
        new([.. Directory.EnumerateFiles(directory, "*.graphql").Order(StringComparer.Ordinal)
            .Select(file => (Path.GetFileNameWithoutExtension(file), File.ReadAllText(file)))]);
}
