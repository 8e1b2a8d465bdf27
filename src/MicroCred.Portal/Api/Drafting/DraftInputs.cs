using MicroCred.Drafting.Briefs;
using MicroCred.Drafting.Drafts;
using MicroCred.Frameworks.Levels;
using MicroCred.Frameworks.Quantities;
using MicroCred.Portal.Api.Roots;
using MicroCred.Portal.Drafting.Assisting;
using DeliveryMode = MicroCred.Recognition.Catalogue.DeliveryMode;

namespace MicroCred.Portal.Api.Drafting;

// Each is the input of the same name in the schema; nothing has been checked.
internal sealed record CreateCourseDraftInput(
    string Title, string Brief, LanguageTag Language, LevelId Level, decimal Credits, string CreditSystem, string? SourceMaterial = null, DeliveryMode? DeliveryMode = null,
    string[]? References = null, CountryCode? Country = null, decimal? StatedHours = null, string? IdempotencyKey = null)
{
    public CourseBrief ToBrief()
    {
        var brief = new CourseBrief { Title = Title, Text = Brief, Language = Language.Value, Level = Level, Credits = Fraction.FromDecimal(Credits), CreditSystem = CreditSystem };
        return brief.With(SourceMaterial, DeliveryMode, References, Country, StatedHours);
    }
}

internal sealed record ChangeCourseBriefInput(
    string Draft, string Title, string Brief, LanguageTag Language, LevelId Level, decimal Credits, string CreditSystem, string? SourceMaterial = null, DeliveryMode? DeliveryMode = null,
    string[]? References = null, CountryCode? Country = null, decimal? StatedHours = null, int? ExpectedVersion = null)
{
    /// <param name="before">Has what the input leaves out.</param>
    public CourseBrief ToBrief(CourseBrief before)
    {
        var brief = before with { Title = Title, Text = Brief, Language = Language.Value, Level = Level, Credits = Fraction.FromDecimal(Credits), CreditSystem = CreditSystem };
        return brief.With(SourceMaterial, DeliveryMode, References, Country, StatedHours);
    }
}

internal sealed record DraftSectionInput(string Draft, DraftSection Section, int? ExpectedVersion = null, DraftingBy? Drafter = null, bool? PersonalDataMayLeave = null);

internal sealed record ReviseSectionInput(
    string Draft, DraftSection Section, string Instruction, int? ExpectedVersion = null, DraftingBy? Drafter = null, bool? PersonalDataMayLeave = null);

internal sealed record DraftRemainingInput(string Draft, int? ExpectedVersion = null, DraftingBy? Drafter = null, bool? PersonalDataMayLeave = null);

internal sealed record CancelDraftingInput(string Draft);

internal sealed record EditSectionInput(string Draft, DraftSection Section, string Markdown, int? ExpectedVersion = null);

internal sealed record AcceptSectionInput(string Draft, DraftSection Section, string? Markdown = null, int? ExpectedVersion = null);

internal sealed record SectionInput(string Draft, DraftSection Section, int? ExpectedVersion = null);

internal sealed record RestoreVersionInput(string Draft, DraftSection Section, int Version, int? ExpectedVersion = null);

internal static class BriefParts
{
    /// <summary>What is absent stays as it is.</summary>
    public static CourseBrief With(this CourseBrief brief, string? source, DeliveryMode? mode, string[]? references, CountryCode? country, decimal? statedHours) => brief with
    {
        Source = source ?? brief.Source,
        Mode = mode is { } chosen ? CourseAsCredential.ModeOf(chosen) : brief.Mode,
        References = references is null ? brief.References : [.. references],
        Country = country?.Value ?? brief.Country,
        StatedHours = statedHours is { } hours ? Fraction.FromDecimal(hours) : brief.StatedHours,
    };
}
