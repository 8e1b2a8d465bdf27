namespace MicroCred.Storage.Sqlite.Index;

/// <summary>What the index keeps of an entry.</summary>
internal readonly record struct EntryFacts(
    int Id,
    int Version,
    int Provider,
    string Country,
    LevelId? Level,
    string? Field,
    DeliveryMode? Mode,
    int? Centihours,
    bool? QualityVerified,
    byte MissingElements);
