using MicroCred.Frameworks;
using MicroCred.Frameworks.Credits;
using MicroCred.Frameworks.Mapping;
using MicroCred.Recognition.Rules;

namespace MicroCred.Portal.Reference;

/// <summary>What pages and resolvers ask about frameworks, levels, credits and rules: one snapshot of the country packs and the pure functions over it.</summary>
public sealed class ReferenceDesk(ReferenceData data, RuleBook rules)
{
    public ReferenceData Data { get; } = data;

    public LevelMapper Levels { get; } = new(data);

    public CreditConverter Credits { get; } = new(data);

    public RuleBook Rules { get; } = rules;
}
