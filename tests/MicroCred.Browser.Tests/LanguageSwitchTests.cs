using MicroCred.Browser.Tests.Kit;
using Microsoft.Playwright;

namespace MicroCred.Browser.Tests;

[Collection(InTheBrowser.Name)]
public sealed class LanguageSwitchTests(Browsing browsing)
{
    [BrowserFact]
    public async Task LanguageSwitch_OnAnAskedPage_KeepsThePageAndItsQuery()
    {
        var page = await browsing.OpenAsync();
        await page.GotoAsync("en/credits?amount=3&from=MY&to=ID");

        await page.GetByRole(AriaRole.Link, new() { Name = "Bahasa Indonesia" }).ClickAsync();

        Assert.EndsWith("/id/credits?amount=3&from=MY&to=ID", page.Url);
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "id");
        await Assertions.Expect(page.Locator(".figure")).ToContainTextAsync("2,67");
    }

    [BrowserFact]
    public async Task LanguageChosen_BarePathLater_IsRemembered()
    {
        var page = await browsing.OpenAsync();
        await page.GotoAsync("ms/frameworks");

        await page.GotoAsync("credits");

        Assert.EndsWith("/ms/credits", page.Url);
    }
}
