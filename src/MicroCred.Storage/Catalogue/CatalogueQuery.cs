namespace MicroCred.Storage.Catalogue;

public enum CatalogueOrder { Relevance, Title, Level, Hours, Updated }

/// <summary>What to look for and which page of it.</summary>
/// <param name="Search">Words in any language; case and accents do not matter, each word also finds longer ones that it begins. All must occur.</param>
/// <param name="Order">Relevance where absent and there are words, else title.</param>
/// <param name="WithFacets">Also count what each facet's values would find.</param>
public sealed record CatalogueQuery(
    string? Search = null,
    CatalogueFilter? Filter = null,
    CatalogueOrder? Order = null,
    PageRequest? Page = null,
    bool WithFacets = false);

/// <summary>Conditions that an entry must all meet; a list is met by any of its values. An entry that does not state the fact does not meet the condition.</summary>
public sealed record CatalogueFilter
{
    public static CatalogueFilter None { get; } = new();

    public ImmutableArray<string> Countries { get; init; } = [];

    /// <summary>Code of a framework, of any level or of <see cref="Level"/>.</summary>
    public string? Framework { get; init; }

    public int? Level { get; init; }

    /// <summary>Entries whose stated level maps to this level of the AQRF, with whatever evidence.</summary>
    public int? AqrfLevel { get; init; }

    public ProviderId? Provider { get; init; }

    /// <summary>ISCED-F code; a shorter one finds the fields under it.</summary>
    public string? Field { get; init; }

    public ImmutableArray<DeliveryMode> DeliveryModes { get; init; } = [];

    public bool? QualityVerified { get; init; }

    /// <summary>Notional hours as stated, inclusive.</summary>
    public decimal? MinHours { get; init; }

    public decimal? MaxHours { get; init; }
}

/// <summary>A page in the manner of Relay: <c>first</c>/<c>after</c> forwards, or <c>last</c>/<c>before</c> backwards, never both.</summary>
public sealed record PageRequest(int? First = null, string? After = null, int? Last = null, string? Before = null)
{
    public const int DefaultSize = 20;

    public const int LargestSize = 200;
}
