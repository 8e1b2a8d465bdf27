using MicroCred.Browser.Tests.Kit;
using Microsoft.Playwright;

namespace MicroCred.Browser.Tests;

[Collection(InTheBrowser.Name)]
public sealed class PrintTests(Browsing browsing)
{
    /// <summary>On paper nobody can unfold anything.</summary>
    [BrowserFact]
    public async Task Print_FoldedEvidence_IsUnfolded()
    {
        var page = await browsing.OpenAsync();
        await page.GotoAsync("en/credits?amount=3&from=MY&to=ID");
        var source = page.Locator(".summary details.evidence li").First;
        await Assertions.Expect(source).ToBeHiddenAsync();

        await page.EmulateMediaAsync(new() { Media = Media.Print });

        await Assertions.Expect(source).ToBeVisibleAsync();
    }
}
