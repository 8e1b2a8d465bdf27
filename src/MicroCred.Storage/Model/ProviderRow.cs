namespace MicroCred.Storage.Model;

internal sealed class ProviderRow
{
    public long Id { get; set; }

    public required string Name { get; set; }

    /// <summary>The folded name: with the country it tells providers apart.</summary>
    public required string NameKey { get; set; }

    public required string Country { get; set; }

    public ProviderKind Kind { get; set; }

    public string? AccreditedBy { get; set; }

    public string? Url { get; set; }

    /// <summary>The version that came next in the catalogue when the row was last changed: who has read up to it has read the change.</summary>
    public long ChangedBefore { get; set; }

    public Provider ToProvider() =>
        new(new(Id), Name, Country, Kind, AccreditedBy, Url is null ? null : new Uri(Url));
}
