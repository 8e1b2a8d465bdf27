using System.Globalization;

namespace MicroCred.Localization.Tests;

public sealed class LocaleCatalogTests : IDisposable
{
    private readonly LocaleFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("ms", "Laman utama")]
    [InlineData("ms-MY", "Laman utama")]
    [InlineData("en-GB", "Home")]
    [InlineData("fr", "Home")]
    public void Find_Text_IsOfTheCultureThenItsParentThenEnglish(string culture, string expected)
    {
        var catalog = folder.With("en", """{"menu": {"home": "Home"}}""").With("ms", """{"menu": {"home": "Laman utama"}}""").Load();
        Assert.Equal(expected, catalog.Find("menu.home", CultureInfo.GetCultureInfo(culture)));
    }

    [Fact]
    public void Find_TextMissingInTheCulture_IsEnglish()
    {
        var catalog = folder.With("en", """{"a": "only here"}""").With("id", "{}").Load();
        Assert.Equal("only here", catalog.Find("a", CultureInfo.GetCultureInfo("id")));
    }

    [Fact]
    public void Find_UnknownKey_IsNull() =>
        Assert.Null(folder.With("en", "{}").Load().Find("no.such", CultureInfo.InvariantCulture));

    [Fact]
    public void Find_NoteToTheTranslator_IsNoText() =>
        Assert.Null(folder.With("en", """{"@a": "a note", "a": "a text"}""").Load().Find("@a", CultureInfo.InvariantCulture));

    [Fact]
    public void Cultures_EnglishFirstThenByTag() =>
        Assert.Equal(["en", "fil", "id", "ms"], folder.With("ms", "{}").With("id", "{}").With("en", "{}").With("fil", "{}").Load().Cultures);

    [Fact]
    public void Load_NoEnglish_SaysWhatMustStandThere()
    {
        folder.With("ms", "{}");
        var refused = Assert.Throws<LocaleException>(folder.Load);
        Assert.Contains("en.json", refused.Message);
    }

    [Theory]
    [InlineData("{", "not JSON")]
    [InlineData("""{"a": 1}""", "'a' is Number; expected a text or an object of texts.")]
    [InlineData("""{"a": {"b": null}}""", "'a.b' is Null; expected a text or an object of texts.")]
    [InlineData("""{"a": "x", "a": "y"}""", "'a' stands twice")]
    public void Load_FileThatCannotBeUsed_NamesFileAndFault(string json, string fault)
    {
        folder.With("en", json);
        var refused = Assert.Throws<LocaleException>(folder.Load);
        Assert.Contains(Path.Combine(folder.Path, "en.json"), refused.Message);
        Assert.Contains(fault, refused.Message);
    }
}
