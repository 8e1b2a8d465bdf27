using System.Text.RegularExpressions;

namespace MicroCred.Frameworks.Packs.Nodes;

/// <summary>How the members of an enumeration are written in a pack: <c>PrimarySource</c> is <c>PRIMARY_SOURCE</c>.</summary>
internal static class PackWords<T> where T : struct, Enum
{
    private static readonly Dictionary<string, T> Values =
        Enum.GetValues<T>().ToDictionary(value => PackWord.Of(value.ToString()));

    public static IEnumerable<string> Words => Values.Keys;

    public static T? Find(string word) => Values.TryGetValue(word, out var value) ? value : null;
}

internal static partial class PackWord
{
    public static string Of(string member) => Humps().Replace(member, "_").ToUpperInvariant();

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])")]
    private static partial Regex Humps();
}
