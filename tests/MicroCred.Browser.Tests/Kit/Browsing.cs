using Microsoft.Playwright;

namespace MicroCred.Browser.Tests.Kit;

/// <summary>One portal and one Chromium for all tests; each test has a browser context of its own.</summary>
public sealed class Browsing : IAsyncLifetime
{
    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private Portal? portal;
    private IPlaywright? playwright;
    private IBrowser? browser;

    public async Task InitializeAsync()
    {
        if (Machine.WhyNoBrowser is not null)
            return;
        portal = new();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Machine.Chromium, Args = Arguments });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        if (portal is not null)
            await portal.DisposeAsync();
    }

    /// <summary>A fresh window without cookies.</summary>
    /// <param name="isGuarded">The page's content security policy holds; a test that puts a script of its own into the page has to go without.</param>
    public async Task<IPage> OpenAsync(int width = 1280, bool withScripts = true, bool isGuarded = true)
    {
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = portal!.ClientOptions.BaseAddress.ToString(),
            ViewportSize = new() { Width = width, Height = 900 },
            JavaScriptEnabled = withScripts,
            BypassCSP = !isGuarded,
        });
        return await context.NewPageAsync();
    }
}

[CollectionDefinition(Name)]
public sealed class InTheBrowser : ICollectionFixture<Browsing>
{
    public const string Name = "in the browser";
}
