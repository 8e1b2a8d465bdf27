using MicroCred.Drafting.Drafts;
using MicroCred.Drafting.Rules;

namespace MicroCred.Drafting.Alignment.Checks;

/// <summary>Every part of the course is in the language that was asked for. A part that is too short to tell passes.</summary>
internal sealed class LanguageAsAsked : IAlignmentCheck
{
    private const int FewestWords = 12;

    public string Code => "LANGUAGE";

    public IEnumerable<AlignmentFinding> Run(CheckedCourse course)
    {
        var asked = course.Design.Brief.Language;
        foreach (var section in CourseText.Of(course.Design).GroupBy(text => text.Section))
        {
            var any = false;
            foreach (var part in section.Where(part => Language.SplitWords.Of(part.Text).Count >= FewestWords))
            {
                if (course.Reference.Detector.Of(part.Text) is { } found && found != asked)
                {
                    any = true;
                    yield return new(Code, CheckSeverity.Error, part.Section,
                        AlignmentMessages.OtherLanguage(asked, found), AlignmentMessages.OtherLanguageMend(asked), part.Outcome, part.Unit, part.Item);
                }
            }

            // Parts that are each too short to tell may tell together.
            if (!any && course.Reference.Detector.Of(string.Join(". ", section.Select(part => part.Text))) is { } whole && whole != asked)
            {
                yield return new(Code, CheckSeverity.Error, section.Key,
                    AlignmentMessages.OtherLanguage(asked, whole), AlignmentMessages.OtherLanguageMend(asked));
            }
        }
    }
}
