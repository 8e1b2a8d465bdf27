namespace MicroCred.Hosting.InProcess;

public sealed record EntityHostOptions
{
    /// <summary>
    /// How much of entities' states is kept in memory, measured by the events that made them, in bytes. The least recently used are dropped and
    /// read again when asked. Those in use stay, whatever their size. Default 64 MiB.
    /// </summary>
    public long MostStateBytes { get; init; } = 64 * 1024 * 1024;
}
