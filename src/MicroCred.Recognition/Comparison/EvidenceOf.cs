namespace MicroCred.Recognition.Comparison;

/// <summary>The evidence of something computed: derived at best, as weak as the weakest part, with the sources of all parts.</summary>
internal sealed class EvidenceOf
{
    private readonly List<Citation> citations = [];
    private EvidenceStrength strength = EvidenceStrength.Derived;

    public Evidence Total => new(strength, [.. citations]);

    public void Add(Evidence part)
    {
        if (part.Strength > strength)
            strength = part.Strength;
        foreach (var citation in part.Citations)
        {
            if (!citations.Any(known => known.Source.Code == citation.Source.Code && known.Section == citation.Section))
                citations.Add(citation);
        }
    }
}
