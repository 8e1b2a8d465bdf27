using MicroCred.Frameworks.Packs.Nodes;

namespace MicroCred.Frameworks.Packs;

/// <summary>Codes that must be given once over all packs, compared without case, in the order of reading.</summary>
public sealed class Registry<T>(string what) where T : class
{
    private readonly Dictionary<string, PackNode> firsts = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string Code, T Value)> values = [];

    public IEnumerable<T> Values => values.Select(entry => entry.Value);

    /// <summary>All codes that were claimed, also by a record that turned out wrong.</summary>
    public IReadOnlyCollection<string> Codes => firsts.Keys;

    public bool Knows(string code) => firsts.ContainsKey(code);

    public T? Find(string code) => values.Find(entry => entry.Code.Equals(code, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>Claims a code and keeps its record; a code claimed before is reported. A record that turned out wrong is only claimed.</summary>
    public void Add(PackNode? codeNode, T? value)
    {
        if (codeNode?.Text() is not { } code)
            return;
        if (!firsts.TryAdd(code, codeNode))
            codeNode.Refuse(PackProblems.Twice(what, code, firsts[code]));
        else if (value is not null)
            values.Add((code, value));
    }
}
