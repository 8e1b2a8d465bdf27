using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace MicroCred.Localization.Tests;

public sealed class LocalizerTests : IDisposable
{
    private readonly LocaleFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Text_Arguments_TakeTheFormOfTheReadersCulture()
    {
        folder.With("en", """{"hours": "{0:0.##} hours"}""").With("id", """{"hours": "{0:0.##} jam"}""");
        Assert.Equal("2.67 hours", In("en", texts => texts["hours", 2.67m]));
        Assert.Equal("2,67 jam", In("id", texts => texts["hours", 2.67m]));
    }

    [Fact]
    public void Text_UnknownKey_IsTheKeyAndSaysSo()
    {
        folder.With("en", "{}");
        var found = In("en", texts => texts["no.such", 1]);
        Assert.True(found.ResourceNotFound);
        Assert.Equal("no.such", found.Value);
    }

    private LocalizedString In(string culture, Func<IStringLocalizer, LocalizedString> ask)
    {
        var texts = new ServiceCollection().AddLocales(folder.Load()).BuildServiceProvider().GetRequiredService<IStringLocalizer>();
        var before = CultureInfo.CurrentCulture;
        try
        {
            PreferredCulture.Apply(culture);
            return ask(texts);
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }
}
