using MicroCred.Drafting.Drafts;
using MicroCred.Drafting.Rules;

namespace MicroCred.Drafting.Alignment.Checks;

/// <summary>The learning time is what the credits mean, within the tolerance. Exact fractions: 1 sks of 2020 is 136/3 hours.</summary>
internal sealed class HoursFitCredits : IAlignmentCheck
{
    public string Code => "HOURS-CREDITS";

    public IEnumerable<AlignmentFinding> Run(CheckedCourse course)
    {
        if (course.Design.LearningTime is not { } time)
            yield break;
        foreach (var activity in time.Activities.Select((activity, index) => (activity, number: index + 1))
            .Where(entry => entry.activity.Guided.Sign < 0 || entry.activity.Independent.Sign < 0 || entry.activity.Assessment.Sign < 0 || entry.activity.Hours.Sign <= 0))
        {
            yield return new(Code, CheckSeverity.Error, DraftSection.LearningTime,
                AlignmentMessages.ActivityWithoutTime(activity.activity.Title), AlignmentMessages.ActivityWithoutTimeMend, Unit: activity.activity.Unit, Item: activity.number);
        }

        var needed = course.Reference.HoursFor(course.Design.Brief);
        if (needed.Max.Sign == 0)
        {
            yield return new(Code, CheckSeverity.Advice, DraftSection.LearningTime,
                AlignmentMessages.HoursUnknown(course.Design.Brief.CreditSystem), AlignmentMessages.HoursUnknownMend);
            yield break;
        }

        var tolerance = new Fraction(course.Rules.HoursTolerance, 100);
        if (time.TotalHours < needed.Min * ((Fraction)1 - tolerance) || time.TotalHours > needed.Max * ((Fraction)1 + tolerance))
        {
            yield return new(Code, CheckSeverity.Error, DraftSection.LearningTime,
                AlignmentMessages.HoursDiffer(time.TotalHours, needed), AlignmentMessages.HoursDifferMend(time.TotalHours < needed.Min));
        }
    }
}
