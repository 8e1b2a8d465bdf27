using System.Collections.Immutable;
using Orleans.Runtime;

namespace MicroCred.Orleans.Clustering;

/// <summary>The cluster's silos, as this one sees them now.</summary>
internal sealed class Members(IClusterMembershipService membership, ILocalSiloDetails own)
{
    public SiloStatus OwnStatus => membership.CurrentSnapshot.GetSiloStatus(own.SiloAddress);

    /// <summary>Whether this silo takes part. Not before it has joined, nor from the moment it leaves.</summary>
    public bool IsActive => OwnStatus == SiloStatus.Active;

    /// <summary>All that take part, this one among them if it does.</summary>
    public ImmutableArray<SiloAddress> Active =>
        [.. membership.CurrentSnapshot.Members.Values.Where(member => member.Status == SiloStatus.Active).Select(member => member.SiloAddress)];

    public IEnumerable<SiloAddress> OthersActive => Active.Where(silo => !silo.Equals(own.SiloAddress));
}
