using System.Text.RegularExpressions;
using MicroCred.Drafting.Briefs;
using MicroCred.Drafting.Drafts;
using MicroCred.Drafting.Language;
using MicroCred.Drafting.Rules;
using MicroCred.Drafting.Sources;

namespace MicroCred.Drafting.Drafters.RuleBased;

/// <summary>A topic of the course with what the source says about it.</summary>
/// <param name="Phrase">As it stands inside a sentence: lower case but for names and abbreviations.</param>
internal sealed record CourseTopic(string Phrase, ImmutableArray<string> Sentences);

/// <summary>What the rules make of a brief before they write: its topics, its source, and choices that depend on nothing but the brief and the seed.</summary>
internal sealed partial class CoursePlan
{
    private const int MostTopics = 10;
    private const int MostTopicWords = 10;

    private readonly uint seed;
    private readonly HashSet<string> properNames;

    private CoursePlan(CourseBrief brief, DraftingReference reference, LanguageProfile profile, SourceOutline source, string? otherLanguage, int seed)
    {
        var (rules, hours) = (reference.RulesFor(brief), reference.HoursFor(brief));
        properNames = [.. reference.Data.Countries.SelectMany(country => SplitWords.Of(country.Name.In(brief.Language))).Where(word => char.IsUpper(word[0]))];
        (Brief, Profile, Rules, Hours, Source, SourceInOtherLanguage) = (brief, profile, rules, hours, source, otherLanguage);
        this.seed = Hash($"{seed}|{brief.Title}|{brief.Language}");
        var evidence = $"{brief.Text}\n{string.Join('\n', source.Sentences)}";
        CourseTopic = new(Phrase(WithoutLead(brief.Title, profile), evidence), [.. source.Sentences]);
        Topics = FindTopics(evidence);
    }

    public CourseBrief Brief { get; }

    public LanguageProfile Profile { get; }

    public DesignRules Rules { get; }

    public FractionRange Hours { get; }

    /// <summary>Empty where there is none, or where it is in another language.</summary>
    public SourceOutline Source { get; }

    /// <summary>The language of a source that could not be used; null otherwise.</summary>
    public string? SourceInOtherLanguage { get; }

    public CourseTopic CourseTopic { get; }

    /// <summary>From the source's headings, else from the list in the brief; empty where neither names any.</summary>
    public ImmutableArray<CourseTopic> Topics { get; }

    public static CoursePlan For(CourseBrief brief, DraftingReference reference, int seed)
    {
        var profile = reference.FindLanguage(brief.Language)!;
        var sample = brief.Source.Length > 20_000 ? brief.Source[..20_000] : brief.Source;
        var found = reference.Detector.Of(sample);
        var other = found is not null && found != profile.Language ? found : null;
        return new(brief, reference, profile, SourceOutline.Read(other is null ? brief.Source : "", profile), other, seed);
    }

    /// <summary>One of several wordings; the same each time for the same brief, seed and place.</summary>
    public T Choose<T>(IReadOnlyList<T> wordings, int place) => wordings[(int)((seed + (uint)place) % (uint)wordings.Count)];

    /// <summary>An order that depends only on the brief, the seed and the items.</summary>
    public IEnumerable<string> Shuffle(IEnumerable<string> items, int place) => items.OrderBy(item => Hash($"{seed}|{place}|{item}")).ThenBy(item => item, StringComparer.Ordinal);

    /// <summary>The first of several patterns that repeats no word of the topic, filled with it; the first of all where each does.</summary>
    public string About(string topic, IReadOnlyList<string> patterns) =>
        (patterns.FirstOrDefault(pattern => !Repeats(pattern, topic)) ?? patterns[0]).Replace("{topic}", topic, StringComparison.Ordinal);

    /// <summary>"Methods of {topic}" says "methods" twice of research methods.</summary>
    public bool Repeats(string pattern, string topic) =>
        SplitWords.Lower(pattern.Replace("{topic}", "", StringComparison.Ordinal)).Where(word => !Profile.IsStopWord(word)).Intersect(SplitWords.Lower(topic)).Any();

