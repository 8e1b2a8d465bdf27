namespace MicroCred.Frameworks.Tests.Text;

public class LocalizedTextTests
{
    private static readonly LocalizedText Level = new(new Dictionary<string, string> { ["en"] = "Level 6", ["ms"] = "Tahap 6", ["zh-Hant"] = "第六級" });

    [Theory]
    [InlineData("ms", "Tahap 6", "ms")]
    [InlineData("MS-my", "Tahap 6", "MS")]
    [InlineData("zh-Hant-TW", "第六級", "zh-Hant")]
    [InlineData("zh", "Level 6", "en")]
    [InlineData("fil", "Level 6", "en")]
    [InlineData("", "Level 6", "en")]
    [InlineData(null, "Level 6", "en")]
    public void In_Language_FallsBackToItsParentThenToEnglish(string? language, string text, string answered) =>
        Assert.Equal((text, answered), (Level.In(language), Level.LanguageOf(language)));

    [Fact]
    public void Construct_WithoutEnglish_IsABug() =>
        Assert.Throws<ArgumentException>(() => new LocalizedText(new Dictionary<string, string> { ["ms"] = "Tahap 6" }));

    [Fact]
    public void Join_SeveralTexts_FillsInEnglishWhereOneIsNotTranslated()
    {
        var joined = LocalizedText.Join([Level, LocalizedText.English("Not checked.")])!;

        Assert.Equal(("Level 6 Not checked.", "Tahap 6 Not checked."), (joined.In("en"), joined.In("ms")));
        Assert.Null(LocalizedText.Join([]));
        Assert.Same(Level, LocalizedText.Join([Level]));
    }
}
