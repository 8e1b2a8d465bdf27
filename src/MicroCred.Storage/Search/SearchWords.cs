namespace MicroCred.Storage.Search;

/// <summary>What a reader typed, as folded words without repeats.</summary>
internal static class SearchWords
{
    public const int Most = 12;

    /// <summary>Shorter words are looked for whole: what they begin would be nearly everything.</summary>
    public const int ShortestPrefix = 3;

    public static ImmutableArray<string> Of(string? search) =>
        search is null ? [] : [.. FoldedWords.Of(search).Distinct(StringComparer.Ordinal)];
}
