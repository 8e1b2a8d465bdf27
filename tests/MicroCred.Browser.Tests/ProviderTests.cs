using MicroCred.Browser.Tests.Kit;
using Microsoft.Playwright;

namespace MicroCred.Browser.Tests;

/// <summary>A provider's job, by what its person sees on the page.</summary>
[Collection(InTheBrowser.Name)]
public sealed class ProviderTests(Browsing browsing)
{
    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Provider_ImportsAFileByPage_AndFindsAnEntryBySearch(bool withScripts)
    {
        var word = withScripts ? "Kunyit" : "Lengkuas";
        var page = await browsing.OpenAsync(withScripts: withScripts, person: "provider");
        await page.GotoAsync("en/");
        await page.GetByRole(AriaRole.Link, new() { Name = "Import", Exact = true }).ClickAsync();
        var rows = string.Concat(Enumerable.Range(1, 20).Select(i => $"{word}-{i},Menanam {word} {i},ms,true\n"));
        await page.Locator("#file").SetInputFilesAsync(new FilePayload { Name = "rows.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes($"code,title,title_language,made_up\n{rows}") });
        await page.GetByRole(AriaRole.Button, new() { Name = "Check the file" }).ClickAsync();
        await EndAsync(page, "Checked. Nothing has been written yet.", withScripts);
        await page.GetByRole(AriaRole.Button, new() { Name = "Import the sound rows (20)" }).ClickAsync();
        await EndAsync(page, "Imported. The rows stand in the catalogue.", withScripts);

        await page.GetByRole(AriaRole.Link, new() { Name = "Catalogue" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Searchbox).FillAsync($"{word} 17");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = $"Menanam {word} 17", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".lede").First).ToHaveTextAsync("Demo University (made up), Malaysia");
    }

    [BrowserFact]
    public async Task Provider_RegistersByForm_SeesTheReviewAndTheEntry()
    {
        var page = await browsing.OpenAsync(withScripts: false, person: "provider");
        await page.GotoAsync("en/register");
        await page.Locator("#title").FillAsync("Batik Design for Beginners");
        await page.GetByLabel("Outcome 1").FillAsync("Draw a repeating pattern");
        await page.GetByRole(AriaRole.Button, new() { Name = "Check before recording" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Check what will be recorded");
        await page.GetByRole(AriaRole.Button, new() { Name = "Change what I wrote" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Outcome 1")).ToHaveValueAsync("Draw a repeating pattern");
        await page.GetByRole(AriaRole.Button, new() { Name = "Check before recording" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Record it" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Batik Design for Beginners");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Change this entry" })).ToBeVisibleAsync();
    }

    /// <summary>Without a script the link is followed until the step has ended; with one the page does it.</summary>
    private static async Task EndAsync(IPage page, string state, bool withScripts)
    {
        var progress = page.GetByRole(AriaRole.Link, new() { Name = "See progress" });
        while (!withScripts && await progress.IsVisibleAsync())
            await progress.ClickAsync();
        await Assertions.Expect(page.Locator("main [role=status]")).ToHaveTextAsync(state);
    }
}
