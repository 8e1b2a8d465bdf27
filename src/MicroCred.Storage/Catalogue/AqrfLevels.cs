using System.Collections.Concurrent;
using MicroCred.Frameworks.Mapping;

namespace MicroCred.Storage.Catalogue;

/// <summary>The AQRF levels that a stated level maps to today, with whatever evidence: to find by, never to conclude from.</summary>
internal sealed class AqrfLevels(Func<ReferenceData> reference, TimeProvider clock)
{
    private volatile Answers answers = new(null, default);

    public ImmutableArray<int> Of(LevelId level)
    {
        var (data, today) = (reference(), DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        if (answers.Data != data || answers.Day != today)
            answers = new(data, today);
        return answers.Of(level);
    }

    /// <summary>Good for one snapshot and one day: a confirmation makes a new snapshot.</summary>
    private sealed record Answers(ReferenceData? Data, DateOnly Day)
    {
        private readonly LevelMapper? mapper = Data is null ? null : new(Data);
        private readonly ConcurrentDictionary<LevelId, ImmutableArray<int>> known = new();

        public ImmutableArray<int> Of(LevelId level) => known.GetOrAdd(level, asked =>
            mapper!.Map(asked, QualificationsFramework.ReferenceCode, Day).TryGet(out var mapping, out _) ? [.. mapping.Levels.Select(found => found.Number)] : []);
    }
}
