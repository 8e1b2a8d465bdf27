using System.Collections.Frozen;
using System.Collections.Immutable;

namespace MicroCred.Frameworks.Taxonomy;

/// <summary>The observable and the vague verbs of one language, as <c>taxonomy/&lt;language&gt;.yaml</c> lists them.</summary>
public sealed class VerbBank
{
    private readonly FrozenDictionary<string, ImmutableArray<TaxonomyVerb>> byShape;
    private readonly FrozenSet<string> asWritten;
    private readonly FrozenSet<string> vague;
    private readonly FrozenSet<string> leads;
    private readonly FrozenSet<string> conjunctions;
    private readonly FrozenSet<string> objectStarts;
    private readonly FrozenSet<string> purposes;
    private readonly int longestPhrase;

    internal VerbBank(VerbBankWords words)
    {
        (Language, IsTranslated, Verbs, VagueVerbs) = (words.Language, words.IsTranslated, words.Verbs, words.Vague);
        byShape = words.Verbs
            .SelectMany(verb => verb.Forms.Prepend(verb.Verb).Select(shape => (shape, verb)))
            .GroupBy(pair => pair.shape, pair => pair.verb)
            .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray());
        asWritten = words.Verbs.Select(verb => verb.Verb).ToFrozenSet();
        vague = words.Vague.ToFrozenSet();
        leads = words.Leads.ToFrozenSet();
        conjunctions = words.Conjunctions.ToFrozenSet();
        objectStarts = words.ObjectStarts.ToFrozenSet();
        purposes = words.Purposes.ToFrozenSet();
        longestPhrase = byShape.Keys.Concat(vague).Concat(leads).Concat(purposes).Max(phrase => phrase.Count(letter => letter == ' ') + 1);
    }

    /// <summary>BCP 47 tag: "en", "ms", "id", "fil".</summary>
    public string Language { get; }

    /// <summary>The words are ours, not the source's: the sources are in English.</summary>
    public bool IsTranslated { get; }

    public ImmutableArray<TaxonomyVerb> Verbs { get; }

    public ImmutableArray<string> VagueVerbs { get; }

    /// <summary>The entries of a verb in any of its shapes, one for each domain that has it; empty where the bank has none.</summary>
    public ImmutableArray<TaxonomyVerb> Find(string verb) =>
        byShape.TryGetValue(verb.Trim().ToLowerInvariant(), out var found) ? found : [];

    public IEnumerable<TaxonomyVerb> AtLevel(TaxonomyDomain domain, int level) =>
        Verbs.Where(verb => verb.Domain == domain && verb.Level == level);

    /// <summary>
    /// Finds the verb that a statement begins with, and the verbs joined to it:
    /// (a) skip an opening such as "students will be able to"; (b) take the longest verb of the bank that stands there;
    /// (c) take each verb that follows directly after a comma, a slash or a conjunction;
    /// (d) take each verb further on that follows a conjunction, unless it belongs to a purpose ("software to analyse and ...")
    /// or, in a language where nouns look like verbs, no object begins after it ("research and <i>design</i> choices").
    /// </summary>
    public StatementReading Read(string statement)
    {
        var words = StatementWords.Split(statement);
        var at = LongestMatch(words, 0, leads.Contains);
        if (VerbAt(words, at, byShape.ContainsKey) is not { } leading)
            return new(null, []);

        var others = ImmutableArray.CreateBuilder<VerbUse>();
        at += Length(leading);
        var direct = true;
        while (at < words.Length)
        {
            var joined = conjunctions.Contains(words[at].Text);
            var separated = direct && words[at].FollowsSeparator;
            var next = joined ? at + 1 : at;
            if ((joined || separated) && VerbAt(words, next, direct ? byShape.ContainsKey : asWritten.Contains) is { } other
                && (direct || TakesObject(words, next + Length(other))))
            {
                others.Add(other);
                at = next + Length(other);
                continue;
            }

            direct = false;
            var purpose = LongestMatch(words, at, purposes.Contains);
            if (purpose > 0 && VerbAt(words, at + purpose, asWritten.Contains) is not null)
                break;
            at++;
        }

        return new(leading, others.ToImmutable());
    }

    private bool TakesObject(ImmutableArray<StatementWord> words, int at) =>
        objectStarts.Count == 0 || (at < words.Length && objectStarts.Contains(words[at].Text));

    private VerbUse? VerbAt(ImmutableArray<StatementWord> words, int at, Func<string, bool> isVerb)
    {
        var (observable, unobservable) = (LongestMatch(words, at, isVerb), LongestMatch(words, at, vague.Contains));
        var length = Math.Max(observable, unobservable);
        if (length == 0)
            return null;
        var text = StatementWords.Join(words, at, length);
        return new(text, unobservable == length ? [] : byShape[text]);
    }

    /// <summary>How many words from <paramref name="at"/> on form the longest phrase that is one; 0 where none does.</summary>
    private int LongestMatch(ImmutableArray<StatementWord> words, int at, Func<string, bool> isPhrase)
    {
        for (var length = Math.Min(longestPhrase, words.Length - at); length > 0; length--)
        {
            if (isPhrase(StatementWords.Join(words, at, length)))
                return length;
        }

        return 0;
    }

    private static int Length(VerbUse use) => use.Words.Count(letter => letter == ' ') + 1;
}
