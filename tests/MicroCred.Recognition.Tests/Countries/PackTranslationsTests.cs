using System.Text.RegularExpressions;

namespace MicroCred.Recognition.Tests.Countries;

/// <summary>The packs' texts in the languages of <c>locales/</c>. An unused key is a problem of the pack and fails every test here.</summary>
public class PackTranslationsTests
{
    public static TheoryData<string> Cultures { get; } =
        [.. Directory.GetFiles(Path.Combine(RealCountries.Root, "locales"), "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Where(culture => culture != "en").Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Translations_OfEveryText_AreThere(string culture)
    {
        Assert.Empty(RealCountries.Packs.Problems);
        var missing = RealCountries.Packs.MissingTranslations(culture).ToList();

        Assert.True(
            missing.Count == 0,
            $"Translate and add to the end of each file:\n{string.Join('\n', missing.GroupBy(text => text.File).Select(Lines))}");

        static string Lines(IEnumerable<Frameworks.Packs.MissingTranslation> texts) =>
            string.Join('\n', texts.Select(text => $"{text.Key}: \"{text.English}\"").Prepend($"# {Path.GetRelativePath(RealCountries.Root, texts.First().File)}"));
    }

    /// <summary>Malay and Indonesian look alike and mislead: one is never written with the other's words. Names with a capital are spared.</summary>
    [Theory]
    [InlineData("ms", "karena|bahwa|keterampilan|mutu|mahasiswa|dosen|pemelajar|daring|perguruan|mata kuliah|Agustus|Juni|sertifikat|pengacuan")]
    [InlineData("id", "kerana|bahawa|kemahiran|kualiti|pelajar|pensyarah|dalam talian|pentaksiran|tahap|gred|ialah|kelayakan|sijil|hendaklah|Ogos|Jun|perujukan")]
    public void Translations_OfOneLanguage_HaveNoWordsOfTheOther(string culture, string words)
    {
        var foreign = new Regex($@"(?<![\w-])(?:{words})(?![\w-])", RegexOptions.CultureInvariant);

        var found =
            from file in Directory.GetFiles(Path.Combine(RealCountries.Root, "countries"), $"{culture}.yaml", SearchOption.AllDirectories)
            from line in File.ReadLines(file).Select((text, index) => (Text: text, Number: index + 1))
            where foreign.IsMatch(line.Text)
            select $"{Path.GetRelativePath(RealCountries.Root, file)}:{line.Number}: {line.Text}";

        Assert.Empty(found);
    }
}
