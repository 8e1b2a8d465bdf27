using System.Globalization;
using System.Text.RegularExpressions;
using MicroCred.Storage.Catalogue;

namespace MicroCred.Storage.Import;

/// <summary>Reads a row into a draft, strictly: a row with any problem is refused whole, and all its problems are told at once.</summary>
/// <param name="owner">Whose the rows are; absent where each names its provider.</param>
internal sealed partial class ReadEntry(ReferenceData reference, ProviderDraft? owner)
{
    private const int LongestName = 300;
    private const int LongestCode = 64;
    private const decimal MostCredits = 1_000;
    private const decimal MostHours = 100_000;
    private const decimal MostWeeks = 520;

    private static readonly (string Language, string Column)[] OutcomeTranslations =
        [.. ImportColumns.TranslationLanguages.Select(language => (language, ImportColumns.OutcomeTranslations + language))];

    public EntryDraft? Read(RowCells cells)
    {
        var (name, country) = NameAndCountry(cells);
        var provider = new ProviderDraft(
            name,
            country,
            cells.OneOf<ProviderKind>(ImportColumns.ProviderKind) ?? ProviderKind.NotStated,
            cells.Text(ImportColumns.AccreditedBy, LongestName),
            cells.Link(ImportColumns.ProviderUrl));
        var language = Language(cells, ImportColumns.TitleLanguage);
        var outcomes = Outcomes(cells, language);
        var stated = new CredentialStatement
        {
            Title = new(cells.Required(ImportColumns.Title, LongestName), language, Translations(cells)),
            Level = Level(cells),
            Workload = Workload(cells),
            DeliveryMode = cells.OneOf<DeliveryMode>(ImportColumns.DeliveryMode),
            ModeOfStudy = cells.Text(ImportColumns.ModeOfStudy),
            Category = cells.Text(ImportColumns.Category, LongestCode),
            LearningOutcomes = outcomes,
            Assessments = Assessments(cells, outcomes.Length),
            QualityAssurance = Quality(cells),
            Field = Field(cells),
            Languages = [.. cells.List(ImportColumns.Languages).Select(tag => Language(cells, ImportColumns.Languages, tag)).OfType<string>()],
            EnrolmentRequirements = cells.Text(ImportColumns.EnrolmentRequirements),
            Prerequisites = [.. cells.List(ImportColumns.Prerequisites)],
            StacksInto = [.. cells.List(ImportColumns.StacksInto)],
            ProgrammeOfOrigin = cells.Text(ImportColumns.ProgrammeOfOrigin),
            CoursePairs = [.. cells.List(ImportColumns.CoursePairs).Select(item => Pair(cells, item)).OfType<CoursePair>()],
            IdentityCheck = cells.Text(ImportColumns.IdentityCheck),
            VerificationContact = cells.Text(ImportColumns.VerificationContact),
            Url = cells.Link(ImportColumns.Url),
            Wordings = Wordings(cells),
            Note = cells.Text(ImportColumns.Note),
            IsMadeUp = cells.YesOrNo(ImportColumns.MadeUp) ?? false,
            Evidence = ReadEvidence.Of(cells, reference),
        };
        var draft = new EntryDraft(provider, Code(cells), stated);
        return cells.IsSound ? draft : null;
    }

    private (string Name, string Country) NameAndCountry(RowCells cells)
    {
        if (owner is not null && cells.Text(ImportColumns.Provider) is null && cells.Text(ImportColumns.Country) is null)
            return (owner.Name, owner.Country);
        var (name, country) = (cells.Required(ImportColumns.Provider, LongestName), Country(cells));
        if (owner is not null && !owner.IsSameAs(name, country))
            cells.Refuse(ImportColumns.Provider, ImportMessages.NotTheOwner(name, owner.Name));
        return (name, country);
    }

    private static string Country(RowCells cells)
    {
        var country = cells.Required(ImportColumns.Country, LongestCode);
        if (country.Length > 0 && !CountryPattern().IsMatch(country))
            cells.Refuse(ImportColumns.Country, ImportMessages.NotACountry(country));
        return country;
    }

    private static string? Code(RowCells cells)
    {
        var code = cells.Text(ImportColumns.Code, LongestCode);
        if (code is null || code[0] != CatalogueCode.AssignedMark)
            return code;
        cells.Refuse(ImportColumns.Code, ImportMessages.NotOneOf(code, $"{CatalogueCode.AssignedMark}… is the catalogue's own"));
        return null;
    }

    private static string? Language(RowCells cells, string column) =>
        cells.Text(column) is { } tag ? Language(cells, column, tag) : null;

    private static string? Language(RowCells cells, string column, string tag)
    {
        if (LanguagePattern().IsMatch(tag))
            return tag;
        cells.Refuse(column, ImportMessages.NotALanguage(tag));
        return null;
    }

