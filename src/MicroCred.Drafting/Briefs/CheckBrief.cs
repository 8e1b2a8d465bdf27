using MicroCred.Drafting.Sources;

namespace MicroCred.Drafting.Briefs;

/// <summary>Whether a course can be drafted from a brief. What cannot be known here (whether the level exists) is checked against the reference data.</summary>
public static class CheckBrief
{
    /// <summary>The most credits of one course: beyond it, several courses are meant.</summary>
    public const int MostCredits = 30;

    public const int MostTitleLetters = 200;

    public const int MostTextLetters = 20_000;

    /// <summary>The brief itself, or the first that is to be mended in it.</summary>
    public static Result<CourseBrief> Check(CourseBrief brief, DraftingReference reference) =>
        Find(brief, reference).FirstOrDefault() is { } refusal ? refusal : brief;

    /// <summary>All that is to be mended, at most one for a field.</summary>
    public static IEnumerable<Refusal> Find(CourseBrief brief, DraftingReference reference)
    {
        if (string.IsNullOrWhiteSpace(brief.Title))
            yield return Refuse(DraftingRefusals.TitleMissing, "title");
        else if (brief.Title.Length > MostTitleLetters)
            yield return Refuse(DraftingRefusals.TitleTooLong(brief.Title.Length, MostTitleLetters), "title");
        if (string.IsNullOrWhiteSpace(brief.Text))
            yield return Refuse(DraftingRefusals.BriefMissing, "brief");
        else if (brief.Text.Length > MostTextLetters)
            yield return Refuse(DraftingRefusals.BriefTooLong(brief.Text.Length, MostTextLetters), "brief");
        if (reference.FindLanguage(brief.Language) is null)
            yield return Refuse(DraftingRefusals.LanguageUnknown(brief.Language, reference.LanguageTags), "language");
        if (reference.Data.FindLevel(brief.Level) is null)
            yield return Refuse(DraftingRefusals.LevelUnknown(brief.Level), "level");
        if (brief.Credits <= 0 || brief.Credits > MostCredits)
            yield return Refuse(DraftingRefusals.CreditsOutside(brief.Credits, MostCredits), "credits");
        if (reference.Data.FindCreditSystem(brief.CreditSystem) is not { } system)
            yield return Refuse(DraftingRefusals.CreditSystemUnknown(brief.CreditSystem), "creditSystem");
        else if (brief.StatedHours.Sign < 0 || (system.HoursPerCredit is null && brief.StatedHours.Sign == 0))
            yield return Refuse(DraftingRefusals.HoursNeeded(system), "statedHours");
        if (System.Text.Encoding.UTF8.GetByteCount(brief.Source) > ReadSource.MostBytes)
            yield return Refuse(DraftingRefusals.SourceTooLarge(ReadSource.MostBytes), "sourceMaterial");
    }

    private static Refusal Refuse(Message message, string field) => new(RefusalCode.BadUserInput, message, field);
}
