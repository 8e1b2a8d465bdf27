using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MicroCred.Storage.Model;

/// <summary>
/// A statement as JSON in a version's row: short names and nothing that is absent, since a million of them are kept. What is written once is
/// read for ever: names may be added, never changed or used again.
/// </summary>
internal static class StoredStatement
{
    public static string Write(CredentialStatement stated) =>
        JsonSerializer.Serialize(new StatementJson(
            stated.Title.Text,
            stated.Title.Language,
            stated.Title.Translations.IsEmpty ? null : stated.Title.Translations,
            stated.Level?.Framework,
            stated.Level?.Number,
            stated.Workload.Credits,
            stated.Workload.CreditSystem,
            stated.Workload.NotionalHours,
            stated.Workload.ScheduledHours,
            stated.Workload.Weeks,
            stated.DeliveryMode,
            stated.ModeOfStudy,
            stated.Category,
            List(stated.LearningOutcomes, outcome => new OutcomeJson(
                outcome.Text.Text,
                outcome.Text.Language == stated.Title.Language ? null : outcome.Text.Language ?? "",
                outcome.Text.Translations.IsEmpty ? null : outcome.Text.Translations,
                outcome.Verb,
                outcome.Domain,
                outcome.TaxonomyLevel)),
            List(stated.Assessments, assessment => new AssessmentJson(
                assessment.Method, assessment.Kind, assessment.Weight, assessment.Outcomes.IsEmpty ? null : [.. assessment.Outcomes])),
            stated.QualityAssurance is { } quality ? new QualityJson(quality.Kind, quality.Body, quality.Reference, quality.Verified) : null,
            stated.Field,
            List(stated.Languages, language => language),
            stated.EnrolmentRequirements,
            List(stated.Prerequisites, prerequisite => prerequisite),
            List(stated.StacksInto, qualification => qualification),
            stated.ProgrammeOfOrigin,
            List(stated.CoursePairs, pair => pair),
            stated.IdentityCheck,
            stated.VerificationContact,
            stated.Url?.OriginalString,
            stated.Wordings.IsEmpty ? null : stated.Wordings,
            stated.Note,
            stated.IsMadeUp,
            stated.Evidence.Strength,
            List(stated.Evidence.Citations, citation => new CitationJson(
                citation.Source.Code,
                citation.Source.Title,
                citation.Source.Publisher,
                citation.Source.Year,
                citation.Source.Url?.OriginalString,
                citation.Source.Grade,
                citation.Section)),
            stated.Evidence.Note?.ToString()), StatementContext.Written.StatementJson);

    public static CredentialStatement Read(string content)
    {
        var json = JsonSerializer.Deserialize(content, StatementContext.Written.StatementJson)!;
        return new CredentialStatement
        {
            Title = new(json.Title, json.Language, json.Titles ?? ImmutableSortedDictionary<string, string>.Empty),
            Level = json.Framework is { } framework && json.Level is { } number ? new LevelId(framework, number) : null,
            Workload = new()
            {
                Credits = json.Credits,
                CreditSystem = json.CreditSystem,
                NotionalHours = json.Hours,
                ScheduledHours = json.Scheduled,
                Weeks = json.Weeks,
            },
            DeliveryMode = json.Mode,
            ModeOfStudy = json.Study,
            Category = json.Category,
            LearningOutcomes = Array(json.Outcomes, (outcome, i) => new LearningOutcome(
                i + 1,
                new StatedText(
                    outcome.Text,
                    outcome.Language is null ? json.Language : outcome.Language is "" ? null : outcome.Language,
                    outcome.Texts ?? ImmutableSortedDictionary<string, string>.Empty),
                outcome.Verb,
                outcome.Domain,
                outcome.Level)),
            Assessments = Array(json.Assessments, (assessment, i) => new Assessment(
                i + 1, assessment.Method, assessment.Kind, assessment.Weight, [.. assessment.Outcomes ?? []])),
            QualityAssurance = json.Quality is { } quality ? new(quality.Kind, quality.Body, quality.Reference, quality.Verified) : null,
            Field = json.Field,
            Languages = [.. json.Languages ?? []],
            EnrolmentRequirements = json.Enrolment,
            Prerequisites = [.. json.Prerequisites ?? []],
            StacksInto = [.. json.StacksInto ?? []],
            ProgrammeOfOrigin = json.Origin,
            CoursePairs = [.. json.Pairs ?? []],
            IdentityCheck = json.Identity,
            VerificationContact = json.Contact,
            Url = Link(json.Url),
            Wordings = json.Wordings ?? ImmutableSortedDictionary<StatementElement, string>.Empty,
            Note = json.Note,
            IsMadeUp = json.MadeUp,
            Evidence = new(
                json.Strength,
                Array(json.Citations, (citation, _) => new Citation(
                    new Source(citation.Code, citation.Title, citation.Publisher, citation.Year, Link(citation.Url), citation.Grade),
                    citation.Section)),
                json.EvidenceNote is { } note ? LocalizedText.English(note) : null),
        };
    }

