using MicroCred.Frameworks;
using MicroCred.Frameworks.Sourcing;
using MicroCred.GraphQL.Resolvers;
using MicroCred.Storage.Import;

namespace MicroCred.Portal.Registering;

/// <summary>What is wrong with the evidence that a registration gives: nobody confirms an own entry, and a source that was read has a name.</summary>
internal static class CheckEvidence
{
    private const string Evidence = "evidence";
    private const string Citations = "citations";
    private const int LongestTitle = 1_000;

    public static void Find(EvidenceRegistration? evidence, ReferenceData reference, FieldProblems problems)
    {
        if (evidence is null)
            return;
        if (evidence.Strength is EvidenceStrength.Confirmed)
            problems.Refuse(RegistrationMessages.ConfirmedOnlyByCustodian, Evidence, "strength");
        if (evidence.Strength is EvidenceStrength.PrimarySource or EvidenceStrength.SecondarySource && evidence.Citations is null or [])
            problems.Refuse(RegistrationMessages.NeedsSource(EnumBinding.SchemaName(evidence.Strength)), Evidence, Citations);
        problems.Sound(evidence.Note, FieldProblems.LongestText, Evidence, "note");
        foreach (var (citation, place) in problems.Items(evidence.Citations, Evidence))
        {
            if (citation.Source is null == citation.Title is null)
                problems.Refuse(RegistrationMessages.SourceOrTitle, Evidence, Citations, place, "source");
            else if (citation.Source is { } code && reference.FindSource(code) is null)
                problems.Refuse(RegistrationMessages.UnknownSource(code), Evidence, Citations, place, "source");
            else if (citation.Title is { } title)
                problems.Required(title, LongestTitle, Evidence, Citations, place, "title");
            problems.Sound(citation.Publisher, FieldProblems.LongestText, Evidence, Citations, place, "publisher");
            problems.InRange(citation.Year, OwnSource.EarliestYear, OwnSource.LatestYear, Evidence, Citations, place, "year");
            problems.Sound(citation.Section, FieldProblems.LongestText, Evidence, Citations, place, "section");
        }
    }
}
