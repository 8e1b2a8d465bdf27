using MicroCred.Browser.Tests.Kit;

namespace MicroCred.Browser.Tests;

/// <summary>No page scrolls sideways on a small telephone, nor at twice the size on a small screen; wide tables scroll within themselves.</summary>
[Collection(InTheBrowser.Name)]
public sealed class LayoutTests(Browsing browsing)
{
    private const string TooWide = """
        () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? []
          : [...document.querySelectorAll('main *, header *, footer *')].filter(element => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
            .filter(element => !element.closest('.scroll, pre')).slice(0, 3).map(element => element.outerHTML.slice(0, 120))
        """;

    public static TheoryData<int, string> Widths => new() { { 360, "en" }, { 360, "fil" }, { 360, "id" }, { 360, "ms" }, { 640, "ms" } };

    [BrowserTheory]
    [MemberData(nameof(Widths))]
    public async Task Page_AtAWidth_DoesNotScrollSideways(int width, string language)
    {
        var wide = new List<string>();
        await foreach (var (page, place) in browsing.WalkAsync(language, width))
        {
            wide.AddRange((await page.EvaluateAsync<string[]>(TooWide)).Select(element => $"{language}/{place} at {width}: {element}"));
        }

        Assert.True(wide.Count == 0, string.Join('\n', wide));
    }
}
