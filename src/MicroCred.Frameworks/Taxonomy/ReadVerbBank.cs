using System.Collections.Immutable;
using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace MicroCred.Frameworks.Taxonomy;

/// <summary>Reads one verb bank strictly: an unknown key, a repeated verb or a level outside its domain is a problem with its line.</summary>
internal sealed class ReadVerbBank
{
    private static readonly string[] Keys =
        ["language", "translated", "sources", "leads", "conjunctions", "objectStarts", "purposes", "vague", "levels"];

    private static readonly string[] LevelKeys = ["domain", "level", "name", "source", "verbs"];

    private readonly string file;
    private readonly List<VerbBankProblem> problems;
    private readonly Dictionary<(TaxonomyDomain, string), int> levelOf = [];
    private ImmutableArray<string> vague = [];

    private ReadVerbBank(string file, List<VerbBankProblem> problems) => (this.file, this.problems) = (file, problems);

    /// <summary>The bank, or null where a problem was added.</summary>
    public static VerbBank? From(string file, string yaml, List<VerbBankProblem> problems)
    {
        var before = problems.Count;
        var reader = new ReadVerbBank(Path.GetFileName(file), problems);
        var words = reader.Parse(yaml) is { } root ? reader.Words(root) : null;
        return problems.Count == before && words is not null ? new(words) : null;
    }

    private YamlMappingNode? Parse(string yaml)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(yaml));
        }
        catch (YamlException broken)
        {
            problems.Add(new(file, broken.Start.Line, VerbBankProblems.NotYaml(broken.Message)));
            return null;
        }

        if (stream.Documents is [{ RootNode: YamlMappingNode root }])
            return root;
        problems.Add(new(file, 1, VerbBankProblems.NotAMapping));
        return null;
    }

    private VerbBankWords Words(YamlMappingNode root)
    {
        var entries = Entries(root, Keys);
        var language = Text(root, entries, "language");
        if (language.Length > 0 && language != Path.GetFileNameWithoutExtension(file))
            Report(root, VerbBankProblems.WrongLanguage(language, file));
        var translated = Text(root, entries, "translated");
        if (translated.Length > 0 && translated is not ("true" or "false"))
            Report(root, VerbBankProblems.NotBoolean("translated", translated));
        vague = List(root, entries, "vague");
        return new(
            language,
            translated == "true",
            Verbs(entries, Sources(root, entries)),
            vague,
            List(root, entries, "leads"),
            List(root, entries, "conjunctions"),
            List(root, entries, "objectStarts"),
            List(root, entries, "purposes"));
    }

    private Dictionary<string, string> Sources(YamlMappingNode root, Dictionary<string, YamlNode> entries)
    {
        if (!entries.TryGetValue("sources", out var node))
            return [];
        if (node is not YamlMappingNode sources)
        {
            Report(root, VerbBankProblems.NotMapping("sources"));
            return [];
        }

        return sources.Children.Where(pair => pair is { Key: YamlScalarNode, Value: YamlScalarNode })
            .ToDictionary(pair => pair.Key.ToString(), pair => pair.Value.ToString());
    }

    private ImmutableArray<TaxonomyVerb> Verbs(Dictionary<string, YamlNode> entries, Dictionary<string, string> sources)
    {
        var verbs = ImmutableArray.CreateBuilder<TaxonomyVerb>();
        foreach (var node in entries.GetValueOrDefault("levels") as YamlSequenceNode ?? [])
        {
            if (node is YamlMappingNode group)
                verbs.AddRange(Group(group, sources));
            else
                Report(node, VerbBankProblems.NotMapping("levels"));
        }

        return verbs.ToImmutable();
    }

    private IEnumerable<TaxonomyVerb> Group(YamlMappingNode group, Dictionary<string, string> sources)
    {
        var entries = Entries(group, LevelKeys);
        var (name, source, level) = (Text(group, entries, "name"), Text(group, entries, "source"), Text(group, entries, "level"));
        if (!Enum.TryParse<TaxonomyDomain>(Text(group, entries, "domain"), ignoreCase: true, out var domain))
            Report(group, VerbBankProblems.UnknownDomain(Text(group, entries, "domain")));
        if (!int.TryParse(level, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1 || number > domain.HighestLevel())
            Report(group, VerbBankProblems.LevelOutside(level, domain));
        if (!sources.TryGetValue(source, out var title))
            Report(group, VerbBankProblems.UnknownSource(source));
        foreach (var (key, shapes) in entries.GetValueOrDefault("verbs") as YamlMappingNode ?? [])
        {
            var forms = shapes is YamlSequenceNode list ? list.Select(shape => shape.ToString()).ToImmutableArray() : [];
            foreach (var word in forms.Prepend(key.ToString()))
                Admit(key, domain, number, word);
            yield return new(key.ToString(), domain, number, name, title ?? source, forms);
        }
    }

    private void Admit(YamlNode at, TaxonomyDomain domain, int level, string word)
    {
        if (!IsPlain(word))
            Report(at, VerbBankProblems.NotLowerCase(word));
        if (vague.Contains(word))
            Report(at, VerbBankProblems.VagueToo(word));
        if (!levelOf.TryAdd((domain, word), level))
            Report(at, VerbBankProblems.Repeated(word, levelOf[(domain, word)]));
    }

    private Dictionary<string, YamlNode> Entries(YamlMappingNode mapping, string[] expected)
    {
        var entries = new Dictionary<string, YamlNode>();
        foreach (var (key, value) in mapping)
        {
            if (expected.Contains(key.ToString()))
                entries[key.ToString()] = value;
            else
                Report(key, VerbBankProblems.Unknown(key.ToString(), string.Join(", ", expected)));
        }

        foreach (var absent in expected.Except(entries.Keys))
            Report(mapping, VerbBankProblems.Missing(absent));
        return entries;
    }

    private string Text(YamlMappingNode mapping, Dictionary<string, YamlNode> entries, string key)
    {
        if (!entries.TryGetValue(key, out var node))
            return "";
        if (node is YamlScalarNode { Value: { } text })
            return text;
        Report(mapping, VerbBankProblems.NotText(key));
        return "";
    }

    private ImmutableArray<string> List(YamlMappingNode mapping, Dictionary<string, YamlNode> entries, string key)
    {
        if (!entries.TryGetValue(key, out var node))
            return [];
        if (node is not YamlSequenceNode list || list.Any(item => item is not YamlScalarNode))
        {
            Report(mapping, VerbBankProblems.NotAList(key));
            return [];
        }

        foreach (var item in list.Where(item => !IsPlain(item.ToString())))
            Report(item, VerbBankProblems.NotLowerCase(item.ToString()));
        return [.. list.Select(item => item.ToString())];
    }

    private void Report(YamlNode at, string text) => problems.Add(new(file, at.Start.Line, text));

    private static bool IsPlain(string word) => word.Length > 0 && word == word.Trim().ToLowerInvariant();
}