    private static TJson[]? List<T, TJson>(ImmutableArray<T> values, Func<T, TJson> write) =>
        values.IsEmpty ? null : [.. values.Select(write)];

    private static ImmutableArray<T> Array<TJson, T>(TJson[]? values, Func<TJson, int, T> read) =>
        values is null ? [] : [.. values.Select(read)];

    private static Uri? Link(string? url) => url is null ? null : new Uri(url);
}

internal sealed record StatementJson(
    [property: JsonPropertyName("t")] string Title,
    [property: JsonPropertyName("l")] string? Language,
    [property: JsonPropertyName("tt")] ImmutableSortedDictionary<string, string>? Titles,
    [property: JsonPropertyName("fw")] string? Framework,
    [property: JsonPropertyName("lv")] int? Level,
    [property: JsonPropertyName("cr")] decimal? Credits,
    [property: JsonPropertyName("cs")] string? CreditSystem,
    [property: JsonPropertyName("h")] decimal? Hours,
    [property: JsonPropertyName("sh")] decimal? Scheduled,
    [property: JsonPropertyName("w")] decimal? Weeks,
    [property: JsonPropertyName("m")] DeliveryMode? Mode,
    [property: JsonPropertyName("ms")] string? Study,
    [property: JsonPropertyName("c")] string? Category,
    [property: JsonPropertyName("o")] OutcomeJson[]? Outcomes,
    [property: JsonPropertyName("a")] AssessmentJson[]? Assessments,
    [property: JsonPropertyName("q")] QualityJson? Quality,
    [property: JsonPropertyName("f")] string? Field,
    [property: JsonPropertyName("ln")] string[]? Languages,
    [property: JsonPropertyName("er")] string? Enrolment,
    [property: JsonPropertyName("pr")] string[]? Prerequisites,
    [property: JsonPropertyName("st")] string[]? StacksInto,
    [property: JsonPropertyName("po")] string? Origin,
    [property: JsonPropertyName("cp")] CoursePair[]? Pairs,
    [property: JsonPropertyName("ic")] string? Identity,
    [property: JsonPropertyName("vc")] string? Contact,
    [property: JsonPropertyName("u")] string? Url,
    [property: JsonPropertyName("x")] ImmutableSortedDictionary<StatementElement, string>? Wordings,
    [property: JsonPropertyName("n")] string? Note,
    [property: JsonPropertyName("mu")] bool MadeUp,
    [property: JsonPropertyName("e")] EvidenceStrength Strength,
    [property: JsonPropertyName("s")] CitationJson[]? Citations,
    [property: JsonPropertyName("en")] string? EvidenceNote);

/// <param name="Language">Absent where it is the title's; empty where it is not known and the title's is.</param>
internal sealed record OutcomeJson(
    [property: JsonPropertyName("t")] string Text,
    [property: JsonPropertyName("l")] string? Language,
    [property: JsonPropertyName("tt")] ImmutableSortedDictionary<string, string>? Texts,
    [property: JsonPropertyName("v")] string? Verb,
    [property: JsonPropertyName("d")] TaxonomyDomain? Domain,
    [property: JsonPropertyName("n")] int? Level);

internal sealed record AssessmentJson(
    [property: JsonPropertyName("m")] string Method,
    [property: JsonPropertyName("k")] AssessmentKind Kind,
    [property: JsonPropertyName("w")] decimal? Weight,
    [property: JsonPropertyName("o")] int[]? Outcomes);

internal sealed record QualityJson(
    [property: JsonPropertyName("k")] QualityAssuranceKind Kind,
    [property: JsonPropertyName("b")] string? Body,
    [property: JsonPropertyName("r")] string? Reference,
    [property: JsonPropertyName("v")] bool Verified);

internal sealed record CitationJson(
    [property: JsonPropertyName("c")] string Code,
    [property: JsonPropertyName("t")] string Title,
    [property: JsonPropertyName("p")] string? Publisher,
    [property: JsonPropertyName("y")] int? Year,
    [property: JsonPropertyName("u")] string? Url,
    [property: JsonPropertyName("g")] ReadingGrade Grade,
    [property: JsonPropertyName("s")] string? Section);

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, UseStringEnumConverter = true)]
[JsonSerializable(typeof(StatementJson))]
internal sealed partial class StatementContext : JsonSerializerContext
{
    /// <summary>Letters of any script stand as they are: escaped, a Thai or Khmer title would take six times the room. Never written into a page.</summary>
    public static StatementContext Written { get; } = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Converters =
        {
            new JsonStringEnumConverter<DeliveryMode>(),
            new JsonStringEnumConverter<TaxonomyDomain>(),
            new JsonStringEnumConverter<AssessmentKind>(),
            new JsonStringEnumConverter<QualityAssuranceKind>(),
            new JsonStringEnumConverter<EvidenceStrength>(),
            new JsonStringEnumConverter<ReadingGrade>(),
            new JsonStringEnumConverter<StatementElement>(),
        },
    });
}
