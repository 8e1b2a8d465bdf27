using MicroCred.Browser.Tests.Kit;
using MicroCred.Drafting.Drafts;
using MicroCred.Frameworks.Results;
using MicroCred.Portal.Drafting.Running;
using MicroCred.Storage.Drafts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace MicroCred.Browser.Tests;

/// <summary>What the script of a page shows while a section is being drafted, and after.</summary>
[Collection(InTheBrowser.Name)]
public sealed class DraftingScriptTests(Browsing browsing)
{
    [BrowserTheory]
    [InlineData("")]
    [InlineData("/outcomes")]
    public async Task Page_ModelThatRefusesInMidStream_SaysNoLongerThatItDraftsAndKeepsTheWords(string below)
    {
        // Opened first: a drafting without a sign of life is soon taken for interrupted.
        var page = await browsing.OpenAsync(person: "lecturer");
        var services = browsing.Services;
        var draft = await SampleDraft.NewAsync(services);
        using var use = services.GetRequiredService<DraftBoards>().Open(draft);
        var runs = services.GetRequiredService<DraftingRuns>();
        Assert.True(await runs.BeginAsync(draft, DraftSection.Outcomes, "1", null, default));
        use.Board.Begin(DraftSection.Outcomes);
        await page.GotoAsync($"id/drafts/{draft}{below}");
        await Assertions.Expect(page.Locator("main .tag--accent").First).ToHaveTextAsync("sedang disusun");
        use.Board.Show("Menjelaskan prinsip utama");
        await Assertions.Expect(page.Locator("[data-stream]")).ToHaveTextAsync("Menjelaskan prinsip utama");

        var refusal = new Refusal(RefusalCode.Unavailable, new("drafting.model.refused"));
        await runs.EndAsync(draft, DraftSection.Outcomes, DraftingState.Refused, KeptRefusal.Write(refusal), default);
        use.Board.End(refusal);
        await Assertions.Expect(page.Locator("[data-status]")).ToContainTextAsync("Model menolak menjawab.");
        await Assertions.Expect(page.Locator("main .tag--accent")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("[data-stream]")).ToHaveTextAsync("Menjelaskan prinsip utama");
        await page.Locator("[data-live=acts] button").Last.ClickAsync();
        await Assertions.Expect(page.Locator(".tasks .tag--warn")).ToHaveCountAsync(below.Length == 0 ? 7 : 1);
    }
}
