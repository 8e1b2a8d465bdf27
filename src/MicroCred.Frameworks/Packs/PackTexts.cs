using System.Text.RegularExpressions;
using MicroCred.Frameworks.Packs.Nodes;

namespace MicroCred.Frameworks.Packs;

/// <summary>The translations of one pack: <c>texts/&lt;culture&gt;.yaml</c>, flat, by key.</summary>
internal sealed partial class PackTexts
{
    private readonly Dictionary<string, Dictionary<string, PackScalar>> byCulture = [];
    private readonly Dictionary<string, string> english = [];

    public IReadOnlyDictionary<string, string> English => english;

    public bool Has(string culture, string key) => byCulture.TryGetValue(culture, out var texts) && texts.ContainsKey(key);

    public void Read(PackFile file, PackNode? document)
    {
        var culture = Path.GetFileNameWithoutExtension(file.Name);
        if (!Culture().IsMatch(culture))
            file.Refuse(PackProblems.NotAs(file.Name, PackProblems.Expected.Culture));
        else if (culture == LocalizedText.SourceLanguage)
            file.Refuse(PackProblems.TranslationToEnglish);
        else if (document?.Map() is { } map)
            byCulture[culture] = map.Entries
                .Where(entry => entry.Value.Text() is not null)
                .ToDictionary(entry => entry.Key.Value, entry => new PackScalar(file, entry.Key.Line, entry.Key.Column, entry.Value.Text()!));
    }

    public LocalizedText Localize(string key, string text)
    {
        english[key] = text;
        var languages = new Dictionary<string, string> { [LocalizedText.SourceLanguage] = text };
        foreach (var (culture, texts) in byCulture)
        {
            if (texts.TryGetValue(key, out var translation))
                languages[culture] = translation.Value;
        }

        return new LocalizedText(languages);
    }

    /// <summary>Call when all chapters are read: reports translations of texts that the pack does not have.</summary>
    public void RefuseUnknownKeys()
    {
        foreach (var (key, translation) in byCulture.Values.SelectMany(texts => texts))
        {
            if (!english.ContainsKey(key))
                translation.Refuse(PackProblems.UnknownTranslation(key, Near(key)));
        }
    }

    private IEnumerable<string> Near(string key) =>
        english.Keys.Where(known => known.Split('.')[0] == key.Split('.')[0]).DefaultIfEmpty(english.Keys.FirstOrDefault("name"));

    [GeneratedRegex("^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
    private static partial Regex Culture();
}
