using System.Collections.Concurrent;
using MicroCred.Frameworks.Results;
using MicroCred.Portal.Reference;
using MicroCred.Recognition.Catalogue;
using MicroCred.Recognition.Comparison;
using MicroCred.Storage.Catalogue;

namespace MicroCred.Portal.Comparing;

/// <summary>
/// Fetches entries of the catalogue and compares them as of today: what the page and the API both ask. A comparison follows from the versions
/// of the entries, the framework and the day, so it is made once for each of these.
/// </summary>
public sealed class CompareEntries(ICatalogue catalogue, ReferenceDesk reference, OutcomeMatcher outcomes, TimeProvider clock)
{
    private const int MostKept = 1_000;

    private readonly ConcurrentDictionary<string, CredentialComparison> made = new(StringComparer.Ordinal);
    private int kept;

    /// <param name="target">Code of the framework that levels are seen from.</param>
    public async ValueTask<Result<CredentialComparison>> RunAsync(IReadOnlyList<MicroCredentialId> ids, string target, CancellationToken cancellation)
    {
        if (CompareCredentials.Check(ids) is { } refusal)
            return refusal;
        var found = await catalogue.FindManyAsync(ids, cancellation);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var key = $"{today:O} {string.Join(' ', found.Select(entry => $"{entry?.Id}.{entry?.Version}"))} {target}";
        if (made.TryGetValue(key, out var known))
            return known;
        var compared = new CompareCredentials(reference.Data, reference.Levels, outcomes).Compare(ids, found, target, today);
        if (compared.TryGet(out var comparison, out _))
            Keep(key, comparison);
        return compared;
    }

    private void Keep(string key, CredentialComparison comparison)
    {
        if (Interlocked.Increment(ref kept) > MostKept)
        {
            made.Clear();
            Interlocked.Exchange(ref kept, 1);
        }

        made[key] = comparison;
    }
}
