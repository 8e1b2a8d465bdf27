using System.Collections.Frozen;
using MicroCred.Hosting.Entities;

namespace MicroCred.Orleans.Entities;

/// <summary>The kinds of this release by name, and how a grain's key names kind and entity: a kind's name has no slash.</summary>
internal sealed class EntityKinds(IEnumerable<EntityKind> kinds)
{
    private readonly FrozenDictionary<string, EntityKind> byName = kinds.ToFrozenDictionary(kind => kind.Name);

    public EntityKind? Find(string name) => byName.GetValueOrDefault(name);

    public static string Join(EntityKind kind, string key) => $"{kind.Name}/{key}";

    public static (string Kind, string Key) Split(string grainKey)
    {
        var slash = grainKey.IndexOf('/', StringComparison.Ordinal);
        return (grainKey[..slash], grainKey[(slash + 1)..]);
    }
}
