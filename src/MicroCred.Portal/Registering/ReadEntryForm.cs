using System.Collections.Immutable;
using System.Globalization;
using MicroCred.Frameworks.Levels;
using MicroCred.Frameworks.Taxonomy;
using MicroCred.Frameworks.Text;
using MicroCred.GraphQL.Resolvers;
using MicroCred.Portal.Api.Roots;
using MicroCred.Recognition.Catalogue;
using MicroCred.Storage.Catalogue;
using MicroCred.Storage.Import;

namespace MicroCred.Portal.Registering;

/// <summary>
/// The registration form as a registration. Fields that say what they were filled with are not given, so that the entry keeps exactly what it said,
/// also where a form cannot show all of it.
/// </summary>
internal sealed class ReadEntryForm
{
    private readonly EntryForm form;
    private readonly EntryForm filled;
    private readonly ImmutableArray<RowProblem>.Builder problems = ImmutableArray.CreateBuilder<RowProblem>();

    private ReadEntryForm(EntryForm form, EntryForm filled) => (this.form, this.filled) = (form, filled);

    /// <param name="known">The entry that the form was filled from; absent for a new one.</param>
    /// <returns>What only the form can get wrong, beside what could be read.</returns>
    public static (EntryRegistration Asked, ImmutableArray<RowProblem> Problems) Read(EntryForm form, ProviderDraft owner, MicroCredential? known)
    {
        var read = new ReadEntryForm(form, known is null ? EntryForm.Empty : FillEntryForm.From(known));
        var asked = read.Registration(owner, isNew: known is null);
        return (asked, read.problems.ToImmutable());
    }

    private EntryRegistration Registration(ProviderDraft owner, bool isNew) => new(
        isNew ? Text(ImportColumns.Code) : null,
        Text(ImportColumns.Title) ?? "",
        Tag(ImportColumns.TitleLanguage),
        owner.Name,
        new(owner.Country),
        Given(Outcomes, [EntryForm.OutcomeText, EntryForm.OutcomeVerb, EntryForm.OutcomeDomain, EntryForm.OutcomeLevel, EntryForm.OutcomeLanguage, .. Translated(EntryForm.OutcomeTranslation)]),
        Given(Assessments, EntryForm.AssessmentMethod, EntryForm.AssessmentKind, EntryForm.AssessmentWeight, EntryForm.AssessmentOutcomes),
        Given(() => Translations(ImportColumns.TitleTranslation), [.. Translated(ImportColumns.TitleTranslation)]),
        Given(Level, ImportColumns.Level),
        Decimal(ImportColumns.Credits),
        Line(ImportColumns.CreditSystem),
        Decimal(ImportColumns.NotionalHours),
        Decimal(ImportColumns.ScheduledHours),
        Decimal(ImportColumns.Weeks),
        Given(() => OneOf<DeliveryMode>(ImportColumns.DeliveryMode), ImportColumns.DeliveryMode),
        Line(ImportColumns.ModeOfStudy),
        Line(ImportColumns.Category),
        Line(ImportColumns.Field),
        Given(Languages, ImportColumns.Languages),
        Quality(() => OneOf<QualityAssuranceKind>(ImportColumns.QualityKind)),
        Quality(() => Text(ImportColumns.QualityBody)),
        Quality(() => Text(ImportColumns.QualityReference)),
        Quality<bool?>(() => form.One(ImportColumns.QualityVerified) is "true" ? true : null),
        Line(ImportColumns.EnrolmentRequirements),
        Given(() => Lines(ImportColumns.Prerequisites), ImportColumns.Prerequisites),
        Given(() => Lines(ImportColumns.StacksInto), ImportColumns.StacksInto),
        Line(ImportColumns.ProgrammeOfOrigin),
        Given(Pairs, EntryForm.PairSource, EntryForm.PairInstitution, EntryForm.PairTarget, EntryForm.PairCredits),
        Line(ImportColumns.IdentityCheck),
        Line(ImportColumns.VerificationContact),
        Given(Link, ImportColumns.Url),
        Given(Wordings, [.. ImportColumns.Wordings.Select(words => words.Column)]),
        Line(ImportColumns.Note),
        Given<bool?>(() => form.One(ImportColumns.MadeUp) is "true", ImportColumns.MadeUp));

    private Optional<T> Given<T>(Func<T?> read, params string[] names) => form.SaysTheSame(filled, names) ? default : new(read());

    private Optional<string> Line(string name) => Given(() => Text(name), name);

    private Optional<decimal?> Decimal(string name) => Given(() => Number(form.One(name), name), name);

    private Optional<T> Quality<T>(Func<T?> read) =>
        Given(read, ImportColumns.QualityKind, ImportColumns.QualityBody, ImportColumns.QualityReference, ImportColumns.QualityVerified);

    private IEnumerable<string> Translated(string prefix) => form.Languages(prefix).Union(filled.Languages(prefix)).Select(language => prefix + language);

