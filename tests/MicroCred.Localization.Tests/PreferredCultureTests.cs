using Microsoft.Net.Http.Headers;

namespace MicroCred.Localization.Tests;

public sealed class PreferredCultureTests : IDisposable
{
    private readonly LocaleFolder folder = new LocaleFolder().With("en", "{}").With("ms", "{}").With("id", "{}").With("fil", "{}");

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("ms", "ms")]
    [InlineData("ms-MY, en;q=0.5", "ms")]
    [InlineData("fr, id;q=0.4, en;q=0.3", "id")]
    [InlineData("en;q=0.3, id;q=0.4", "id")]
    [InlineData("ms;q=0, en", "en")]
    [InlineData("tl-PH", "fil")]
    [InlineData("ID", "id")]
    [InlineData("fr, de", null)]
    [InlineData("*", null)]
    public void FromAcceptLanguage_Header_IsTheBestThereIs(string header, string? expected)
    {
        var accepted = StringWithQualityHeaderValue.ParseList([header]);
        Assert.Equal(expected, PreferredCulture.FromAcceptLanguage(folder.Load(), accepted));
    }
}
