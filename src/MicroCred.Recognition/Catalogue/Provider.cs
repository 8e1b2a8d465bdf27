namespace MicroCred.Recognition.Catalogue;

public enum ProviderKind { NotStated, University, TrainingInstitution, Government, Industry, Platform, Network }

/// <summary>Who offers a micro-credential. Country and full name together tell providers apart: abbreviations collide across borders (USM, UT, UPM).</summary>
/// <param name="Country">ISO 3166-1 alpha-2, or the region code of a country pack for a network of several countries.</param>
/// <param name="AccreditedBy">The body as named by the source; absent where none is stated.</param>
public sealed record Provider(ProviderId Id, string Name, string Country, ProviderKind Kind, string? AccreditedBy, Uri? Url);
