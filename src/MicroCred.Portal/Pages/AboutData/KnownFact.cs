using MicroCred.Frameworks.Sourcing;

namespace MicroCred.Portal.Pages.AboutData;

public enum FactKind { Framework, Referencing, ReferencingRow, Level, Descriptor, MinimumCredits, CreditSystem, Rule }

/// <summary>A fact of the country packs that carries evidence.</summary>
/// <param name="Group">What it is counted under: a framework's code, or the name of the credit systems or of a country's rules.</param>
/// <param name="Name">A level, a system, a rule.</param>
/// <param name="Link">Where it is shown.</param>
public sealed record KnownFact(string Group, FactKind Kind, string Name, string Link, Evidence Evidence)
{
    /// <summary>Shown, and not to be relied on until someone has read the document that establishes it.</summary>
    public bool IsUnsettled => Evidence.Strength >= EvidenceStrength.Derived;
}
