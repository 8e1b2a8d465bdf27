using MicroCred.Drafting.Drafts;
using MicroCred.Drafting.Rules;

namespace MicroCred.Drafting.Alignment.Checks;

/// <summary>No outcome rests on a verb that nobody can observe: "understand", "memahami", "nauunawaan".</summary>
internal sealed class NoVagueVerb : IAlignmentCheck
{
    public string Code => "OUTCOME-VAGUE";

    public IEnumerable<AlignmentFinding> Run(CheckedCourse course)
    {
        foreach (var outcome in course.Design.Outcomes?.Outcomes ?? [])
        {
            var reading = course.Profile.Verbs.Read(outcome.Statement);
            var uses = reading.Leading is { } leading ? reading.Others.Prepend(leading) : reading.Others;
            if (uses.FirstOrDefault(use => use.IsVague) is { } vague)
            {
                yield return new(Code, CheckSeverity.Error, DraftSection.Outcomes,
                    AlignmentMessages.VagueVerb(outcome.Number, vague.Words), AlignmentMessages.VagueVerbMend, outcome.Number);
            }
        }
    }
}
