using MicroCred.Frameworks.Results;
using MicroCred.Portal.Comparing.Embedding;
using MicroCred.Portal.Reference;
using MicroCred.Recognition.Catalogue;
using MicroCred.Recognition.Comparison;
using MicroCred.Storage.Catalogue;

namespace MicroCred.Portal.Comparing;

/// <summary>
/// Fetches entries of the catalogue and compares them as of today: what the page and the API both ask. A comparison follows from the versions
/// of the entries, the framework, the day and what was confirmed, so it is made once for each of these; one that waits for a model's answer is not kept.
/// </summary>
public sealed class CompareEntries
{
    private readonly Remembered<CredentialComparison> made = new(1_000);
    private readonly ICatalogue catalogue;
    private readonly CurrentReference reference;
    private readonly OutcomeMatcher outcomes;
    private readonly TimeProvider clock;
    private readonly OutcomeEmbeddings? embeddings;

    /// <param name="embeddings">Absent: outcomes are matched by their words alone.</param>
    internal CompareEntries(ICatalogue catalogue, CurrentReference reference, OutcomeMatcher outcomes, TimeProvider clock, OutcomeEmbeddings? embeddings = null) =>
        (this.catalogue, this.reference, this.outcomes, this.clock, this.embeddings) = (catalogue, reference, outcomes, clock, embeddings);

    /// <param name="target">Code of the framework that levels are seen from.</param>
    public async ValueTask<Result<CredentialComparison>> RunAsync(IReadOnlyList<MicroCredentialId> ids, string target, CancellationToken cancellation)
    {
        if (CompareCredentials.Check(ids) is { } refusal)
            return refusal;
        var found = await catalogue.FindManyAsync(ids, cancellation);
        var desk = reference.Desk;
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var key = $"{today:O} {desk.Data.Confirmations.Length} {string.Join(' ', found.Select(entry => $"{entry?.Id}.{entry?.Version}"))} {target}";
        if (made.Find(key) is { } known)
            return known;
        var model = embeddings is null ? null : await embeddings.OfAsync(found.OfType<MicroCredential>(), cancellation);
        var compared = new CompareCredentials(desk.Data, desk.Levels, outcomes).Compare(ids, found, target, today, model);
        if (model is null or { HasAnswered: true } && compared.TryGet(out var comparison, out _))
            made.Keep(key, comparison);
        return compared;
    }
}
