using System.Collections.Immutable;
using MicroCred.Frameworks.Sourcing;
using MicroCred.Localization;
using MicroCred.Portal.Api.Catalogue;
using MicroCred.Portal.Tests.Api;
using MicroCred.Recognition.Catalogue;
using MicroCred.Storage.Catalogue;
using Microsoft.Extensions.DependencyInjection;

namespace MicroCred.Portal.Tests.Pages;

public class DuplicatesPageTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    private const string Query = "query ($provider: ID, $first: Int, $after: String) { likelyDuplicates(provider: $provider, first: $first, after: $after) { next groups { hasMore entries { title provider { name } } } } }";

    [Theory]
    [InlineData("en")]
    [InlineData("fil")]
    [InlineData("id")]
    [InlineData("ms")]
    public async Task Page_InEachLanguage_ShowsSameTitlesSideBySide(string culture)
    {
        await RecordAsync("Shown");
        var html = await portal.CreateClient().SmallMarkedAndWordedAsync(culture, "duplicates", portal.Services.GetRequiredService<LocaleCatalog>());
        Assert.Contains("Shown Provider 1", PageText.Of(html));
        Assert.Contains("Shown Provider 2", PageText.Of(html));
        Assert.Contains(PageText.Links(html), link => link.StartsWith("compare?ids=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Page_AsAQuery_IsAnsweredByTheApi()
    {
        await RecordAsync("Asked");
        await portal.CreateClient().AnsweredByTheApiAsync("duplicates");
    }

    [Fact]
    public async Task Page_OfOneProvider_ShowsItsTitlesOnlyAndLeadsOn()
    {
        var ids = await RecordAsync("Narrow");
        await RecordAsync("Elsewhere");
        var client = portal.CreateClient();
        var provider = (await portal.Services.GetRequiredService<ICatalogue>().FindAsync(ids[0]))!.Provider;
        var text = PageText.Of(await client.GetStringAsync($"/en/duplicates?provider={provider.Id}"));
        Assert.Contains("Narrow Provider 2", text);
        Assert.DoesNotContain("Elsewhere", text);
        Assert.Contains($"duplicates?provider={provider.Id}", PageText.Links(await client.GetStringAsync($"/en/providers/{provider.Id}")));
        var asked = await client.DataAsync(Query, new { provider = CatalogueResolvers.IdOf(provider.Id) });
        Assert.Equal(
            """{"next":null,"groups":[{"hasMore":false,"entries":[{"title":"Narrow title","provider":{"name":"Narrow Provider 1"}},{"title":"Narrow title","provider":{"name":"Narrow Provider 2"}}]}]}""",
            asked.GetProperty("likelyDuplicates").GetRawText());
    }

    [Fact]
    public async Task Entry_WithADoubleElsewhere_SaysWhatItLooksLike()
    {
        var ids = await RecordAsync("Hinted");
        var text = PageText.Of(await portal.CreateClient().GetStringAsync($"/en/catalogue/{ids[0]}"));
        Assert.Contains("Looks like an entry of another provider", text);
        Assert.Contains("Hinted Provider 2", text);
        Assert.DoesNotContain("Looks like an entry", PageText.Of(await portal.CreateClient().GetStringAsync("/en/catalogue/7")));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(51)]
    public async Task Query_PageOutOfBounds_IsRefused(int first)
    {
        var response = await portal.CreateClient().QueryAsync(Query, new { first });
        Assert.Equal("BAD_USER_INPUT", response.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    private async Task<ImmutableArray<MicroCredentialId>> RecordAsync(string name)
    {
        var writer = portal.Services.GetRequiredService<ICatalogueWriter>();
        var recorded = await writer.RecordAsync([.. Enumerable.Range(1, 2).Select(i =>
            new EntryDraft(new($"{name} Provider {i}", "MY"), "D", new() { Title = new($"{name} title"), Evidence = new(EvidenceStrength.Unconfirmed, []) }))]);
        return [.. recorded.Select(one => one.Id)];
    }
}
