using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MicroCred.Frameworks;
using MicroCred.Frameworks.Text;
using MicroCred.Recognition.Catalogue;
using MicroCred.Storage.Import;
using Microsoft.Extensions.Primitives;

namespace MicroCred.Portal.Registering;

/// <summary>
/// The registration form as it was filled: fields by name, each with all that was typed, so that nothing is lost between its steps. A field is a
/// column of an import, but for learning outcomes and assessments (several fields a row) and the level (framework and number in one choice).
/// </summary>
public sealed partial class EntryForm
{
    /// <summary>Whose entry it is, where the person may act for several.</summary>
    public const string Owner = "owner";
    public const string OutcomeText = "outcome_text";
    public const string OutcomeDomain = "outcome_domain";
    public const string OutcomeLevel = "outcome_level";
    public const string AssessmentKind = "assessment_kind";
    public const string AssessmentMethod = "assessment_method";
    public const string AssessmentWeight = "assessment_weight";
    public const string AssessmentOutcomes = "assessment_outcomes";

    /// <summary>Empty rows to fill in beyond those that are filled.</summary>
    private const int SpareRows = 3;

    private static readonly string[] OnePerLine = [ImportColumns.Prerequisites, ImportColumns.StacksInto, ImportColumns.CoursePairs];

    private static readonly string[] Numbers = [ImportColumns.Credits, ImportColumns.NotionalHours, ImportColumns.ScheduledHours, ImportColumns.Weeks];

    private readonly ImmutableSortedDictionary<string, ImmutableArray<string>> fields;

    private EntryForm(ImmutableSortedDictionary<string, ImmutableArray<string>> fields) => this.fields = fields;

    public static EntryForm Empty { get; } = new(ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty);

    /// <summary>Those that were filled, with everything typed into them.</summary>
    public IEnumerable<(string Name, string Value)> Typed => fields.SelectMany(typed => typed.Value.Select(value => (typed.Key, value)));

    public int OutcomeRows => Filled(OutcomeText) + SpareRows;

    public int AssessmentRows => Filled(AssessmentMethod) + SpareRows;

    public static EntryForm Read(IFormCollection form) => new(form
        .Where(field => Known.Contains(field.Key))
        .ToImmutableSortedDictionary(field => field.Key, field => Values(field.Value), StringComparer.Ordinal));

    /// <summary>Filled with what an entry states.</summary>
    public static EntryForm Of(MicroCredential entry, ReferenceData reference)
    {
        var stated = entry.Stated;
        var filled = EntryCells.Of(entry, reference).Where(cell => Known.Contains(cell.Key)).ToDictionary(cell => cell.Key, cell => cell.Value, StringComparer.Ordinal);
        foreach (var list in OnePerLine.Where(filled.ContainsKey))
            filled[list] = [string.Join('\n', filled[list])];
        if (!stated.Languages.IsEmpty)
            filled[ImportColumns.Languages] = [string.Join(", ", stated.Languages)];
        if (stated.Level is { } level)
            filled[ImportColumns.Level] = [level.ToString()];
        filled[OutcomeText] = [.. stated.LearningOutcomes.Select(outcome => outcome.Text.Text)];
        filled[OutcomeDomain] = [.. stated.LearningOutcomes.Select(outcome => outcome.Domain?.ToString() ?? "")];
        filled[OutcomeLevel] = [.. stated.LearningOutcomes.Select(outcome => $"{outcome.TaxonomyLevel}")];
        filled[AssessmentKind] = [.. stated.Assessments.Select(assessment => assessment.Kind.ToString())];
        filled[AssessmentMethod] = [.. stated.Assessments.Select(assessment => assessment.Method)];
        filled[AssessmentWeight] = [.. stated.Assessments.Select(assessment => FormattableString.Invariant($"{assessment.Weight}"))];
        filled[AssessmentOutcomes] = [.. stated.Assessments.Select(assessment => string.Join(", ", assessment.Outcomes))];
        return new(filled.ToImmutableSortedDictionary(StringComparer.Ordinal));
    }

