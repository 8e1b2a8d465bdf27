using System.Collections.Immutable;
using MicroCred.Recognition.Catalogue;
using MicroCred.Storage.Import;

namespace MicroCred.Portal.Registering;

/// <summary>The registration form filled with everything that an entry states.</summary>
internal static class FillEntryForm
{
    /// <summary>Fields of several lines. From one of a single line a browser would take the line ends out.</summary>
    private static readonly ImmutableHashSet<string> HasLines =
    [
        EntryForm.OutcomeText, ImportColumns.EnrolmentRequirements, ImportColumns.Prerequisites, ImportColumns.StacksInto, ImportColumns.ProgrammeOfOrigin,
        ImportColumns.IdentityCheck, ImportColumns.Note,
    ];

    public static EntryForm From(MicroCredential entry) => new(
        from field in Lines(entry.Stated).Concat(Outcomes(entry.Stated)).Concat(Assessments(entry.Stated.Assessments)).Concat(Pairs(entry.Stated.CoursePairs))
        let values = field.Values.Select(value => value is null ? "" : HasLines.Contains(field.Name) ? value : TypedText.OneLine(value)).ToImmutableArray()
        where values.Any(value => value.Length > 0)
        select KeyValuePair.Create(field.Name, values));

    private static IEnumerable<(string Name, IEnumerable<string?> Values)> Lines(CredentialStatement stated)
    {
        var (workload, quality) = (stated.Workload, stated.QualityAssurance);
        yield return (ImportColumns.Title, [stated.Title.Text]);
        yield return (ImportColumns.TitleLanguage, [stated.Title.Language]);
        foreach (var (language, text) in stated.Title.Translations)
            yield return (ImportColumns.TitleTranslation + language, [text]);
        yield return (ImportColumns.Level, [stated.Level?.ToString()]);
        yield return (ImportColumns.Credits, [Number(workload.Credits)]);
        yield return (ImportColumns.CreditSystem, [workload.CreditSystem]);
        yield return (ImportColumns.NotionalHours, [Number(workload.NotionalHours)]);
        yield return (ImportColumns.ScheduledHours, [Number(workload.ScheduledHours)]);
        yield return (ImportColumns.Weeks, [Number(workload.Weeks)]);
        yield return (ImportColumns.DeliveryMode, [stated.DeliveryMode?.ToString()]);
        yield return (ImportColumns.ModeOfStudy, [stated.ModeOfStudy]);
        yield return (ImportColumns.Category, [stated.Category]);
        yield return (ImportColumns.Field, [stated.Field]);
        yield return (ImportColumns.Languages, [string.Join(", ", stated.Languages)]);
        yield return (ImportColumns.QualityKind, [quality?.Kind.ToString()]);
        yield return (ImportColumns.QualityBody, [quality?.Body]);
        yield return (ImportColumns.QualityReference, [quality?.Reference]);
        yield return (ImportColumns.QualityVerified, [quality is { Verified: true } ? "true" : null]);
        yield return (ImportColumns.EnrolmentRequirements, [stated.EnrolmentRequirements]);
        yield return (ImportColumns.Prerequisites, [string.Join('\n', stated.Prerequisites.Select(TypedText.OneLine))]);
        yield return (ImportColumns.StacksInto, [string.Join('\n', stated.StacksInto.Select(TypedText.OneLine))]);
        yield return (ImportColumns.ProgrammeOfOrigin, [stated.ProgrammeOfOrigin]);
        yield return (ImportColumns.IdentityCheck, [stated.IdentityCheck]);
        yield return (ImportColumns.VerificationContact, [stated.VerificationContact]);
        yield return (ImportColumns.Url, [stated.Url?.OriginalString]);
        yield return (ImportColumns.Note, [stated.Note]);
        yield return (ImportColumns.MadeUp, [stated.IsMadeUp ? "true" : null]);
        foreach (var (element, column) in ImportColumns.Wordings)
            yield return (column, [stated.Wordings.GetValueOrDefault(element)]);
    }

    private static IEnumerable<(string Name, IEnumerable<string?> Values)> Outcomes(CredentialStatement stated)
    {
        var outcomes = stated.LearningOutcomes;
        yield return (EntryForm.OutcomeText, outcomes.Select(outcome => outcome.Text.Text));
        yield return (EntryForm.OutcomeVerb, outcomes.Select(outcome => outcome.Verb));
        yield return (EntryForm.OutcomeDomain, outcomes.Select(outcome => outcome.Domain?.ToString()));
        yield return (EntryForm.OutcomeLevel, outcomes.Select(outcome => Number(outcome.TaxonomyLevel)));
        yield return (EntryForm.OutcomeLanguage, outcomes.Select(outcome => outcome.Text.Language == stated.Title.Language ? null : outcome.Text.Language));
        foreach (var language in outcomes.SelectMany(outcome => outcome.Text.Translations.Keys).Distinct())
            yield return (EntryForm.OutcomeTranslation + language, outcomes.Select(outcome => outcome.Text.Translations.GetValueOrDefault(language)));
    }

    private static IEnumerable<(string Name, IEnumerable<string?> Values)> Assessments(ImmutableArray<Assessment> assessments)
    {
        yield return (EntryForm.AssessmentMethod, assessments.Select(assessment => assessment.Method));
        yield return (EntryForm.AssessmentKind, assessments.Select(assessment => assessment.Kind.ToString()));
        yield return (EntryForm.AssessmentWeight, assessments.Select(assessment => Number(assessment.Weight)));
        yield return (EntryForm.AssessmentOutcomes, assessments.Select(assessment => string.Join(", ", assessment.Outcomes)));
    }

    private static IEnumerable<(string Name, IEnumerable<string?> Values)> Pairs(ImmutableArray<CoursePair> pairs)
    {
        yield return (EntryForm.PairSource, pairs.Select(pair => pair.SourceCourse));
        yield return (EntryForm.PairInstitution, pairs.Select(pair => pair.TargetInstitution));
        yield return (EntryForm.PairTarget, pairs.Select(pair => pair.TargetCourse));
        yield return (EntryForm.PairCredits, pairs.Select(pair => Number(pair.TargetCredits)));
    }

    private static string? Number(decimal? number) => number is null ? null : FormattableString.Invariant($"{number}");
}
