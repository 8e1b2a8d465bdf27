using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using MicroCred.Drafting.Language;

namespace MicroCred.Drafting.Drafters.ModelBased;

/// <param name="Withheld">Sentences that read like orders to a model, or in a script or language that the course is not in.</param>
internal sealed record CleanedMaterial(string Text, ImmutableArray<string> Withheld);

/// <summary>
/// Makes the lecturer's material safe to show to a model: (1) what a person does not see goes: comments, markup, invisible and direction-changing
/// characters, link targets, long runs of code letters; (2) look-alike letters are folded; (3) a sentence that gives orders to a model, or is in
/// another language than the course, is withheld. A filter is no proof: the answer is judged as well (<see cref="JudgeAnswer"/>).
/// </summary>
internal sealed partial class CleanMaterial(DraftingReference reference)
{
    private readonly ImmutableArray<Regex> orders =
        [.. reference.Languages.SelectMany(profile => profile.Orders)];

    public CleanedMaterial Clean(string material, string language)
    {
        var text = Comment().Replace(Fold(material), " ");
        var (kept, withheld) = (new List<string>(), ImmutableArray.CreateBuilder<string>());
        foreach (var block in BlankLine().Split(text))
        {
            // Marks that only a conversation with a model has: no lecturer writes them.
            var ordered = ControlMark().IsMatch(block);
            var shown = Blank().Replace(Encoded().Replace(Tag().Replace(Link().Replace(block, "${text}"), " "), " "), " ").Trim();
            var sentences = SplitWords.Sentences(shown.ReplaceLineEndings(" "));
            var sound = sentences.Where(sentence =>
            {
                // What follows an order in its paragraph is the order's business.
                ordered |= IsOrder(sentence);
                return !ordered && !IsForeign(sentence, language);
            }).ToList();
            withheld.AddRange(sentences.Except(sound));
            if (sound.Count > 0)
                kept.Add(sound.Count == sentences.Count ? shown : string.Join(' ', sound));
        }

        return new(string.Join("\n\n", kept), withheld.ToImmutable());
    }

    private bool IsOrder(string sentence)
    {
        // "i g n o r e" and "ig-nore" are read as one word.
        var joined = SpacedLetters().Replace(sentence, match => match.Value.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal));
        return orders.Any(order => order.IsMatch(sentence)) || (joined != sentence && orders.Any(order => order.IsMatch(joined)));
    }

    private bool IsForeign(string sentence, string language)
    {
        var letters = sentence.Count(char.IsLetter);
        var foreign = sentence.Count(letter => char.IsLetter(letter) && letter > '\u024F' && letter is < '\u1E00' or > '\u1EFF');
        return (letters > 0 && foreign * 3 > letters) || reference.Detector.IsOther(sentence, language);
    }

    /// <summary>Compatibility forms are folded and invisible characters go; in a word that mixes scripts, letters that imitate Latin ones become Latin.</summary>
    private static string Fold(string material)
    {
        var folded = new StringBuilder(material.Length);
        foreach (var rune in Normalized(material).ReplaceLineEndings("\n").EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (category is UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned
                || (category == UnicodeCategory.Control && rune.Value is not ('\n' or '\t')))
                continue;
            folded.Append(rune.ToString());
        }

        return MixedWord().Replace(folded.ToString(), match => string.Concat(match.Value.Select(letter => LookAlikes.GetValueOrDefault(letter, letter))));
    }

    private static string Normalized(string material)
    {
        try
        {
            return material.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            // A lone surrogate cannot be normalized; what it is part of is dropped letter by letter.
            return string.Concat(material.Where(letter => !char.IsSurrogate(letter))).Normalize(NormalizationForm.FormKC);
        }
    }

    /// <summary>Cyrillic and Greek letters that look like Latin ones.</summary>
    private static readonly Dictionary<char, char> LookAlikes = "аaеeоoрpсcуyхxіiјjѕsԁdһhԛqԝwАAЕEОOРPСCХXІIνvοoαaρpεeιiκkτt"
        .Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]);

    [GeneratedRegex(@"\p{L}*(?:[A-Za-z][\u0370-\u04FF\u0500-\u052F]|[\u0370-\u04FF\u0500-\u052F][A-Za-z])\p{L}*")]
    private static partial Regex MixedWord();

    [GeneratedRegex(@"<!--.*?(?:-->|\z)|^[ \t]*\[[^\]\n]+\]:[ \t][^\n]*$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"!\[[^\]]*\]\([^)]*\)|\[(?<text>[^\]]*)\]\([^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"<[^>\n]{1,2000}>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"<\|[^|\n]*\|>|\[/?(?:INST|SYS)\]|<</?SYS>>|</?(?:message|system|assistant|user|instructions?|prompt)\b|\{\{[#/]", RegexOptions.IgnoreCase)]
    private static partial Regex ControlMark();

    [GeneratedRegex(@"(?:[A-Za-z0-9+/]{40,}={0,2})|(?:\\x[0-9a-f]{2}){6,}|(?:\\u[0-9a-f]{4}){4,}|(?:[0-9a-f]{2}[ :]){12,}", RegexOptions.IgnoreCase)]
    private static partial Regex Encoded();

    [GeneratedRegex(@"\b\p{L}(?:[ .-]\p{L}){3,}\b")]
    private static partial Regex SpacedLetters();

    [GeneratedRegex(@"\n[ \t]*(?:\n[ \t]*)+")]
    private static partial Regex BlankLine();

    [GeneratedRegex(@"[ \t]+")]
    private static partial Regex Blank();
}
