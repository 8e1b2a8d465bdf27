using MicroCred.Frameworks.Packs.Nodes;

namespace MicroCred.Frameworks.Packs.Reading;

/// <summary>A pack's files, parsed but not yet understood.</summary>
internal sealed class OpenPack
{
    private readonly Dictionary<string, PackNode?> documents = [];

    private OpenPack(CountryPack pack) => Pack = pack;

    public CountryPack Pack { get; }

    /// <summary>The content of a file; absent where the pack has none, or where it could not be parsed, which was reported.</summary>
    public PackNode? Document(string file) => documents.GetValueOrDefault(file);

    public static OpenPack Open(string folder, IReadOnlyList<string> known, List<PackProblem> problems)
    {
        var texts = new PackTexts();
        var opened = new OpenPack(new CountryPack(folder, texts));
        foreach (var path in Yaml(folder))
        {
            var file = new PackFile(path, problems);
            if (known.Contains(file.Name))
                opened.documents[file.Name] = ParsePackFile.Parse(file);
            else
                file.Refuse(PackProblems.UnknownFile(file.Name, known));
        }

        foreach (var required in (string[])["pack.yaml", "evidence.yaml"])
        {
            if (!opened.documents.ContainsKey(required))
                new PackFile(Path.Combine(folder, required), problems).Refuse(PackProblems.MissingFile(required));
        }

        foreach (var path in Yaml(Path.Combine(folder, "texts")))
        {
            var file = new PackFile(path, problems);
            texts.Read(file, ParsePackFile.Parse(file));
        }

        return opened;
    }

    private static IEnumerable<string> Yaml(string folder) =>
        Directory.Exists(folder)
            ? Directory.GetFiles(folder).Where(path => Path.GetExtension(path) is ".yaml" or ".yml").Order(StringComparer.Ordinal)
            : [];
}