    public static string Capitalise(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private ImmutableArray<CourseTopic> FindTopics(string evidence)
    {
        var headings = Source.Topics(Profile);
        if (headings.Length > 1)
        {
            var groups = Math.Min(headings.Length, MostTopics);
            return
            [
                .. Enumerable.Range(0, groups).Select(group =>
                {
                    var members = headings.Where((_, index) => index * groups / headings.Length == group).ToList();
                    return new CourseTopic(Phrase(members[0].Heading, evidence), [.. members.SelectMany(member => Source.SentencesUnder(member))]);
                }),
            ];
        }

        var listed = Listed().Select(topic => WithoutLead(topic, Profile)).Where(topic => SplitWords.Of(topic).Count is > 0 and <= MostTopicWords)
            .Distinct(StringComparer.OrdinalIgnoreCase).Take(MostTopics).ToList();
        return listed.Count > 1 ? [.. listed.Select(topic => new CourseTopic(Phrase(topic, evidence), SentencesAbout(topic)))] : [];
    }

    /// <summary>Lines of the brief that begin with a dash or a number, or what follows "Topics:" up to the end of its sentence.</summary>
    private IEnumerable<string> Listed()
    {
        foreach (var line in Brief.Text.Split('\n'))
        {
            if (ListItem().Match(line) is { Success: true } item)
                yield return item.Groups["text"].Value.TrimEnd('.', ';', ',', ' ');
        }

        var leads = string.Join('|', Profile.Text.TopicLeads.Select(Regex.Escape));
        var match = Regex.Match(Brief.Text, $@"\b(?:{leads})\s*:\s*(?<list>[^.\n]+)", RegexOptions.IgnoreCase);
        if (!match.Success)
            yield break;
        foreach (var topic in match.Groups["list"].Value.Split(',', ';').SelectMany(part => LastOfList(part.Trim())).Where(topic => topic.Length > 0))
            yield return topic;
    }

    /// <summary>"..., a, and b" ends in "and b"; "a and b" alone may be one topic, so only a leading conjunction goes.</summary>
    private IEnumerable<string> LastOfList(string part)
    {
        var conjunction = Profile.Text.LastOfList.Trim() + " ";
        yield return part.StartsWith(conjunction, StringComparison.OrdinalIgnoreCase) ? part[conjunction.Length..].Trim() : part;
    }

    private ImmutableArray<string> SentencesAbout(string topic)
    {
        var words = SplitWords.Lower(topic).Where(word => !Profile.IsStopWord(word)).ToHashSet();
        return [.. Source.Sentences.Where(sentence => SplitWords.Lower(sentence).Count(words.Contains) >= Math.Min(2, words.Count))];
    }

    /// <summary>
    /// A title inside a sentence: a capital stays where the word has another inside, where it is a country's name, and where the lecturer's text has
    /// the word with a capital inside a sentence. In a title without capitals for every word, a capital says something, and stays.
    /// </summary>
    private string Phrase(string title, string evidence)
    {
        var words = SplitWords.Of(title).Where(word => !Profile.IsStopWord(word.ToLowerInvariant())).ToList();
        var isTitleCase = words.Count(word => char.IsUpper(word[0])) * 2 > words.Count;
        var first = true;
        return Word().Replace(title, match =>
        {
            var (word, isFirst) = (match.Value, first);
            first = false;
            if (!char.IsUpper(word[0]) || word.Length == 1 || word.Skip(1).Any(letter => char.IsUpper(letter) || char.IsDigit(letter)))
                return word;
            return (!isTitleCase && !isFirst) || properNames.Contains(word) || IsNameIn(evidence, word) ? word : char.ToLowerInvariant(word[0]) + word[1..];
        });
    }

    /// <summary>The word stands with a capital after a small letter or a comma, so the capital is not the sentence's.</summary>
    private static bool IsNameIn(string evidence, string word)
    {
        for (var at = evidence.IndexOf(word, StringComparison.Ordinal); at >= 0; at = evidence.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            if (at > 1 && evidence[at - 1] == ' ' && (char.IsLower(evidence[at - 2]) || evidence[at - 2] == ',')
                && (at + word.Length == evidence.Length || !char.IsLetterOrDigit(evidence[at + word.Length])))
                return true;
        }

        return false;
    }

    private static string WithoutLead(string title, LanguageProfile profile)
    {
        var plain = title.Trim().TrimEnd('.', '?', '!', ':');
        var lead = profile.Text.TitleLeads.OrderByDescending(lead => lead.Length)
            .FirstOrDefault(lead => plain.StartsWith(lead + " ", StringComparison.OrdinalIgnoreCase));
        plain = lead is null ? plain : plain[(lead.Length + 1)..].Trim();
        var tail = profile.Text.TitleTails.Find(tail => plain.EndsWith(" " + tail, StringComparison.OrdinalIgnoreCase));
        return tail is null ? plain : plain[..^(tail.Length + 1)].Trim();
    }

    private static uint Hash(string text)
    {
        var hash = 2166136261u; // FNV-1a: the same on every machine and in every run, unlike string.GetHashCode
        foreach (var letter in text)
            hash = (hash ^ letter) * 16777619u;
        return hash;
    }

    [GeneratedRegex(@"^\s*(?:[-*•]|\d+[.)])\s+(?<text>\S.*)$")]
    private static partial Regex ListItem();

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*")]
    private static partial Regex Word();
}
