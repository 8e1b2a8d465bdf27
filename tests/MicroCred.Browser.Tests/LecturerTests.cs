using MicroCred.Browser.Tests.Kit;
using Microsoft.Playwright;

namespace MicroCred.Browser.Tests;

/// <summary>As a new lecturer would, in Indonesian: from signing in to the accepted course and its form, by what is on the page.</summary>
[Collection(InTheBrowser.Name)]
public sealed class LecturerTests(Browsing browsing)
{
    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Lecturer_FromSignInToDownload_InIndonesianInUnderFiveMinutes(bool withScripts)
    {
        var begun = System.Diagnostics.Stopwatch.StartNew();
        var page = await browsing.OpenAsync(withScripts: withScripts);
        await page.GotoAsync("id/");
        await page.GetByRole(AriaRole.Link, new() { Name = "Susun mata kuliah" }).ClickAsync();
        await page.Locator("#email").FillAsync("lecturer@demo.example");
        await page.Locator("#password").FillAsync(Kit.Portal.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Masuk" }).ClickAsync();
        await Lecturer.CreateAsync(page, "id");

        await page.GetByRole(AriaRole.Button, new() { Name = "Susun semua yang kosong" }).ClickAsync();
        await Assertions.Expect(page.Locator(".tasks .tag--warn")).ToHaveCountAsync(7);
        await page.GetByRole(AriaRole.Link, new() { Name = "Capaian pembelajaran" }).ClickAsync();
        for (var left = 6; left >= 0; left--)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Terima", Exact = true }).ClickAsync();
            await Assertions.Expect(page.Locator(".tasks .tag--good")).ToHaveCountAsync(7 - left);
        }

        await Assertions.Expect(page.Locator("main .lede")).ToHaveTextAsync("Semua bagian sudah diterima: mata kuliah dapat diajukan.");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Unsur kredensial mikro" }).ClickAsync());
        Assert.EndsWith("-EU-11.docx", download.SuggestedFilename);
        Assert.Null(await download.FailureAsync());
        Assert.InRange(begun.Elapsed, TimeSpan.Zero, TimeSpan.FromMinutes(5));

        await page.GetByRole(AriaRole.Link, new() { Name = "Mata kuliah yang sudah jadi" }).ClickAsync();
        await Assertions.Expect(page.Locator("#authorship + ul li")).ToHaveCountAsync(7);
    }
}