    private OutcomeRegistration[] Outcomes() => [.. form.Rows(EntryForm.OutcomeText).Select(Outcome)];

    private OutcomeRegistration Outcome(int row)
    {
        var (domain, level) = (OneOf<TaxonomyDomain>(EntryForm.OutcomeDomain, row, ImportColumns.LearningOutcomes), Whole(form.One(EntryForm.OutcomeLevel, row), ImportColumns.LearningOutcomes));
        if (domain is null && level is not null)
            Refuse(ImportColumns.LearningOutcomes, RegistrationMessages.LevelWithoutDomain(row + 1));
        return new(
            form.One(EntryForm.OutcomeText, row)!,
            domain,
            level,
            Text(EntryForm.OutcomeVerb, row),
            Given(() => Tag(EntryForm.OutcomeLanguage, row), EntryForm.OutcomeLanguage),
            Translations(EntryForm.OutcomeTranslation, row));
    }

    private AssessmentRegistration[] Assessments() => [.. form.Rows(EntryForm.AssessmentMethod).Select(Assessment)];

    private AssessmentRegistration Assessment(int row)
    {
        var kind = OneOf<AssessmentKind>(EntryForm.AssessmentKind, row, ImportColumns.Assessments);
        if (kind is null)
            Refuse(ImportColumns.Assessments, RegistrationMessages.KindNotChosen(row + 1));
        return new(
            form.One(EntryForm.AssessmentMethod, row)!,
            kind ?? default,
            Number(form.One(EntryForm.AssessmentWeight, row)?.Trim().TrimEnd('%'), ImportColumns.Assessments),
            (int[])[.. Split(EntryForm.AssessmentOutcomes, row).Select(outcome => Whole(outcome, ImportColumns.Assessments)).OfType<int>()]);
    }

    private CoursePair[] Pairs() =>
    [
        .. form.Rows(EntryForm.PairSource, EntryForm.PairInstitution, EntryForm.PairTarget).Select(row => new CoursePair(
            form.One(EntryForm.PairSource, row) ?? "",
            form.One(EntryForm.PairInstitution, row) ?? "",
            form.One(EntryForm.PairTarget, row) ?? "",
            Number(form.One(EntryForm.PairCredits, row), ImportColumns.CoursePairs))),
    ];

    private WordingRegistration[] Wordings() =>
        [.. from words in ImportColumns.Wordings let said = Text(words.Column) where said is not null select new WordingRegistration(words.Element, said)];

    private TranslationRegistration[] Translations(string prefix, int row = 0) =>
        [.. from language in form.Languages(prefix) let text = Text(prefix + language, row) where text is not null select new TranslationRegistration(new(language), text)];

    private LevelId? Level() => Text(ImportColumns.Level) is not { } typed ? null
        : typed.LastIndexOf(' ') is > 0 and var gap && int.TryParse(typed[(gap + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new LevelId(typed[..gap], number)
        : new LevelId(typed, 0);

    private LanguageTag[] Languages() => [.. Split(ImportColumns.Languages).Select(tag => new LanguageTag(tag))];

    private LanguageTag? Tag(string name, int row = 0) => Text(name, row) is { } tag ? new LanguageTag(tag) : null;

    private Uri? Link()
    {
        if (Text(ImportColumns.Url) is not { } typed)
            return null;
        if (Uri.TryCreate(typed, UriKind.Absolute, out var link) && link.Scheme is "http" or "https")
            return link;
        Refuse(ImportColumns.Url, RegistrationMessages.NotALink(typed));
        return null;
    }

    /// <summary>A comma for a point is what a reader of Indonesian writes.</summary>
    private decimal? Number(string? typed, string field)
    {
        if (TypedText.Stated(typed) is not { } text)
            return null;
        if (decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return number;
        Refuse(field, RegistrationMessages.NotANumber(text));
        return null;
    }

    private int? Whole(string? typed, string field)
    {
        if (TypedText.Stated(typed) is not { } text)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        Refuse(field, RegistrationMessages.NotANumber(text));
        return null;
    }

    private TEnum? OneOf<TEnum>(string name, int row = 0, string? field = null)
        where TEnum : struct, Enum
    {
        if (form.One(name, row) is not { } typed)
            return null;
        if (Enum.TryParse<TEnum>(typed, out var value) && Enum.IsDefined(value))
            return value;
        Refuse(field ?? name, RegistrationMessages.NotOneOf(typed, Enum.GetNames<TEnum>()));
        return null;
    }

    private string? Text(string name, int row = 0) => TypedText.Stated(form.One(name, row));

    private string[] Lines(string name) => (form.One(name) ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private IEnumerable<string> Split(string name, int row = 0) => (form.One(name, row) ?? "").Split([',', ';', ' '], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private void Refuse(string field, Message why) => problems.Add(new(field, why));
}
