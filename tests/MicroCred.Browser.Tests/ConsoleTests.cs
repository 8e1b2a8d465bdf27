using MicroCred.Browser.Tests.Kit;
using Microsoft.Playwright;

namespace MicroCred.Browser.Tests;

[Collection(InTheBrowser.Name)]
public sealed class ConsoleTests(Browsing browsing)
{
    /// <summary>Nothing that a page asks for is missing, and nothing on it is forbidden by its own content security policy.</summary>
    [BrowserFact]
    public async Task Page_Loading_LeavesTheConsoleEmpty()
    {
        var told = new List<string>();
        await foreach (var _ in browsing.WalkAsync("en", prepare: page => ListenAsync(page, told)))
        {
        }

        Assert.True(told.Count == 0, string.Join('\n', told));
    }

    private static Task ListenAsync(IPage page, List<string> told)
    {
        page.Console += (_, line) =>
        {
            if (line.Type is "error" or "warning" && !line.Location.StartsWith(page.Url, StringComparison.Ordinal))
                told.Add($"{page.Url}: {line.Text}");
        };
        page.RequestFailed += (_, request) => told.Add($"{page.Url}: {request.Url} failed");
        return Task.CompletedTask;
    }
}
