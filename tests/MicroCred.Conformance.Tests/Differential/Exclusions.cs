namespace MicroCred.Conformance.Tests.Differential;

/// <summary>The ledger: requests for which the verdicts differ with good reason. Each line of exclusions.txt is an id, two spaces, and the reason.</summary>
internal static class Exclusions
{
    public static IReadOnlyDictionary<string, string> All { get; } = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Differential", "exclusions.txt"))
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split("  ", 2))
        .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
}
