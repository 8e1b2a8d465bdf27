using MicroCred.Browser.Tests.Kit;
using Microsoft.Playwright;

namespace MicroCred.Browser.Tests;

/// <summary>The officer's main job, by what she sees on the page: no address typed, no script running.</summary>
[Collection(InTheBrowser.Name)]
public sealed class OfficerTests(Browsing browsing)
{
    private int clicks;

    [BrowserFact]
    public async Task Officer_FromHome_ComparesAMalaysianAndAnIndonesianOneInUnderTenClicks()
    {
        var page = await browsing.OpenAsync(withScripts: false);
        await page.GotoAsync("en/");

        await ClickAsync(page.GetByRole(AriaRole.Link, new() { Name = "Find a micro-credential" }));
        await SearchAsync(page, "unbundled ungs");
        await ClickAsync(page.GetByRole(AriaRole.Link, new() { Name = "Add to comparison" }).First);
        await SearchAsync(page, "bangkit 2022");
        await ClickAsync(page.GetByRole(AriaRole.Link, new() { Name = "Add to comparison" }).First);
        await ClickAsync(page.GetByRole(AriaRole.Link, new() { Name = "Compare these" }));

        Assert.InRange(clicks, 1, 9);
        var columns = await page.Locator("table").First.Locator("thead th").AllInnerTextsAsync();
        Assert.Equal(4, columns.Count);
        Assert.Contains("Malaysia", columns[1]);
        Assert.Contains("Indonesia", columns[2]);
        Assert.Equal(["Level", "Workload", "Quality", "Profile", "Learning outcomes"], await page.Locator("table").First.Locator("tbody th").AllInnerTextsAsync());

        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(page.Locator("table").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("nav.menu")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("#ids")).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task Officer_SeesTheWorkloadOnTheComparison_AndWhomToAskForTheLevel()
    {
        var page = await browsing.OpenAsync(withScripts: false);
        await page.GotoAsync("id/compare?ids=7,24&target=KKNI");

        await Assertions.Expect(page.GetByRole(AriaRole.Table, new() { Name = "Beban belajar dalam jam" }).GetByText("22,5")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("section[aria-labelledby=Level]")).ToContainTextAsync("Tanyakan kepada International Islamic University Malaysia (IIUM)");
    }

    private async Task SearchAsync(IPage page, string words)
    {
        await page.GetByRole(AriaRole.Searchbox).FillAsync(words);
        await ClickAsync(page.GetByRole(AriaRole.Button, new() { Name = "Search", Exact = true }));
    }

    private async Task ClickAsync(ILocator what)
    {
        clicks++;
        await what.ClickAsync();
    }
}
