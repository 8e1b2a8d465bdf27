using MicroCred.Drafting.Drafts;

namespace MicroCred.Drafting;

/// <summary>Everything that the module refuses, in words of <c>locales/</c>: what was found, what was expected, how to mend it.</summary>
internal static class DraftingRefusals
{
    public static Message TitleMissing => new("drafting.refusal.titleMissing");

    public static Message BriefMissing => new("drafting.refusal.briefMissing");

    public static Message SourceNotUtf8 => new("drafting.refusal.sourceNotUtf8");

    public static Message SourceNotDocx => new("drafting.refusal.sourceNotDocx");

    public static Message DraftExists => new("drafting.refusal.draftExists");

    public static Message DraftUnknown => new("drafting.refusal.draftUnknown");

    public static Message NotTheOwner => new("drafting.refusal.notTheOwner");

    public static Message TitleTooLong(int length, int most) => new("drafting.refusal.titleTooLong", length, most);

    public static Message BriefTooLong(int length, int most) => new("drafting.refusal.briefTooLong", length, most);

    public static Message LanguageUnknown(string found, string expected) => new("drafting.refusal.languageUnknown", found, expected);

    public static Message LevelUnknown(LevelId level) => new("drafting.refusal.levelUnknown", level.ToString());

    public static Message CreditsOutside(Fraction found, int most) => new("drafting.refusal.creditsOutside", found.ToString(), most);

    public static Message CreditSystemUnknown(string found) => new("drafting.refusal.creditSystemUnknown", found);

    public static Message HoursNeeded(CreditSystem system) => new("drafting.refusal.hoursNeeded", system.Name);

    public static Message SourceTooLarge(int mostBytes) => new("drafting.refusal.sourceTooLarge", mostBytes / (1024 * 1024));

    public static Message SourceKindUnknown(string ending) => new("drafting.refusal.sourceKindUnknown", ending);

    public static Message ChangedMeanwhile(int expected, int found) => new("drafting.refusal.changedMeanwhile", expected, found);

    public static Message OtherSection(DraftSection expected, DraftSection found) =>
        new("drafting.refusal.otherSection", Name(expected), Name(found));

    public static Message NothingToAccept(DraftSection section) => new("drafting.refusal.nothingToAccept", Name(section));

    public static Message NothingProposed(DraftSection section) => new("drafting.refusal.nothingProposed", Name(section));

    public static Message VersionUnknown(DraftSection section, int found, int last) =>
        new("drafting.refusal.versionUnknown", Name(section), found, last);

    public static Message OutcomesFirst => new("drafting.refusal.outcomesFirst");

    public static Message StructureFirst => new("drafting.refusal.structureFirst");

    public static Message TextTable(int line, int columns) => new("drafting.refusal.textTable", line, columns);

    public static Message TextColumns(int line, int expected, int found) => new("drafting.refusal.textColumns", line, expected, found);

    public static Message TextNumber(int line, string found) => new("drafting.refusal.textNumber", line, found);

    public static Message TextTaxonomy(int line, string found) => new("drafting.refusal.textTaxonomy", line, found);

    public static Message TextAssessmentKind(int line, string found) => new("drafting.refusal.textAssessmentKind", line, found);

    public static Message TextHeading(int line, string found) => new("drafting.refusal.textHeading", line, found);

    public static Message TextBlank(int line) => new("drafting.refusal.textBlank", line);

    private static Message Name(DraftSection section) => new($"enum.DraftSection.{section}");
}
