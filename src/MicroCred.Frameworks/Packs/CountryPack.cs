using MicroCred.Frameworks.Packs.Nodes;

namespace MicroCred.Frameworks.Packs;

/// <summary>One folder of <c>countries/</c> while it is read: what its facts refer to by name.</summary>
public sealed class CountryPack
{
    private readonly Dictionary<string, Evidence?> evidence = [];

    internal CountryPack(string folder, PackTexts texts) => (Folder, Texts) = (folder, texts);

    public string Folder { get; }

    /// <summary>ISO 3166-1 alpha-2, or a region's code; empty where <c>pack.yaml</c> gives none, which is a problem already.</summary>
    public string Code { get; internal set; } = "";

    public bool IsRegion { get; internal set; }

    /// <summary>The country of what the pack defines; absent for a region's.</summary>
    public string? Country => IsRegion ? null : Code;

    internal PackTexts Texts { get; }

    /// <summary>The evidence that <paramref name="fact"/> names under <c>evidence</c>; a missing or unknown name is reported.</summary>
    public Evidence? EvidenceOf(PackMap fact)
    {
        if (fact.Need("evidence") is not { } node || node.Text() is not { } name)
            return null;
        if (evidence.TryGetValue(name, out var found))
            return found;
        node.Refuse(PackProblems.UnknownName("evidence", name, evidence.Keys));
        return null;
    }

    /// <summary>A text of the pack with its translations.</summary>
    /// <param name="key">The translation key, as <c>docs/country-packs.md</c> gives it.</param>
    public LocalizedText? Text(PackNode? english, string key) =>
        english?.Text() is { } text ? Texts.Localize(key, text) : null;

    /// <summary>A list of texts, whose keys are <paramref name="key"/> and their place from 1.</summary>
    public IEnumerable<LocalizedText> TextList(PackMap map, string name, string key) =>
        map.Texts(name).Select((text, index) => Texts.Localize($"{key}.{index + 1}", text));

    /// <summary>A named record that turned out wrong is kept without a value, so that what refers to it is not reported as well.</summary>
    internal void Define(string name, Evidence? record) => evidence[name] = record;
}
