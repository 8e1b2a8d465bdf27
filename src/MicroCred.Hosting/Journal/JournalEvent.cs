namespace MicroCred.Hosting.Journal;

/// <param name="Data">JSON.</param>
public sealed record NewEvent(string Name, int Format, string Data);

/// <summary>An event as it stands in the journal.</summary>
/// <param name="Position">From 1, without gaps, over all entities.</param>
/// <param name="Version">From 1, without gaps, within the entity.</param>
/// <param name="Data">JSON.</param>
public sealed record JournalEvent(long Position, EntityAddress Entity, long Version, string Name, int Format, string Data, string By, DateTimeOffset At);
