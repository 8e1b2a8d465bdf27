using MicroCred.Frameworks;
using MicroCred.Frameworks.Sourcing;
using MicroCred.Frameworks.Text;
using MicroCred.Storage.Import;

namespace MicroCred.Portal.Registering;

/// <summary>The evidence that a registration gives, with sources of the country packs or of its own.</summary>
internal static class StatedEvidence
{
    public static Evidence Of(EvidenceRegistration evidence, ReferenceData reference) => new(
        evidence.Strength,
        [.. (evidence.Citations ?? []).Select(citation => new Citation(SourceOf(citation, reference), TypedText.Stated(citation.Section)))],
        TypedText.Stated(evidence.Note) is { } note ? LocalizedText.English(note) : null);

    private static Source SourceOf(CitationRegistration citation, ReferenceData reference) => citation.Source is { } code
        ? reference.FindSource(code)!
        : OwnSource.Of(citation.Title!.Trim(), TypedText.Stated(citation.Publisher), citation.Year, citation.Url, citation.Reading);
}
