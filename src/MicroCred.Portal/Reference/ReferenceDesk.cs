using MicroCred.Frameworks;
using MicroCred.Frameworks.Credits;
using MicroCred.Frameworks.Mapping;
using MicroCred.Frameworks.Results;
using MicroCred.Recognition.Rules;

namespace MicroCred.Portal.Reference;

/// <summary>What pages and resolvers ask about frameworks, levels, credits and rules: one snapshot of the country packs, with what custodians confirmed, and the pure functions over it.</summary>
public sealed class ReferenceDesk(ReferenceData data, RuleBook rules)
{
    private readonly Remembered<MappingMatrix> matrices = new(200);

    public ReferenceData Data { get; } = data;

    public LevelMapper Levels { get; } = new(data);

    public CreditConverter Credits { get; } = new(data);

    public RuleBook Rules { get; } = rules;

    /// <summary>See <see cref="LevelMapper.Matrix"/>; worked out once for each choice of frameworks and day.</summary>
    public Result<MappingMatrix> Matrix(IReadOnlyCollection<string> frameworks, DateOnly asOf)
    {
        var key = $"{asOf:O} {string.Join(' ', frameworks)}";
        if (matrices.Find(key) is { } known)
            return known;
        var matrix = Levels.Matrix(frameworks, asOf);
        if (frameworks.Count <= Data.Frameworks.Length && matrix.TryGet(out var made, out _))
            matrices.Keep(key, made);
        return matrix;
    }
}
