using MicroCred.Recognition.Catalogue;

namespace MicroCred.Recognition.Comparison;

/// <summary>
/// Compares micro-credentials element by element. Where a provider states nothing the finding is that evidence is missing: it is never
/// guessed from another element. Pure: the snapshot, the entries and the day decide.
/// </summary>
public sealed class CompareCredentials
{
    public const int Fewest = 2;

    public const int Most = 6;

    private readonly ReferenceData data;
    private readonly CompareLevel level;
    private readonly CompareWorkload workload;
    private readonly CompareOutcomes outcomes;

    public CompareCredentials(ReferenceData data, LevelMapper mapper, OutcomeMatcher matcher)
    {
        this.data = data;
        level = new(mapper);
        workload = new(data);
        outcomes = new(matcher);
    }

    /// <summary>Refuses, before anything is fetched, fewer than two, more than six, or the same one twice.</summary>
    public static Refusal? Check(IReadOnlyList<MicroCredentialId> ids)
    {
        if (ids.Count is < Fewest or > Most)
            return ComparisonMessages.Count(ids.Count);
        return ids.GroupBy(id => id).FirstOrDefault(same => same.Count() > 1) is { } twice ? ComparisonMessages.Twice(twice.Key) : null;
    }

    /// <param name="found">Each at the place of its id; null where there is none.</param>
    /// <param name="model">What it finds of the outcomes' texts; absent where none is set up.</param>
    public Result<CredentialComparison> Compare(
        IReadOnlyList<MicroCredentialId> ids, IReadOnlyList<MicroCredential?> found, string target, DateOnly asOf, ITextSimilarity? model = null)
    {
        if (Check(ids) is { } refused)
            return refused;
        for (var i = 0; i < ids.Count; i++)
        {
            if (found[i] is null)
                return ComparisonMessages.Unknown(ids[i]);
        }

        if (!data.GetFramework(target, "target").TryGet(out var framework, out var refusal))
            return refusal;

        ImmutableArray<MicroCredential> credentials = [.. found.OfType<MicroCredential>()];
        var (workloads, byWorkload) = workload.Compare(credentials, asOf);
        var (matches, byOutcomes) = outcomes.Compare(credentials, model);
        return new CredentialComparison(
            credentials,
            framework,
            asOf,
            [level.Compare(credentials, framework, asOf), byWorkload, CompareQuality.Compare(credentials), CompareProfile.Compare(credentials), byOutcomes],
            workloads,
            matches);
    }
}
