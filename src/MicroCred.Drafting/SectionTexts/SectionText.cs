using MicroCred.Drafting.Briefs;
using MicroCred.Drafting.Drafts;
using MicroCred.Drafting.Language;

namespace MicroCred.Drafting.SectionTexts;

/// <summary>
/// A section as Markdown that a person reads and edits, in the course's language. What is written is read back to the same content
/// (but for the source sentence of a question, which the question quotes): so a section can be edited without any script.
/// </summary>
public static class SectionText
{
    public static string Write(SectionContent content, DraftingReference reference, string language)
    {
        var profile = reference.FindLanguage(language)!;
        return content switch
        {
            OutcomesContent outcomes => OutcomesText.Write(outcomes, profile),
            StructureContent structure => StructureText.Write(structure, profile),
            LearningTimeContent time => LearningTimeText.Write(time, profile),
            AssessmentContent assessment => AssessmentText.Write(assessment, profile),
            MaterialsContent materials => MaterialsText.Write(materials, profile),
            QuizContent quiz => QuizText.Write(quiz, profile),
            StatementContent statement => StatementText.Write(statement, reference, profile),
            _ => throw new ArgumentOutOfRangeException(nameof(content)),
        };
    }

    /// <summary>The same for who only reads: without the codes by which an edited text is read back, a descriptor domain by its name.</summary>
    public static string WriteForReaders(SectionContent content, DraftingReference reference, CourseBrief brief)
    {
        var profile = reference.FindLanguage(brief.Language)!;
        var domains = reference.Data.FindFramework(brief.Level.Framework)?.Domains ?? [];
        return content switch
        {
            OutcomesContent outcomes => Write(new OutcomesContent([.. outcomes.Outcomes.Select(outcome => outcome with { FrameworkDomain = NameOf(outcome.FrameworkDomain) })]), reference, brief.Language),
            LearningTimeContent time => TableText.Write(LearningTimeText.HeadForReaders(profile), LearningTimeText.RowsForReaders(time, profile)),
            AssessmentContent assessment => AssessmentText.WriteForReaders(assessment, profile),
            StatementContent statement => StatementText.Write(statement, reference, profile, withCodes: false),
            _ => Write(content, reference, brief.Language),
        };

        string? NameOf(string? code) => domains.FirstOrDefault(domain => domain.Code == code)?.Name.In(brief.Language) ?? code;
    }

    /// <summary>The content, or the first line that cannot be read and what was expected there.</summary>
    public static Result<SectionContent> Read(DraftSection section, string markdown, DraftingReference reference, string language)
    {
        var profile = reference.FindLanguage(language)!;
        var lines = new TextLines(markdown);
        try
        {
            return section switch
            {
                DraftSection.Outcomes => OutcomesText.Read(lines),
                DraftSection.Structure => StructureText.Read(lines),
                DraftSection.LearningTime => LearningTimeText.Read(lines),
                DraftSection.Assessment => AssessmentText.Read(lines),
                DraftSection.Materials => MaterialsText.Read(lines, profile),
                DraftSection.Quiz => QuizText.Read(lines),
                DraftSection.Statement => StatementText.Read(lines, profile),
                _ => throw new ArgumentOutOfRangeException(nameof(section)),
            };
        }
        catch (UnreadableTextException unreadable)
        {
            return new Refusal(RefusalCode.BadUserInput, unreadable.Reason, "markdown");
        }
    }

    /// <summary>A heading in the language of the course.</summary>
    internal static string Heading(DraftSection section, LanguageProfile profile) => profile.Label(section switch
    {
        DraftSection.Outcomes => "outcomes",
        DraftSection.Structure => "structure",
        DraftSection.LearningTime => "learningTime",
        DraftSection.Assessment => "assessment",
        DraftSection.Materials => "materials",
        DraftSection.Quiz => "quiz",
        _ => "statement",
    });
}
