namespace MicroCred.Storage.Catalogue;

/// <summary>A page of matches, in the order asked for.</summary>
/// <param name="TotalCount">Of all pages, exact.</param>
/// <param name="Facets">Absent unless asked for.</param>
public sealed record CataloguePage(
    ImmutableArray<CatalogueHit> Hits,
    bool HasNextPage,
    bool HasPreviousPage,
    int TotalCount,
    CatalogueFacets? Facets);

/// <param name="Cursor">Opaque; stays good while entries come and go.</param>
public sealed record CatalogueHit(MicroCredential Entry, string Cursor);

/// <summary>
/// For each facet, how many entries each value would find together with the words and all other conditions (the facet's own is left out,
/// so that the numbers say what choosing another value would give). Values without entries are left out; "not stated" has its own count.
/// </summary>
public sealed record CatalogueFacets(
    FacetCounts Countries,
    FacetCounts Levels,
    FacetCounts AqrfLevels,
    FacetCounts Fields,
    FacetCounts DeliveryModes,
    FacetCounts Hours,
    FacetCounts QualityVerified);

/// <param name="Values">Most frequent first where the values have no order of their own.</param>
/// <param name="NotStated">Entries that do not state the fact.</param>
public sealed record FacetCounts(ImmutableArray<FacetValue> Values, int NotStated);

/// <param name="Value">Country code, <c>MQF 6</c>, AQRF level number, broad field of ISCED-F (two digits), delivery mode, hours as <c>from-to</c>, <c>true</c> or <c>false</c>.</param>
public sealed record FacetValue(string Value, int Count);
