namespace MicroCred.Frameworks.Taxonomy;

/// <summary>What kind of learning a verb shows: thinking, doing or valuing.</summary>
public enum TaxonomyDomain
{
    /// <summary>Bloom's taxonomy as revised in 2001: levels 1 (remember) to 6 (create).</summary>
    Cognitive,

    /// <summary>Simpson's taxonomy: levels 1 (perception) to 7 (origination).</summary>
    Psychomotor,

    /// <summary>Krathwohl's taxonomy: levels 1 (receiving) to 5 (characterisation).</summary>
    Affective,
}

public static class TaxonomyDomains
{
    /// <summary>The number of the domain's highest level.</summary>
    public static int HighestLevel(this TaxonomyDomain domain) => domain switch
    {
        TaxonomyDomain.Cognitive => 6,
        TaxonomyDomain.Psychomotor => 7,
        TaxonomyDomain.Affective => 5,
        _ => throw new ArgumentOutOfRangeException(nameof(domain)),
    };
}
