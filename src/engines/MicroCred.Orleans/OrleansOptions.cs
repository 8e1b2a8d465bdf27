using System.Net;

namespace MicroCred.Orleans;

/// <summary>How a portal's silo finds the others, and how they reach it.</summary>
public sealed record OrleansOptions
{
    /// <summary>The database in which silos find one another, PostgreSQL. Absent: silos of this machine alone, found through <see cref="PrimaryPort"/>.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>Where other silos reach this one, and where it listens. Default the loopback address.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>The port on which silos talk to one another. Not for browsers: keep it within the cluster. Default 11111.</summary>
    public int Port { get; init; } = 11111;

    /// <summary>The port of the first silo of this machine, through which the others join; it must outlive them. Default: this silo's own. Ignored with a database.</summary>
    public int? PrimaryPort { get; init; }

    /// <summary>Silos of one name are one cluster. Clusters that share a database stay right through its journal and hear of one another's changes from it, as from portals without Orleans. Default <c>microcred</c>.</summary>
    public string Cluster { get; init; } = "microcred";
}
