using MicroCred.Drafting.Sources;

namespace MicroCred.Drafting.Briefs;

/// <summary>Whether a course can be drafted from a brief. What cannot be known here (whether the level exists) is checked against the reference data.</summary>
public static class CheckBrief
{
    /// <summary>The most credits of one course: beyond it, several courses are meant.</summary>
    public const int MostCredits = 30;

    public const int MostTitleLetters = 200;

    public const int MostTextLetters = 20_000;

    /// <summary>The brief itself, or what to mend in it.</summary>
    public static Result<CourseBrief> Check(CourseBrief brief, DraftingReference reference)
    {
        if (string.IsNullOrWhiteSpace(brief.Title))
            return Refuse(DraftingRefusals.TitleMissing, "title");
        if (brief.Title.Length > MostTitleLetters)
            return Refuse(DraftingRefusals.TitleTooLong(brief.Title.Length, MostTitleLetters), "title");
        if (string.IsNullOrWhiteSpace(brief.Text))
            return Refuse(DraftingRefusals.BriefMissing, "brief");
        if (brief.Text.Length > MostTextLetters)
            return Refuse(DraftingRefusals.BriefTooLong(brief.Text.Length, MostTextLetters), "brief");
        if (reference.FindLanguage(brief.Language) is null)
            return Refuse(DraftingRefusals.LanguageUnknown(brief.Language, reference.LanguageTags), "language");
        if (reference.Data.FindLevel(brief.Level) is null)
            return Refuse(DraftingRefusals.LevelUnknown(brief.Level), "level");
        if (brief.Credits <= 0 || brief.Credits > MostCredits)
            return Refuse(DraftingRefusals.CreditsOutside(brief.Credits, MostCredits), "credits");
        if (reference.Data.FindCreditSystem(brief.CreditSystem) is not { } system)
            return Refuse(DraftingRefusals.CreditSystemUnknown(brief.CreditSystem), "creditSystem");
        if (brief.StatedHours.Sign < 0 || (system.HoursPerCredit is null && brief.StatedHours.Sign == 0))
            return Refuse(DraftingRefusals.HoursNeeded(system), "statedHours");
        return System.Text.Encoding.UTF8.GetByteCount(brief.Source) > ReadSource.MostBytes
            ? Refuse(DraftingRefusals.SourceTooLarge(ReadSource.MostBytes), "sourceMaterial")
            : brief;
    }

    private static Refusal Refuse(Message message, string field) => new(RefusalCode.BadUserInput, message, field);
}
