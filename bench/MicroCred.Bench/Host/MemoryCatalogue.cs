using System.Buffers.Text;
using System.Collections.Immutable;
using System.Text;
using MicroCred.Frameworks;
using MicroCred.Frameworks.Results;
using MicroCred.Frameworks.Sourcing;
using MicroCred.Recognition.Catalogue;
using MicroCred.Storage.Catalogue;

namespace MicroCred.Bench.Host;

/// <summary>
/// Fifty made-up entries of ten providers, so that the engine is measured and not the database. The levels are those of the country packs.
/// </summary>
internal sealed class MemoryCatalogue : ICatalogue
{
    private const int Count = 50;
    private readonly ImmutableArray<MicroCredential> entries;
    private readonly CataloguePage page;

    public MemoryCatalogue(ReferenceData data)
    {
        var levels = data.Frameworks.SelectMany(framework => framework.Levels).ToArray();
        var providers = Enumerable.Range(1, 10)
            .Select(i => new Provider(new ProviderId(i), $"University of Measurement {i}", i % 2 == 0 ? "MY" : "ID", ProviderKind.University, null, null))
            .ToArray();
        entries = [.. Enumerable.Range(1, Count).Select(i => Entry(i, providers[i % providers.Length], levels[i % levels.Length].Id))];
        page = new CataloguePage([.. entries.Select(entry => new CatalogueHit(entry, $"cursor{entry.Id}"))], false, false, Count, null);
    }

    /// <summary>The global ID of an entry, as the API gives it.</summary>
    public static string IdOf(int number) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"MicroCredential:{number}"));

    public ValueTask<MicroCredential?> FindAsync(MicroCredentialId id, DateTimeOffset? asOf = null, CancellationToken cancellation = default) =>
        ValueTask.FromResult(Find(id));

    public ValueTask<ImmutableArray<MicroCredential>> FindByCodeAsync(string code, CancellationToken cancellation = default) =>
        ValueTask.FromResult<ImmutableArray<MicroCredential>>([.. entries.Where(entry => entry.Code == code)]);

    public ValueTask<MicroCredential?> FindOfProviderAsync(ProviderDraft provider, string code, CancellationToken cancellation = default) =>
        ValueTask.FromResult(entries.FirstOrDefault(entry => entry.Code == code && entry.Country == provider.Country && entry.Provider.Name == provider.Name));

    public ValueTask<ImmutableArray<MicroCredential?>> FindManyAsync(IReadOnlyList<MicroCredentialId> ids, CancellationToken cancellation = default) =>
        ValueTask.FromResult<ImmutableArray<MicroCredential?>>([.. ids.Select(Find)]);

    public ValueTask<ImmutableArray<MicroCredential>> VersionsAsync(MicroCredentialId id, CancellationToken cancellation = default) =>
        ValueTask.FromResult<ImmutableArray<MicroCredential>>([.. entries.Where(entry => entry.Id == id)]);

    public ValueTask<ImmutableArray<Provider?>> FindProvidersAsync(IReadOnlyList<ProviderId> ids, CancellationToken cancellation = default) =>
        ValueTask.FromResult<ImmutableArray<Provider?>>([.. ids.Select(id => entries.FirstOrDefault(entry => entry.Provider.Id == id)?.Provider)]);

    public ValueTask<Result<CataloguePage>> SearchAsync(CatalogueQuery query, CancellationToken cancellation = default) =>
        ValueTask.FromResult<Result<CataloguePage>>(page);

    private MicroCredential? Find(MicroCredentialId id) => id.Value is >= 1 and <= Count ? entries[(int)id.Value - 1] : null;

    private static MicroCredential Entry(int i, Provider provider, MicroCred.Frameworks.Levels.LevelId level) => new(
        new MicroCredentialId(i),
        $"M{i}",
        provider,
        1,
        DateTimeOffset.UnixEpoch,
        new CredentialStatement
        {
            Title = new StatedText($"Measured micro-credential {i}", "en"),
            Level = level,
            Workload = new Workload { Credits = 3, CreditSystem = "MY", NotionalHours = 120 },
            DeliveryMode = DeliveryMode.Online,
            LearningOutcomes = [.. Enumerable.Range(1, 4).Select(o => new LearningOutcome(o, new StatedText($"Explain measure {o} of entry {i}", "en")))],
            IsMadeUp = true,
            Evidence = new Evidence(EvidenceStrength.Unconfirmed, []),
        });
}
