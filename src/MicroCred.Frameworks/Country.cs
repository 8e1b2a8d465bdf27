namespace MicroCred.Frameworks;

/// <summary>A country or region that has a pack in <c>countries/</c>.</summary>
/// <param name="Code">ISO 3166-1 alpha-2, or a reserved or user-assigned code of that standard for a region (see <c>docs/decisions/</c>).</param>
/// <param name="Referencing">State against the AQRF of a member that has no framework known here; absent where a framework carries it.</param>
public sealed record Country(string Code, LocalizedText Name, bool IsRegion, Referencing? Referencing);
