using MicroCred.Hosting.Tests.Contract;

namespace MicroCred.Orleans.Tests.Contract;

public class OneSiloTests(OneSilo cluster) : EntityHostContract, IClassFixture<OneSilo>
{
    private protected override IReadOnlyList<IEntityHost> Hosts { get; } = OwnKeys.Of(cluster.Hosts);
}

public class ThreeSilosTests(ThreeSilos cluster) : EntityHostContract, IClassFixture<ThreeSilos>
{
    private protected override IReadOnlyList<IEntityHost> Hosts { get; } = OwnKeys.Of(cluster.Hosts);
}

[NeedsPostgreSql]
public class ThreeSilosOnPostgreSqlTests(ThreeSilosOnPostgreSql cluster) : EntityHostContract, IClassFixture<ThreeSilosOnPostgreSql>
{
    private protected override IReadOnlyList<IEntityHost> Hosts { get; } = OwnKeys.Of(cluster.Hosts);
}