    private static ImmutableSortedDictionary<string, string> Translations(RowCells cells)
    {
        var translations = ImmutableSortedDictionary<string, string>.Empty;
        foreach (var language in ImportColumns.TranslationLanguages)
        {
            if (cells.Text(ImportColumns.TitleTranslation + language, LongestName) is { } text)
                translations = translations.Add(language, text);
        }

        return translations;
    }

    private static ImmutableSortedDictionary<StatementElement, string> Wordings(RowCells cells)
    {
        var wordings = ImmutableSortedDictionary<StatementElement, string>.Empty;
        foreach (var (element, column) in ImportColumns.Wordings)
        {
            if (cells.Text(column) is { } words)
                wordings = wordings.Add(element, words);
        }

        return wordings;
    }

    private LevelId? Level(RowCells cells)
    {
        var framework = cells.Text(ImportColumns.LevelFramework);
        var number = cells.Whole(ImportColumns.Level, 0, 99);
        if (framework is null || number is null)
        {
            if (framework is not null || number is not null)
                cells.Refuse(ImportColumns.Level, ImportMessages.GoesWith(ImportColumns.Level, ImportColumns.LevelFramework));
            return null;
        }

        if (reference.FindFramework(framework) is not { } known)
        {
            cells.Refuse(ImportColumns.LevelFramework, ImportMessages.NotOneOf(framework, string.Join(", ", reference.Frameworks.Select(one => one.Code))));
            return null;
        }

        if (known.FindLevel(number.Value) is { } level)
            return level.Id;
        cells.Refuse(ImportColumns.Level, ImportMessages.NoSuchLevel($"{known.Code} {number}", string.Join(", ", known.Levels.Select(one => one.Number))));
        return null;
    }

    private Workload Workload(RowCells cells)
    {
        var credits = cells.Decimal(ImportColumns.Credits, 0, MostCredits);
        var system = cells.Text(ImportColumns.CreditSystem);
        if (credits is not null && system is null)
            cells.Refuse(ImportColumns.CreditSystem, ImportMessages.GoesWith(ImportColumns.Credits, ImportColumns.CreditSystem));
        if (system is not null && reference.FindCreditSystem(system) is null)
            cells.Refuse(ImportColumns.CreditSystem, ImportMessages.NotOneOf(system, string.Join(", ", reference.CreditSystems.Select(one => one.Code))));
        return new()
        {
            Credits = credits,
            CreditSystem = credits is null ? null : reference.FindCreditSystem(system ?? "")?.Code,
            NotionalHours = cells.Decimal(ImportColumns.NotionalHours, 0, MostHours),
            ScheduledHours = cells.Decimal(ImportColumns.ScheduledHours, 0, MostHours),
            Weeks = cells.Decimal(ImportColumns.Weeks, 0, MostWeeks),
        };
    }

    /// <summary><c>[COGNITIVE 4] Analyse a data set</c>: domain and taxonomy level where the provider states them.</summary>
    private static ImmutableArray<LearningOutcome> Outcomes(RowCells cells, string? language)
    {
        var outcomes = ImmutableArray.CreateBuilder<LearningOutcome>();
        foreach (var item in cells.List(ImportColumns.LearningOutcomes))
        {
            if (item[0] != '[')
            {
                outcomes.Add(new(outcomes.Count + 1, new StatedText(item, language)));
                continue;
            }

            var match = OutcomePattern().Match(item);
            if (!match.Success || !EnumNames<TaxonomyDomain>.ByName.TryGetValue(match.Groups["domain"].Value, out var domain))
            {
                cells.Refuse(ImportColumns.LearningOutcomes, ImportMessages.OutcomePattern(item));
                continue;
            }

            var level = match.Groups["level"] is { Success: true, ValueSpan: var digits } ? int.Parse(digits, CultureInfo.InvariantCulture) : (int?)null;
            outcomes.Add(new(outcomes.Count + 1, new StatedText(match.Groups["text"].Value, language), null, domain, level));
        }

        return outcomes.Count == 0 ? [] : Described(cells, outcomes.DrainToImmutable());
    }

    /// <summary>With verbs and translations, which stand in columns of their own, one for each outcome.</summary>
    private static ImmutableArray<LearningOutcome> Described(RowCells cells, ImmutableArray<LearningOutcome> outcomes)
    {
        if (ForEach(cells, ImportColumns.OutcomeVerbs, LongestName, outcomes.Length) is { } verbs)
            outcomes = [.. outcomes.Zip(verbs, (outcome, verb) => outcome with { Verb = verb })];
        foreach (var (language, column) in OutcomeTranslations)
        {
            if (ForEach(cells, column, RowCells.LongestText, outcomes.Length) is { } texts)
                outcomes = [.. outcomes.Zip(texts, (outcome, text) => text is null ? outcome : outcome with { Text = outcome.Text with { Translations = outcome.Text.Translations.Add(language, text) } })];
        }

        return outcomes;
    }

