using System.Text.RegularExpressions;
using MicroCred.Drafting.Language;

namespace MicroCred.Drafting.Sources;

/// <summary>A part of the source under one heading.</summary>
/// <param name="Heading">Without numbering; empty for what stands before the first heading.</param>
/// <param name="Level">1 for the highest; 0 where there is no heading.</param>
internal sealed record SourcePart(string Heading, int Level, ImmutableArray<string> Sentences);

/// <summary>The lecturer's source by headings and sentences. HTML comments and tags are dropped: nobody saw them, so nobody gave them.</summary>
internal sealed partial class SourceOutline
{
    /// <summary>How far the rules read a long source.</summary>
    public const int MostLetters = 400_000;

    private const int MostHeadingWords = 12;

    private SourceOutline(ImmutableArray<SourcePart> parts, bool isCut) => (Parts, IsCut) = (parts, isCut);

    public ImmutableArray<SourcePart> Parts { get; }

    /// <summary>The source goes on after <see cref="MostLetters"/>.</summary>
    public bool IsCut { get; }

    public IEnumerable<string> Sentences => Parts.SelectMany(part => part.Sentences);

    public bool IsEmpty => Parts.All(part => part.Sentences.IsEmpty && part.Level == 0);

    public static SourceOutline Read(string source, LanguageProfile profile)
    {
        var cut = source.Length > MostLetters;
        var text = Comment().Replace(cut ? source[..MostLetters] : source, " ");
        var parts = ImmutableArray.CreateBuilder<SourcePart>();
        var (heading, level, lines) = ("", 0, new List<string>());
        foreach (var block in BlankLine().Split(text.ReplaceLineEndings("\n")))
        {
            foreach (var line in Lines(block))
            {
                if (HeadingOf(line, isAlone: !block.Trim().Contains('\n', StringComparison.Ordinal), profile) is { } found)
                {
                    Close();
                    (heading, level) = found;
                }
                else
                {
                    lines.Add(line);
                }
            }

            lines.Add("");
        }

        Close();
        return new(parts.ToImmutable(), cut);

        void Close()
        {
            var sentences = string.Join('\n', lines).Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
                .SelectMany(paragraph => SplitWords.Sentences(Plain(paragraph)))
                .Where(sentence => sentence.Length > 0)
                .ToImmutableArray();
            if (level > 0 || sentences.Length > 0)
                parts.Add(new(heading, level, sentences));
            lines.Clear();
        }
    }

    /// <summary>The headings that name topics: those of the highest level that has more than one.</summary>
    public ImmutableArray<SourcePart> Topics(LanguageProfile profile)
    {
        var named = Parts.Where(part => part.Level > 0 && !profile.Text.SkipHeadings.Contains(part.Heading.ToLowerInvariant())).ToList();
        var level = named.GroupBy(part => part.Level).Where(group => group.Count() > 1).Select(group => group.Key).DefaultIfEmpty(0).Min();
        return [.. named.Where(part => part.Level == level).DistinctBy(part => part.Heading, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>The sentences under a heading and under the lower headings that follow it.</summary>
    public ImmutableArray<string> SentencesUnder(SourcePart topic)
    {
        var start = Parts.IndexOf(topic);
        return [.. topic.Sentences, .. Parts.Skip(start + 1).TakeWhile(part => part.Level > topic.Level).SelectMany(part => part.Sentences)];
    }

    private static IEnumerable<string> Lines(string block) =>
        block.Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0 && !Fence().IsMatch(line));

    private static (string, int)? HeadingOf(string line, bool isAlone, LanguageProfile profile)
    {
        if (MarkdownHeading().Match(line) is { Success: true } match)
            return Clean(match.Groups["text"].Value, profile) is { Length: > 0 } text ? (text, match.Groups["marks"].Length) : null;
        var plain = line.Trim();
        return isAlone && !plain.StartsWith('-') && !plain.StartsWith('*') && !plain.StartsWith('|') && char.IsLetterOrDigit(plain[0])
            && !char.IsPunctuation(plain[^1]) && SplitWords.Of(plain).Count is > 0 and <= 8 && Clean(plain, profile) is { Length: > 0 } alone
            ? (alone, 6)
            : null;
    }

    private static string Clean(string heading, LanguageProfile profile)
    {
        var words = string.Join('|', profile.Text.HeadingNumbers.Select(Regex.Escape));
        var text = Regex.Replace(Plain(heading), $@"^(?:(?:{words})\s+)?(?:\d+(?:\.\d+)*|[IVX]+(?=[.:)]))[.:)\-–]?\s+", "", RegexOptions.IgnoreCase);
        text = text.TrimEnd('?', ':', '.', ' ');
        var lead = profile.Text.TitleLeads.OrderByDescending(lead => lead.Length).FirstOrDefault(lead => text.StartsWith(lead + " ", StringComparison.OrdinalIgnoreCase));
        text = lead is null ? text : text[(lead.Length + 1)..];
        return SplitWords.Of(text).Count <= MostHeadingWords ? text : "";
    }

    private static string Plain(string markdown)
    {
        var text = Link().Replace(markdown, "${text}");
        text = Tag().Replace(text, " ");
        text = Mark().Replace(text, "");
        text = ListMark().Replace(text, "");
        return BlankBeforeMark().Replace(Blank().Replace(text, " "), "").Trim();
    }

    [GeneratedRegex(@"<!--.*?(?:-->|\z)", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\n[ \t]*(?:\n[ \t]*)+")]
    private static partial Regex BlankLine();

    [GeneratedRegex(@"^ {0,3}(?<marks>#{1,6})\s+(?<text>.+?)\s*#*$")]
    private static partial Regex MarkdownHeading();

    [GeneratedRegex(@"^\s*(?:```|~~~|\|?[\s:|-]*-{3,}[\s:|-]*$)")]
    private static partial Regex Fence();

    [GeneratedRegex(@"!?\[(?<text>[^\]]*)\]\([^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"<[^>\n]{1,200}>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\*{1,3}|_{2,3}|`+|(?<=\s|^)_|_(?=\s|$|[.,;:])")]
    private static partial Regex Mark();

    [GeneratedRegex(@"^\s*(?:[-*+•]|\d+[.)])\s+", RegexOptions.Multiline)]
    private static partial Regex ListMark();

    [GeneratedRegex(@" (?=[.,;:!?](?:\s|$))")]
    private static partial Regex BlankBeforeMark();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();
}
