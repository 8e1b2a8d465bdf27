using System.Text.Json;
using MicroCred.Browser.Tests.Kit;
using Microsoft.Playwright;

namespace MicroCred.Browser.Tests;

/// <summary>axe-core finds nothing serious or critical on any page in any language, light or dark.</summary>
[Collection(InTheBrowser.Name)]
public sealed class AccessibilityTests(Browsing browsing)
{
    private const string RunAxe = """
        rules => axe.run(document, rules ? { runOnly: rules } : { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
          .then(found => found.violations.filter(violation => violation.impact === 'serious' || violation.impact === 'critical')
          .map(violation => `${violation.id}: ${violation.help}: ${violation.nodes.map(node => node.html).slice(0, 3).join(' | ')}`))
        """;

    [AxeTheory]
    [MemberData(nameof(Places.Languages), MemberType = typeof(Places))]
    public async Task Page_InEachLanguage_HasNoSeriousViolation(string language)
    {
        var found = new List<string>();
        await foreach (var (page, place) in browsing.WalkAsync(language, isGuarded: false))
        {
            await page.AddScriptTagAsync(new() { Path = Machine.AxeScript });
            found.AddRange(await ViolationsAsync(page, $"{language}/{place}"));
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    /// <summary>The colours do not depend on the language.</summary>
    [AxeFact]
    public async Task Page_InTheDark_HasEnoughContrast()
    {
        var found = new List<string>();
        await foreach (var (page, place) in browsing.WalkAsync("en", isGuarded: false, prepare: page => page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark })))
        {
            await page.AddScriptTagAsync(new() { Path = Machine.AxeScript });
            found.AddRange(await ViolationsAsync(page, $"en/{place} in the dark", "color-contrast"));
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    /// <summary>So that an empty answer above means that nothing is wrong, not that nothing was looked at.</summary>
    [AxeFact]
    public async Task Axe_OnAFieldThatLostItsLabel_SaysSo()
    {
        var page = await browsing.OpenAsync(isGuarded: false);
        await page.GotoAsync("en/credits");
        await page.AddScriptTagAsync(new() { Path = Machine.AxeScript });
        await page.EvaluateAsync("document.querySelector('label[for=amount]').remove()");

        var found = Assert.Single(await ViolationsAsync(page, "credits"));
        Assert.StartsWith("credits: label: ", found);
    }

    private static async Task<IEnumerable<string>> ViolationsAsync(IPage page, string where, params string[] rules)
    {
        var answer = await page.EvaluateAsync<string[]>(RunAxe, rules.Length == 0 ? null : rules);
        return answer.Select(violation => $"{where}: {violation}");
    }
}