    /// <returns>Absent where the column is empty or does not fit.</returns>
    private static List<string?>? ForEach(RowCells cells, string column, int longest, int count)
    {
        var items = cells.List(column, longest).Select(item => item == ImportColumns.NoItem ? null : item).ToList();
        if (items.Count == count)
            return items;
        if (items.Count > 0)
            cells.Refuse(column, ImportMessages.OneForEachOutcome(items.Count, count));
        return null;
    }

    /// <summary><c>CONTINUOUS 40% [1,2] Quizzes</c>: weight and outcomes where the provider states them.</summary>
    private static ImmutableArray<Assessment> Assessments(RowCells cells, int outcomeCount)
    {
        var assessments = ImmutableArray.CreateBuilder<Assessment>();
        foreach (var item in cells.List(ImportColumns.Assessments))
        {
            var match = AssessmentPattern().Match(item);
            if (!match.Success || !EnumNames<AssessmentKind>.ByName.TryGetValue(match.Groups["kind"].Value, out var kind))
            {
                cells.Refuse(ImportColumns.Assessments, ImportMessages.AssessmentPattern(item));
                continue;
            }

            decimal? weight = match.Groups["weight"] is { Success: true, ValueSpan: var digits } ? decimal.Parse(digits, CultureInfo.InvariantCulture) : null;
            if (weight > 100)
                cells.Refuse(ImportColumns.Assessments, ImportMessages.OutOfRange(match.Groups["weight"].Value, 0, 100));
            var outcomes = match.Groups["outcome"].Captures.Select(capture => int.Parse(capture.ValueSpan, CultureInfo.InvariantCulture)).ToImmutableArray();
            foreach (var outcome in outcomes.Where(outcome => outcome < 1 || outcome > outcomeCount))
                cells.Refuse(ImportColumns.Assessments, ImportMessages.NoSuchOutcome(outcome, outcomeCount));
            assessments.Add(new(assessments.Count + 1, match.Groups["method"].Value, kind, weight, outcomes));
        }

        return assessments.DrainToImmutable();
    }

    private static QualityAssurance? Quality(RowCells cells)
    {
        var kind = cells.OneOf<QualityAssuranceKind>(ImportColumns.QualityKind);
        var body = cells.Text(ImportColumns.QualityBody, LongestName);
        var number = cells.Text(ImportColumns.QualityReference, LongestName);
        var verified = cells.YesOrNo(ImportColumns.QualityVerified);
        if (kind is null && (body is not null || number is not null || verified is not null))
            cells.Refuse(ImportColumns.QualityKind, ImportMessages.GoesWith(ImportColumns.QualityBody, ImportColumns.QualityKind));
        return kind is { } stated ? new(stated, body, number, verified ?? false) : null;
    }

    private static string? Field(RowCells cells)
    {
        if (cells.Text(ImportColumns.Field) is not { } field)
            return null;
        if (FieldPattern().IsMatch(field))
            return field;
        cells.Refuse(ImportColumns.Field, ImportMessages.NotAField(field));
        return null;
    }

    /// <summary><c>TMUI233 -> Universiti Malaysia Sarawak: TMF1014 (3)</c>: the credits where stated.</summary>
    private static CoursePair? Pair(RowCells cells, string item)
    {
        var match = PairPattern().Match(item);
        if (!match.Success)
        {
            cells.Refuse(ImportColumns.CoursePairs, ImportMessages.CoursePairPattern(item));
            return null;
        }

        decimal? credits = match.Groups["credits"] is { Success: true, ValueSpan: var digits } ? decimal.Parse(digits, CultureInfo.InvariantCulture) : null;
        return new(match.Groups["source"].Value, match.Groups["institution"].Value, match.Groups["target"].Value, credits);
    }

    [GeneratedRegex("^[A-Z]{2}$")]
    private static partial Regex CountryPattern();

    [GeneratedRegex("^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
    private static partial Regex LanguagePattern();

    /// <summary>Eleven broad fields, 00 to 10, with up to two more digits.</summary>
    [GeneratedRegex("^(0[0-9]|10)[0-9]{0,2}$")]
    private static partial Regex FieldPattern();

    [GeneratedRegex(@"^\[(?<domain>[A-Za-z]+)( (?<level>[1-9]))?\] *(?<text>.+)$", RegexOptions.Singleline)]
    private static partial Regex OutcomePattern();

    [GeneratedRegex(@"^(?<kind>[A-Za-z]+)( (?<weight>[0-9]{1,3}(\.[0-9]{1,2})?)%)?( \[(?<outcome>[0-9]{1,3})(, *(?<outcome>[0-9]{1,3}))*\])? (?<method>[^\[ ].*)$", RegexOptions.Singleline)]
    private static partial Regex AssessmentPattern();

    [GeneratedRegex(@"^(?<source>.+?) *-> *(?<institution>[^:]+): *(?<target>.+?)( \((?<credits>[0-9]{1,3}(\.[0-9]{1,2})?)\))?$", RegexOptions.Singleline)]
    private static partial Regex PairPattern();
}
