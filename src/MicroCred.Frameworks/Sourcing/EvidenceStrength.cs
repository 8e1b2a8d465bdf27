namespace MicroCred.Frameworks.Sourcing;

/// <summary>How well a fact is known, from best to least. Shown with every fact (see <c>docs/architecture.md</c>, Evidence).</summary>
public enum EvidenceStrength
{
    /// <summary>A named custodian checked the fact against the primary source.</summary>
    Confirmed,

    /// <summary>Read in the document that establishes the fact.</summary>
    PrimarySource,

    /// <summary>Read in another document that reports it.</summary>
    SecondarySource,

    /// <summary>Computed here from facts that carry their own evidence.</summary>
    Derived,

    /// <summary>General knowledge, not yet checked. Never presented as an official result.</summary>
    Unconfirmed,
}
