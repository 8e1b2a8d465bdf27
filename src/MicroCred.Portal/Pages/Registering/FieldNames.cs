using System.Globalization;
using MicroCred.Frameworks.Text;
using MicroCred.Localization;
using MicroCred.Portal.Language;
using MicroCred.Portal.Registering;
using MicroCred.Recognition.Catalogue;
using MicroCred.Storage.Import;

namespace MicroCred.Portal.Pages.Registering;

/// <summary>What the fields of the registration form are called: elements of a statement by their names, the rest by its own.</summary>
internal static class FieldNames
{
    private static readonly Dictionary<string, StatementElement> Elements = new(StringComparer.Ordinal)
    {
        [ImportColumns.Title] = StatementElement.Title,
        [ImportColumns.Level] = StatementElement.Level,
        [ImportColumns.LevelFramework] = StatementElement.Level,
        [ImportColumns.Credits] = StatementElement.Credits,
        [ImportColumns.NotionalHours] = StatementElement.LearningTime,
        [ImportColumns.DeliveryMode] = StatementElement.Participation,
        [ImportColumns.ModeOfStudy] = StatementElement.ModeOfStudy,
        [ImportColumns.Category] = StatementElement.Category,
        [ImportColumns.Field] = StatementElement.Field,
        [ImportColumns.Languages] = StatementElement.Language,
        [ImportColumns.LearningOutcomes] = StatementElement.LearningOutcomes,
        [ImportColumns.Assessments] = StatementElement.Assessment,
        [ImportColumns.QualityKind] = StatementElement.QualityAssurance,
        [ImportColumns.EnrolmentRequirements] = StatementElement.EnrolmentRequirements,
        [ImportColumns.Prerequisites] = StatementElement.Prerequisites,
        [ImportColumns.StacksInto] = StatementElement.Stackability,
        [ImportColumns.ProgrammeOfOrigin] = StatementElement.ProgrammeOfOrigin,
        [ImportColumns.IdentityCheck] = StatementElement.IdentityCheck,
        [ImportColumns.VerificationContact] = StatementElement.VerificationContact,
    };

    private static readonly Dictionary<string, string> Keys = new(StringComparer.Ordinal)
    {
        [EntryForm.Owner] = "importing.owner",
        ["source_course"] = "register.pair.source",
        ["target_institution"] = "register.pair.institution",
        ["target_course"] = "register.pair.target",
        [ImportColumns.Provider] = "people.providerName",
        [ImportColumns.Country] = "provider.country",
        [ImportColumns.Code] = "entry.code",
        [ImportColumns.CoursePairs] = "entry.coursePairs",
        [ImportColumns.Url] = "entry.url",
        [ImportColumns.Note] = "entry.note",
        [ImportColumns.TitleLanguage] = "register.field.titleLanguage",
        [ImportColumns.CreditSystem] = "register.field.creditSystem",
        [ImportColumns.ScheduledHours] = "register.field.scheduledHours",
        [ImportColumns.Weeks] = "register.field.weeks",
        [ImportColumns.QualityBody] = "register.field.qualityBody",
        [ImportColumns.QualityReference] = "register.field.qualityReference",
        [ImportColumns.QualityVerified] = "register.field.qualityVerified",
        [ImportColumns.MadeUp] = "register.field.madeUp",
    };

    /// <summary>The fields of a registration whose names are not those of the form, but for the case of letters.</summary>
    private static readonly Dictionary<string, string> Columns = new(StringComparer.Ordinal)
    {
        ["language"] = ImportColumns.TitleLanguage,
        ["titleTranslations"] = ImportColumns.Title,
        ["qualityAssuranceKind"] = ImportColumns.QualityKind,
        ["qualityAssuranceBody"] = ImportColumns.QualityBody,
        ["qualityAssuranceReference"] = ImportColumns.QualityReference,
        ["originProgramme"] = ImportColumns.ProgrammeOfOrigin,
        ["wordings"] = ImportColumns.Wordings[0].Column,
    };

    /// <summary>Where on the form the field of a registration is: its column.</summary>
    public static string ColumnOf(string field) => Columns.GetValueOrDefault(field) ?? ImportColumns.SnakeCase(field);

    public static string FieldName(this Wording words, string column) =>
        Elements.TryGetValue(column, out var element) ? words.Say(element) : words[Keys[column]];

    /// <summary>A language by the name that the portal has for it, else by its own.</summary>
    public static string LanguageName(this Wording words, string tag, LocaleCatalog locales) => locales.Cultures.Contains(tag) ? words[$"language.{tag}"] : CultureInfo.GetCultureInfo(tag).NativeName;

    /// <summary>What is wrong with a field, with the form's names in the place of a registration's.</summary>
    public static Message WithFieldNames(this Wording words, Message why) =>
        why with { Arguments = [.. why.Arguments.Select(argument => argument is string field && ColumnOf(field) is var column && (Elements.ContainsKey(column) || Keys.ContainsKey(column)) ? words.FieldName(column) : argument)] };
}
