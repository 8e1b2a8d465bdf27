using MicroCred.Drafting.Drafts;
using MicroCred.Drafting.Rules;

namespace MicroCred.Drafting.Alignment.Checks;

/// <summary>An activity's learning time lies within what the guide table gives for its quantity. Activities without a quantity, or absent from the table, pass.</summary>
internal sealed class ActivityTimeInGuide : IAlignmentCheck
{
    public string Code => "HOURS-GUIDE";

    public IEnumerable<AlignmentFinding> Run(CheckedCourse course)
    {
        if (course.Design.LearningTime is not { } time || course.Rules.Guide is not { } guide)
            yield break;
        foreach (var (activity, number) in time.Activities.Select((activity, index) => (activity, index + 1)))
        {
            if (activity.Quantity <= 0 || guide.Find(activity.Kind) is not { } row)
                continue;
            var minutes = activity.Hours * 60;
            Fraction least = activity.Quantity * row.MinMinutes, most = activity.Quantity * row.MaxMinutes;
            if (minutes < least || minutes > most)
            {
                yield return new(Code, guide.Severity, DraftSection.LearningTime,
                    AlignmentMessages.OutsideGuide(activity, minutes, least, most), AlignmentMessages.OutsideGuideMend, Unit: activity.Unit, Item: number, Rule: guide.Rule);
            }
        }
    }
}
