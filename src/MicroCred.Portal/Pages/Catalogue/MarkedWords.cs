using System.Collections.Immutable;
using MicroCred.Recognition.Vocabulary;

namespace MicroCred.Portal.Pages.Catalogue;

/// <summary>Parts of a text, those marked that a search found it by: as the index does, a word of three letters or more also finds longer ones that it begins.</summary>
internal static class MarkedWords
{
    private const int ShortestPrefix = 3;

    public static ImmutableArray<MarkedPart> Of(string text, string? search)
    {
        var sought = search is null ? [] : FoldedWords.Of(search).Distinct().ToArray();
        var parts = ImmutableArray.CreateBuilder<MarkedPart>();
        for (var start = 0; start < text.Length;)
        {
            var isWord = FoldedWords.IsPartOfWord(text[start]);
            var end = start + 1;
            while (end < text.Length && FoldedWords.IsPartOfWord(text[end]) == isWord)
                end++;
            Add(parts, text[start..end], isWord && sought.Any(one => Finds(one, FoldedWords.Fold(text[start..end]))));
            start = end;
        }

        return parts.DrainToImmutable();
    }

    public static bool IsIn(string text, string search) => Of(text, search).Any(part => part.IsMarked);

    private static bool Finds(string sought, string word) =>
        sought == word || (sought.Length >= ShortestPrefix && word.StartsWith(sought, StringComparison.Ordinal));

    private static void Add(ImmutableArray<MarkedPart>.Builder parts, string text, bool isMarked)
    {
        if (!isMarked && parts.Count > 0 && !parts[^1].IsMarked)
            parts[^1] = new(parts[^1].Text + text, false);
        else
            parts.Add(new(text, isMarked));
    }
}

internal readonly record struct MarkedPart(string Text, bool IsMarked);
