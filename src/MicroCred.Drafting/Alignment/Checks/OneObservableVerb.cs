using MicroCred.Drafting.Drafts;
using MicroCred.Drafting.Rules;

namespace MicroCred.Drafting.Alignment.Checks;

/// <summary>An outcome begins with one verb that an assessor can observe. Two verbs are two outcomes.</summary>
internal sealed class OneObservableVerb : IAlignmentCheck
{
    public string Code => "OUTCOME-VERB";

    public IEnumerable<AlignmentFinding> Run(CheckedCourse course)
    {
        foreach (var outcome in course.Design.Outcomes?.Outcomes ?? [])
        {
            var reading = course.Profile.Verbs.Read(outcome.Statement);
            if (reading.Leading is null)
            {
                yield return new(Code, CheckSeverity.Error, DraftSection.Outcomes,
                    AlignmentMessages.NoVerb(outcome.Number), AlignmentMessages.NoVerbMend, outcome.Number);
            }
            else if (reading.Others.Length > 0)
            {
                yield return new(Code, CheckSeverity.Error, DraftSection.Outcomes,
                    AlignmentMessages.SeveralVerbs(outcome.Number, reading), AlignmentMessages.SeveralVerbsMend, outcome.Number);
            }
        }
    }
}
