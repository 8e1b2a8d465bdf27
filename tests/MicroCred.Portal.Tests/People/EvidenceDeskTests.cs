using System.Net;
using MicroCred.Portal.Tests.Pages;

namespace MicroCred.Portal.Tests.People;

public class EvidenceDeskTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    [Fact]
    public async Task Confirm_OnThePage_StandsInItsHistoryAndOnTheFrameworksPage()
    {
        using var browser = portal.Browser();
        await browser.SignInOnPageAsync("custodian");
        var source = portal.Desk.Data.Sources[0];
        using var confirmed = await browser.FillAsync(
            "/en/evidence/KKNI/5", "confirm", ("seen", "0"), ("aqrfLevels", "5"), ("source", source.Code), ("section", "Table 4, page 31"));
        Assert.Equal(HttpStatusCode.Redirect, confirmed.StatusCode);
        Assert.Contains($"Demo custodian, from 22 November 2026: AQRF 5 ({source.Title}, Table 4, page 31)", PageText.Of(await browser.GetStringAsync("/en/evidence/KKNI/5")));
        Assert.Contains("Demo custodian", PageText.Of(await portal.CreateClient().GetStringAsync("/en/frameworks/KKNI")));

        using var late = await browser.FillAsync(
            "/en/evidence/KKNI/5", "confirm", ("seen", "0"), ("aqrfLevels", "6"), ("source", source.Code), ("section", "Table 4, page 31"));
        Assert.Equal(HttpStatusCode.BadRequest, late.StatusCode);
    }

    [Theory]
    [InlineData("", "Table 1")]
    [InlineData("no such document", "Table 1")]
    [InlineData(null, "")]
    public async Task Confirm_WithoutDocumentOrPlace_IsRefusedAndChangesNothing(string? source, string section)
    {
        using var browser = portal.Browser();
        await browser.SignInOnPageAsync("custodian");
        using var refused = await browser.FillAsync(
            "/en/evidence/KKNI/4", "confirm", ("seen", "0"), ("aqrfLevels", "4"), ("source", source ?? portal.Desk.Data.Sources[0].Code), ("section", section));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("Nobody has confirmed this row yet.", PageText.Of(await browser.GetStringAsync("/en/evidence/KKNI/4")));
    }

    [Theory]
    [InlineData("admin")]
    [InlineData("officer-id")]
    public async Task Desk_ForOthers_IsNotAllowed(string asker)
    {
        using var browser = portal.Browser();
        await browser.SignInOnPageAsync(asker);
        using var answer = await browser.GetAsync("/en/evidence");
        Assert.StartsWith("/en/not-allowed", answer.Headers.Location!.PathAndQuery);
    }
}
