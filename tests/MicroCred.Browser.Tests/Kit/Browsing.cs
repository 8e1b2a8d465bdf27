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
    private readonly Dictionary<string, string> sessions = [];

    /// <summary>Of the portal.</summary>
    internal IServiceProvider Services => portal!.Services;

    public async Task InitializeAsync()
    {
        if (Machine.WhyNoBrowser is not null)
            return;
        portal = new();
        await SampleImports.AddAsync(portal.Services);
        await SampleDraft.AddAsync(portal.Services);
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

    /// <summary>A fresh window, without cookies but those of a person who has signed in.</summary>
    /// <param name="person">A demo person's name; absent: a stranger.</param>
    /// <param name="isGuarded">The page's content security policy holds; a test that puts a script of its own into the page has to go without.</param>
    public async Task<IPage> OpenAsync(int width = 1280, bool withScripts = true, bool isGuarded = true, string? person = null)
    {
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = portal!.ClientOptions.BaseAddress.ToString(),
            ViewportSize = new() { Width = width, Height = 900 },
            JavaScriptEnabled = withScripts,
            BypassCSP = !isGuarded,
            StorageState = person is null ? null : await SessionOfAsync(person),
        });
        return await context.NewPageAsync();
    }

    /// <summary>Every page as the one sees it whose page it is, in one language: each window is shared by all pages of one person.</summary>
    internal async IAsyncEnumerable<(IPage Page, Place Place)> WalkAsync(string language, int width = 1280, bool isGuarded = true, Func<IPage, Task>? prepare = null)
    {
        foreach (var places in Places.Pages.GroupBy(place => place.Person))
        {
            var page = await OpenAsync(width, isGuarded: isGuarded, person: places.Key);
            if (prepare is not null)
                await prepare(page);
            foreach (var place in places)
            {
                await page.GotoAsync($"{language}/{place.Address}");
                yield return (page, place);
            }

            await page.Context.CloseAsync();
        }
    }

    /// <summary>Signed in once, for attempts are limited.</summary>
    private async Task<string> SessionOfAsync(string person)
    {
        if (sessions.TryGetValue(person, out var known))
            return known;
        var page = await OpenAsync();
        await page.GotoAsync("en/sign-in");
        await page.FillAsync("#email", $"{person}@demo.example");
        await page.FillAsync("#password", Portal.Password);
        await page.ClickAsync("main button");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Your account");
        return sessions[person] = await page.Context.StorageStateAsync();
    }
}

[CollectionDefinition(Name)]
public sealed class InTheBrowser : ICollectionFixture<Browsing>
{
    public const string Name = "in the browser";
}
