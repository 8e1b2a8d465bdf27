using System.Collections.Immutable;
using MicroCred.Frameworks.Results;
using MicroCred.Frameworks.Sourcing;
using MicroCred.Portal.Comparing;
using MicroCred.Portal.Reference;
using MicroCred.Recognition.Catalogue;
using MicroCred.Recognition.Comparison;
using MicroCred.Storage.Catalogue;
using Microsoft.Extensions.DependencyInjection;

namespace MicroCred.Portal.Tests.Comparing;

public class CompareEntriesTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    private readonly OneCatalogue catalogue = new();

    private CompareEntries Compare() => new(
        catalogue, portal.Services.GetRequiredService<CurrentReference>(), portal.Services.GetRequiredService<OutcomeMatcher>(), portal.Services.GetRequiredService<TimeProvider>());

    [Fact]
    public async Task Run_SameVersionsAgain_IsNotComparedTwice()
    {
        var compare = Compare();
        var first = await compare.RunAsync([new(1), new(2)], "MQF", default);

        Assert.Same(first.Value, (await compare.RunAsync([new(1), new(2)], "MQF", default)).Value);
        Assert.NotSame(first.Value, (await compare.RunAsync([new(2), new(1)], "MQF", default)).Value);
        Assert.NotSame(first.Value, (await compare.RunAsync([new(1), new(2)], "KKNI", default)).Value);
    }

    [Fact]
    public async Task Run_AnEntryHasANewVersion_ComparesThat()
    {
        var compare = Compare();
        await compare.RunAsync([new(1), new(2)], "MQF", default);
        catalogue.Version = 2;

        var comparison = (await compare.RunAsync([new(1), new(2)], "MQF", default)).Value;

        Assert.Equal(2, comparison.Credentials[0].Version);
    }

    private sealed class OneCatalogue : ICatalogue
    {
        private static readonly Provider Provider = new(new(1), "University", "MY", ProviderKind.University, null, null);

        public int Version { get; set; } = 1;

        public ValueTask<ImmutableArray<MicroCredential?>> FindManyAsync(IReadOnlyList<MicroCredentialId> ids, CancellationToken cancellation = default) =>
            ValueTask.FromResult<ImmutableArray<MicroCredential?>>([.. ids.Select(Entry)]);

        public ValueTask<MicroCredential?> FindAsync(MicroCredentialId id, DateTimeOffset? asOf = null, CancellationToken cancellation = default) =>
            ValueTask.FromResult<MicroCredential?>(Entry(id));

        public ValueTask<ImmutableArray<MicroCredential>> FindByCodeAsync(string code, CancellationToken cancellation = default) => new([]);

        public ValueTask<MicroCredential?> FindOfProviderAsync(ProviderDraft provider, string code, CancellationToken cancellation = default) => new((MicroCredential?)null);

        public ValueTask<ImmutableArray<MicroCredential>> VersionsAsync(MicroCredentialId id, CancellationToken cancellation = default) => new([Entry(id)]);

        public ValueTask<ImmutableArray<Provider?>> FindProvidersAsync(IReadOnlyList<ProviderId> ids, CancellationToken cancellation = default) => new([Provider]);

        public ValueTask<Result<CataloguePage>> SearchAsync(CatalogueQuery query, CancellationToken cancellation = default) =>
            ValueTask.FromResult<Result<CataloguePage>>(new CataloguePage([], false, false, 0, null));

        private MicroCredential Entry(MicroCredentialId id) => new(id, $"E{id}", Provider, Version, DateTimeOffset.UnixEpoch, new CredentialStatement
        {
            Title = new StatedText($"Entry {id}"),
            Evidence = new Evidence(EvidenceStrength.Unconfirmed, []),
        });
    }
}