    /// <returns>What was typed; absent where nothing was.</returns>
    public string? One(string name, int row = 0) =>
        fields.TryGetValue(name, out var values) && row < values.Length && values[row].Length > 0 ? values[row] : null;

    /// <summary>The fields as columns of an import.</summary>
    /// <param name="problems">What only the form can get wrong.</param>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> ToCells(out ImmutableArray<RowProblem> problems)
    {
        var wrong = ImmutableArray.CreateBuilder<RowProblem>();
        var cells = fields.Where(field => ImportColumns.All.Contains(field.Key)).ToDictionary(field => field.Key, field => field.Value, StringComparer.Ordinal);
        foreach (var list in OnePerLine)
            cells[list] = [.. (One(list) ?? "").Split('\n')];
        foreach (var number in Numbers.Where(number => One(number) is not null))
            cells[number] = [One(number)!.Trim().Replace(',', '.')];
        cells[ImportColumns.Languages] = [.. (One(ImportColumns.Languages) ?? "").Split([',', ' ', ';'])];
        if (One(ImportColumns.Level)?.Split(' ') is [var framework, var level])
            (cells[ImportColumns.LevelFramework], cells[ImportColumns.Level]) = ([framework], [level]);
        cells[ImportColumns.LearningOutcomes] = [.. Rows(OutcomeText).Select(row => Outcome(row, wrong))];
        cells[ImportColumns.Assessments] = [.. Rows(AssessmentMethod).Select(row => Assessment(row, wrong))];
        problems = wrong.ToImmutable();
        return cells.ToImmutableSortedDictionary(StringComparer.Ordinal);
    }

    private string Outcome(int row, ImmutableArray<RowProblem>.Builder wrong)
    {
        var (domain, level) = (One(OutcomeDomain, row), One(OutcomeLevel, row));
        if (domain is null && level is not null)
            wrong.Add(new(ImportColumns.LearningOutcomes, RegistrationMessages.LevelWithoutDomain(row + 1)));
        return domain is null ? Line(OutcomeText, row) : $"[{domain}{(level is null ? "" : $" {level}")}] {Line(OutcomeText, row)}";
    }

    private string Assessment(int row, ImmutableArray<RowProblem>.Builder wrong)
    {
        var (kind, weight, outcomes) = (One(AssessmentKind, row), One(AssessmentWeight, row), One(AssessmentOutcomes, row));
        if (kind is null)
        {
            wrong.Add(new(ImportColumns.Assessments, RegistrationMessages.KindNotChosen(row + 1)));
            return "";
        }

        return kind
            + (weight is null ? "" : $" {weight.Trim().TrimEnd('%').Trim().Replace(',', '.')}%")
            + (outcomes is null ? "" : $" [{Blanks().Replace(outcomes.Trim(), "")}]")
            + $" {Line(AssessmentMethod, row)}";
    }

    private IEnumerable<int> Rows(string name) => fields.TryGetValue(name, out var values) ? Enumerable.Range(0, values.Length).Where(row => values[row].Trim().Length > 0) : [];

    private int Filled(string name) => Rows(name).LastOrDefault(-1) + 1;

    private string Line(string name, int row) => Blanks().Replace(One(name, row) ?? "", " ").Trim();

    private static ImmutableArray<string> Values(StringValues values) => [.. values.Select(value => (value ?? "").ReplaceLineEndings("\n"))];

    /// <summary>What is asked for. The evidence of an entry is none of it: see <see cref="RegisterEntry"/>.</summary>
    private static readonly ImmutableHashSet<string> Known =
    [
        .. ImportColumns.All.TakeWhile(column => column != ImportColumns.EvidenceStrength), .. ImportColumns.Wordings.Select(words => words.Column),
        Owner, OutcomeText, OutcomeDomain, OutcomeLevel, AssessmentKind, AssessmentMethod, AssessmentWeight, AssessmentOutcomes,
    ];

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
