using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MicroCred.Storage.Import;
using Microsoft.Extensions.Primitives;

namespace MicroCred.Portal.Registering;

/// <summary>
/// The registration form as it was filled: fields by name, each with all that was typed, so that nothing is lost between its steps. A field is named as a
/// column of an import; learning outcomes, assessments and course pairs are rows of several fields, and the level is framework and number in one choice.
/// </summary>
public sealed partial class EntryForm
{
    /// <summary>Whose entry it is, where the person may act for several.</summary>
    public const string Owner = "owner";
    public const string OutcomeText = "outcome_text";
    public const string OutcomeVerb = "outcome_verb";
    public const string OutcomeDomain = "outcome_domain";
    public const string OutcomeLevel = "outcome_level";
    public const string OutcomeLanguage = "outcome_language";

    /// <summary>Followed by a language tag: the provider's own translation.</summary>
    public const string OutcomeTranslation = "outcome_text_";
    public const string AssessmentKind = "assessment_kind";
    public const string AssessmentMethod = "assessment_method";
    public const string AssessmentWeight = "assessment_weight";
    public const string AssessmentOutcomes = "assessment_outcomes";
    public const string PairSource = "pair_source";
    public const string PairInstitution = "pair_institution";
    public const string PairTarget = "pair_target";
    public const string PairCredits = "pair_credits";

    /// <summary>Empty rows to fill in beyond those that are filled.</summary>
    private const int SpareRows = 3;

    private readonly ImmutableSortedDictionary<string, ImmutableArray<string>> fields;

    internal EntryForm(IEnumerable<KeyValuePair<string, ImmutableArray<string>>> fields) => this.fields = fields.ToImmutableSortedDictionary(StringComparer.Ordinal);

    public static EntryForm Empty { get; } = new([]);

    /// <summary>Those that were filled, with everything typed into them.</summary>
    public IEnumerable<(string Name, string Value)> Typed => fields.SelectMany(typed => typed.Value.Select(value => (typed.Key, value)));

    public int OutcomeRows => Filled(OutcomeText) + SpareRows;

    public int AssessmentRows => Filled(AssessmentMethod) + SpareRows;

    public int PairRows => Filled(PairSource, PairInstitution, PairTarget) + SpareRows;

    public static EntryForm Read(IFormCollection form) => new(form
        .Where(field => Known.Contains(field.Key) || Translation().IsMatch(field.Key))
        .Select(field => KeyValuePair.Create(field.Key, Values(field.Value))));

    /// <returns>What was typed; absent where nothing was.</returns>
    public string? One(string name, int row = 0) =>
        fields.TryGetValue(name, out var values) && row < values.Length && values[row].Length > 0 ? values[row] : null;

    /// <summary>The rows in which any of the fields says something, from 0.</summary>
    public IEnumerable<int> Rows(params string[] names) => Enumerable
        .Range(0, names.Max(name => fields.GetValueOrDefault(name, []).Length))
        .Where(row => names.Any(name => !string.IsNullOrWhiteSpace(One(name, row))));

    /// <summary>The languages that there are fields for a translation into.</summary>
    /// <param name="prefix">Of the fields' names.</param>
    public IEnumerable<string> Languages(string prefix) =>
        fields.Keys.Where(name => name.StartsWith(prefix, StringComparison.Ordinal) && Translation().IsMatch(name)).Select(name => name[prefix.Length..]);

    /// <summary>The fields say the same, but for blanks and line ends, which a browser does not keep.</summary>
    public bool SaysTheSame(EntryForm other, params string[] names) => names.All(name => Said(name).SequenceEqual(other.Said(name)));

    private IEnumerable<string> Said(string name)
    {
        var said = fields.GetValueOrDefault(name, []).Select(TypedText.OneLine).ToList();
        return said.Take(said.FindLastIndex(value => value.Length > 0) + 1);
    }

    private int Filled(params string[] names) => Rows(names).LastOrDefault(-1) + 1;

    private static ImmutableArray<string> Values(StringValues values) => [.. values.Select(value => (value ?? "").ReplaceLineEndings("\n"))];

    /// <summary>What is asked for. The evidence of an entry is none of it: see <see cref="LayOver"/>.</summary>
    private static readonly ImmutableHashSet<string> Known =
    [
        .. ImportColumns.All.TakeWhile(column => column != ImportColumns.EvidenceStrength), .. ImportColumns.Wordings.Select(words => words.Column),
        Owner, OutcomeText, OutcomeVerb, OutcomeDomain, OutcomeLevel, OutcomeLanguage, AssessmentKind, AssessmentMethod, AssessmentWeight, AssessmentOutcomes,
        PairSource, PairInstitution, PairTarget, PairCredits,
    ];

    [GeneratedRegex("^(title|outcome_text)_[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$")]
    private static partial Regex Translation();
}
