using System.Globalization;

namespace MicroCred.Storage.Import;

/// <summary>An entry as the columns of an import: what <see cref="CheckEntry"/> or an import would read it from. The code is left out where the catalogue gave it.</summary>
public static class EntryCells
{
    public static ImmutableSortedDictionary<string, ImmutableArray<string>> Of(MicroCredential entry, ReferenceData reference)
    {
        var cells = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var (column, text) in Texts(entry).Concat(Evidence(entry.Stated.Evidence, reference)))
        {
            if (!string.IsNullOrEmpty(text))
                cells.Add(column, [text]);
        }

        foreach (var (column, items) in Lists(entry.Stated, reference).Where(list => list.Items.Any()))
            cells.Add(column, [.. items]);
        return cells.ToImmutable();
    }

    private static IEnumerable<(string Column, string? Text)> Texts(MicroCredential entry)
    {
        var stated = entry.Stated;
        var (provider, workload, quality) = (entry.Provider, stated.Workload, stated.QualityAssurance);
        yield return (ImportColumns.Provider, provider.Name);
        yield return (ImportColumns.Country, provider.Country);
        yield return (ImportColumns.Code, entry.HasStatedCode ? entry.Code : null);
        yield return (ImportColumns.Title, stated.Title.Text);
        yield return (ImportColumns.TitleLanguage, stated.Title.Language);
        foreach (var (language, text) in stated.Title.Translations)
            yield return (ImportColumns.TitleTranslation + language, text);
        yield return (ImportColumns.LevelFramework, stated.Level?.Framework);
        yield return (ImportColumns.Level, Number(stated.Level?.Number));
        yield return (ImportColumns.Credits, Number(workload.Credits));
        yield return (ImportColumns.CreditSystem, workload.CreditSystem);
        yield return (ImportColumns.NotionalHours, Number(workload.NotionalHours));
        yield return (ImportColumns.ScheduledHours, Number(workload.ScheduledHours));
        yield return (ImportColumns.Weeks, Number(workload.Weeks));
        yield return (ImportColumns.DeliveryMode, Name(stated.DeliveryMode));
        yield return (ImportColumns.ModeOfStudy, stated.ModeOfStudy);
        yield return (ImportColumns.Category, stated.Category);
        yield return (ImportColumns.Field, stated.Field);
        yield return (ImportColumns.QualityKind, Name(quality?.Kind));
        yield return (ImportColumns.QualityBody, quality?.Body);
        yield return (ImportColumns.QualityReference, quality?.Reference);
        yield return (ImportColumns.QualityVerified, quality is { Verified: true } ? "true" : null);
        yield return (ImportColumns.EnrolmentRequirements, stated.EnrolmentRequirements);
        yield return (ImportColumns.ProgrammeOfOrigin, stated.ProgrammeOfOrigin);
        yield return (ImportColumns.IdentityCheck, stated.IdentityCheck);
        yield return (ImportColumns.VerificationContact, stated.VerificationContact);
        yield return (ImportColumns.Url, stated.Url?.OriginalString);
        yield return (ImportColumns.Note, stated.Note);
        yield return (ImportColumns.MadeUp, stated.IsMadeUp ? "true" : null);
        foreach (var (element, column) in ImportColumns.Wordings)
            yield return (column, stated.Wordings.GetValueOrDefault(element));
    }

    private static IEnumerable<(string Column, string? Text)> Evidence(Evidence evidence, ReferenceData reference)
    {
        yield return (ImportColumns.EvidenceStrength, evidence.Strength is EvidenceStrength.Unconfirmed ? null : Name<EvidenceStrength>(evidence.Strength));
        yield return (ImportColumns.EvidenceNote, evidence.Note?.ToString());
        yield return (ImportColumns.SourceSection, evidence.Citations.IsEmpty ? null : evidence.Citations[0].Section);
        if (evidence.Citations.FirstOrDefault(citation => reference.FindSource(citation.Source.Code) is null) is not { Source: var own })
            yield break;
        yield return (ImportColumns.SourceTitle, own.Title);
        yield return (ImportColumns.SourcePublisher, own.Publisher);
        yield return (ImportColumns.SourceYear, Number(own.Year));
        yield return (ImportColumns.SourceUrl, own.Url?.OriginalString);
        yield return (ImportColumns.Reading, Name<ReadingGrade>(own.Grade));
    }

    private static IEnumerable<(string Column, IEnumerable<string> Items)> Lists(CredentialStatement stated, ReferenceData reference)
    {
        yield return (ImportColumns.Languages, stated.Languages);
        yield return (ImportColumns.LearningOutcomes, stated.LearningOutcomes.Select(Outcome));
        yield return (ImportColumns.Assessments, stated.Assessments.Select(Assessment));
        yield return (ImportColumns.Prerequisites, stated.Prerequisites);
        yield return (ImportColumns.StacksInto, stated.StacksInto);
        yield return (ImportColumns.CoursePairs, stated.CoursePairs.Select(Pair));
        yield return (ImportColumns.SourceCodes, stated.Evidence.Citations.Select(citation => citation.Source.Code).Where(code => reference.FindSource(code) is not null));
    }

    /// <summary><c>[COGNITIVE 4] Analyse a data set</c>.</summary>
    public static string Outcome(LearningOutcome outcome) => outcome.Domain is { } domain
        ? $"[{Name<TaxonomyDomain>(domain)}{(outcome.TaxonomyLevel is { } level ? $" {Number(level)}" : "")}] {outcome.Text.Text}"
        : outcome.Text.Text;

    /// <summary><c>CONTINUOUS 40% [1,2] Quizzes</c>.</summary>
    public static string Assessment(Assessment assessment) =>
        Name<AssessmentKind>(assessment.Kind)
        + (assessment.Weight is { } weight ? $" {Number(weight)}%" : "")
        + (assessment.Outcomes.IsEmpty ? "" : $" [{string.Join(',', assessment.Outcomes)}]")
        + $" {assessment.Method}";

    private static string Pair(CoursePair pair) =>
        $"{pair.SourceCourse} -> {pair.TargetInstitution}: {pair.TargetCourse}{(pair.TargetCredits is { } credits ? $" ({Number(credits)})" : "")}";

    private static string? Name<TEnum>(TEnum? value)
        where TEnum : struct, Enum => value is { } stated ? ImportColumns.SnakeCase(stated.ToString()).ToUpperInvariant() : null;

    private static string? Number(decimal? number) => number?.ToString(CultureInfo.InvariantCulture);
}
