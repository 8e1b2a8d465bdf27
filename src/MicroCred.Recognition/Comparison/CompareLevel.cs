using MicroCred.Recognition.Catalogue;

namespace MicroCred.Recognition.Comparison;

/// <summary>
/// Stated levels, mapped to the target framework. The same level everywhere is comparable; sets of levels that meet without being one
/// and the same are a minor difference, since somebody has to decide; levels that do not meet differ substantially.
/// </summary>
internal sealed class CompareLevel(LevelMapper mapper)
{
    public ElementComparison Compare(ImmutableArray<MicroCredential> credentials, QualificationsFramework target, DateOnly asOf)
    {
        var evidence = new EvidenceOf();
        var reasons = ImmutableArray.CreateBuilder<Message>();
        var missing = Missing.Where(credentials, StatementElement.Level);
        var values = ImmutableArray.CreateBuilder<Message?>();
        var mapped = new List<LevelMapping>();
        foreach (var credential in credentials)
        {
            if (credential.Stated.Level is not { } level)
            {
                values.Add(null);
                Missing.SayWords(credential, StatementElement.Level, reasons);
                continue;
            }

            evidence.Add(credential.Stated.Evidence);
            if (!mapper.Map(level, target.Code, asOf).TryGet(out var mapping, out _))
            {
                // A level that the packs no longer have: it was stated, so it is shown, but nothing follows from it.
                values.Add(ComparisonMessages.Level(level));
                continue;
            }

            mapped.Add(mapping);
            values.Add(ValueOf(level, mapping));
            foreach (var step in mapping.Steps)
                evidence.Add(step.Evidence);
            if (mapping.Status is MappingStatus.Provisional)
                reasons.Add(ComparisonMessages.LevelProvisional(level.Framework, target.Code));
        }

        var (finding, summary) = Judge(credentials.Length, missing.Length, mapped, target);
        return new(Element.Level, finding, summary, values.ToImmutable(), [.. reasons.Distinct()], missing, evidence.Total);
    }

    private static (Finding, Message) Judge(int count, int missing, List<LevelMapping> mapped, QualificationsFramework target)
    {
        if (missing > 0)
            return (Finding.EvidenceMissing, ComparisonMessages.LevelMissing(missing, count));
        if (mapped.Count < count || mapped.Any(mapping => mapping.Status is MappingStatus.NotReferenced))
            return (Finding.EvidenceMissing, ComparisonMessages.LevelNoPath(target.Code));
        var shared = mapped.Select(mapping => mapping.Levels.Select(level => level.Number)).Aggregate((left, right) => left.Intersect(right)).ToList();
        if (shared.Count == 0)
            return (Finding.SubstantialDifference, ComparisonMessages.LevelDiffers(target.Code));
        return mapped.All(mapping => mapping.Levels.Length == 1)
            ? (Finding.Comparable, ComparisonMessages.LevelSame($"{target.Code} {shared[0]}"))
            : (Finding.MinorDifference, ComparisonMessages.LevelUndecided(target.Code));
    }

    private static Message ValueOf(LevelId level, LevelMapping mapping) =>
        mapping.Levels.IsEmpty ? ComparisonMessages.LevelUnmapped(level, mapping.To.Code)
        : mapping.From.Framework == mapping.To ? ComparisonMessages.Level(level)
        : ComparisonMessages.LevelMapped(level, $"{mapping.To.Code} {string.Join(" / ", mapping.Levels.Select(one => one.Number))}");
}
