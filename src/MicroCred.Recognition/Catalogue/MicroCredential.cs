namespace MicroCred.Recognition.Catalogue;

/// <summary>One version of one entry of the catalogue.</summary>
/// <param name="Code">
/// The provider's own code, unique with the provider. Where the provider states none it is the catalogue's reference, made from the
/// title and marked by a leading <c>~</c>.
/// </param>
/// <param name="Version">From 1. An entry is never overwritten: a change is a new version.</param>
/// <param name="RecordedAt">When this version entered the catalogue; it is what the entry said from then until the next version.</param>
public sealed record MicroCredential(
    MicroCredentialId Id,
    string Code,
    Provider Provider,
    int Version,
    DateTimeOffset RecordedAt,
    CredentialStatement Stated)
{
    public string Country => Provider.Country;

    public bool HasStatedCode => !Code.StartsWith(CatalogueCode.AssignedMark);

    public Completeness Completeness => Completeness.Of(Stated);
}
