using MicroCred.Drafting.Drafts;
using MicroCred.Drafting.Rules;

namespace MicroCred.Drafting.Alignment.Checks;

internal sealed class OnlineShareInRange : IAlignmentCheck
{
    public string Code => "ONLINE-SHARE";

    public IEnumerable<AlignmentFinding> Run(CheckedCourse course)
    {
        if (course.Design.LearningTime is not { } time || course.Rules.OnlineShare is not { } rule || course.Design.Brief.Mode != rule.Mode || time.TotalHours.Sign <= 0)
            yield break;
        var online = time.Activities.Aggregate(Fraction.Zero, (sum, activity) => sum + activity.Hours * activity.OnlinePercent);
        var share = online / time.TotalHours;
        if (share < rule.Min || share > rule.Max)
        {
            yield return new(Code, rule.Severity, DraftSection.LearningTime,
                AlignmentMessages.OnlineShareOutside(share, rule), AlignmentMessages.OnlineShareOutsideMend(share < rule.Min), Rule: rule.Rule);
        }
    }
}
