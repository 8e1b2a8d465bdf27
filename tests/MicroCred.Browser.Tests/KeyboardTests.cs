using MicroCred.Browser.Tests.Kit;
using Microsoft.Playwright;

namespace MicroCred.Browser.Tests;

[Collection(InTheBrowser.Name)]
public sealed class KeyboardTests(Browsing browsing)
{
    [BrowserFact]
    public async Task SkipLink_FirstStopOfTheKeyboard_LeadsToTheContent()
    {
        var page = await browsing.OpenAsync();
        await page.GotoAsync("ms/catalogue?q=iot");

        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator(".skip")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator("main")).ToBeFocusedAsync();
        Assert.EndsWith("/ms/catalogue?q=iot#main", page.Url);
    }

    [BrowserFact]
    public async Task CreditForm_FilledAndSentByKeyboard_Answers()
    {
        var page = await browsing.OpenAsync();
        await page.GotoAsync("id/credits");

        await page.Locator("#amount").FocusAsync();
        await page.Keyboard.TypeAsync("2,5");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator("#result")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#amount")).ToHaveValueAsync("2,5");
    }

    [BrowserFact]
    public async Task ErrorSummary_Followed_PutsTheFieldInFocus()
    {
        var page = await browsing.OpenAsync();
        await page.GotoAsync("fil/credits?amount=x");

        await page.Locator(".error-summary a").PressAsync("Enter");

        await Assertions.Expect(page.Locator("#amount")).ToBeFocusedAsync();
    }
}
