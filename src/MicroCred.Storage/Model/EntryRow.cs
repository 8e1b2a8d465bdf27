namespace MicroCred.Storage.Model;

/// <summary>An entry's identity and, copied from its newest version, what it is found and counted by.</summary>
internal sealed class EntryRow
{
    public long Id { get; set; }

    public long ProviderId { get; set; }

    /// <summary>Unique with the provider, compared without case.</summary>
    public required string Code { get; set; }

    /// <summary>The newest version. Versions are numbered over the whole catalogue, so that it also orders changes.</summary>
    public long VersionId { get; set; }

    /// <summary>Start of the folded title, to order by.</summary>
    public required string TitleKey { get; set; }

    public string? LevelFramework { get; set; }

    public int? LevelNumber { get; set; }

    public string? Field { get; set; }

    public DeliveryMode? DeliveryMode { get; set; }

    /// <summary>Notional hours in hundredths; the exact figure stands in the version.</summary>
    public int? Centihours { get; set; }

    public bool? QualityVerified { get; set; }

    /// <summary>Mandatory elements that are not stated.</summary>
    public int MissingElements { get; set; }
}
