using System.Text.Json;
using MicroCred.Drafting.Tests.Kit;
using MicroCred.Frameworks.Sourcing;
using MicroCred.Portal.Api.Catalogue;
using MicroCred.Portal.Tests.Api;
using MicroCred.Portal.Tests.Drafting;
using MicroCred.Portal.Tests.Pages;
using MicroCred.Recognition.Catalogue;
using MicroCred.Storage.Catalogue;
using Microsoft.Extensions.DependencyInjection;

namespace MicroCred.Portal.Tests.Comparing;

/// <summary>A comparison with an embedding model behind it: what it adds is marked, and nothing waits for it or fails with it.</summary>
public class CompareWithAModelTests
{
    private const string Compare = """
        query ($credentials: [ID!]!) {
          compare(credentials: $credentials, target: "MQF") { elements { element finding reasons } outcomeMatches { outcome otherOutcome similarity shared model } }
        }
        """;

    /// <summary>The middle outcomes share no word; the last are alike to nobody.</summary>
    private static readonly Func<string, float[]> Meaning = text => text switch
    {
        "Analyse network data" or "Menganalisis data rangkaian" => [1, 0, 0],
        "Bake bread" => [0, 1, 0],
        "Membuat roti" => [0, 0.9f, 0.3f],
        "Sing" => [0, 0, 1],
        _ => [0, 0, -1],
    };

    [Fact]
    public async Task Compare_WithAModel_AddsMatchesThatSayWhatTheyRestOn()
    {
        using var model = await ScriptedModel.Start(Vectors.Of(Meaning));
        await using var portal = Portal(model);
        using var client = portal.CreateClient();
        var variables = new { credentials = await RecordAsync(portal) };

        var comparison = (await client.DataAsync(Compare, variables)).GetProperty("compare");

        Assert.Equal(
            """[{"outcome":1,"otherOutcome":1,"similarity":1,"shared":["network","data"],"model":null},{"outcome":2,"otherOutcome":2,"similarity":0.949,"shared":[],"model":"scripted"}]""",
            JsonSerializer.Serialize(comparison.GetProperty("outcomeMatches")));
        Assert.Contains("1 of the matches rest on the similarity that the model scripted finds, 0.75 or more", Reasons(comparison));

        await client.DataAsync(Compare, variables);
        Assert.Single(model.Requests);
        var page = PageText.Of(await client.GetStringAsync($"/en/compare?ids={string.Join(',', await IdsAsync(portal))}"));
        Assert.Contains("similar for the model scripted", page);
    }

    [Fact]
    public async Task Compare_TheModelFails_RestsOnWordsSaysSoAndIsMadeAnewLater()
    {
        using var model = await ScriptedModel.Start(Answers.Status(503), Vectors.Of(Meaning));
        await using var portal = Portal(model);
        using var client = portal.CreateClient();
        var variables = new { credentials = await RecordAsync(portal) };

        var comparison = (await client.DataAsync(Compare, variables)).GetProperty("compare");
        Assert.Single(comparison.GetProperty("outcomeMatches").EnumerateArray());
        Assert.Contains("The model scripted gave no answer in time, so the matches rest on the words alone.", Reasons(comparison));

        portal.Pass(TimeSpan.FromMinutes(1));
        Assert.Equal(2, (await client.DataAsync(Compare, variables)).GetProperty("compare").GetProperty("outcomeMatches").GetArrayLength());
    }

    [Fact]
    public async Task Compare_NoEmbeddingModelIsNamed_AsksNobodyAndSpeaksOfNone()
    {
        using var model = await ScriptedModel.Start(Vectors.Of(Meaning));
        await using var portal = new ModelPortal(model);
        using var client = portal.CreateClient();
        var comparison = (await client.DataAsync(Compare, new { credentials = await RecordAsync(portal) })).GetProperty("compare");
        Assert.Single(comparison.GetProperty("outcomeMatches").EnumerateArray());
        Assert.DoesNotContain("model", Reasons(comparison));
        Assert.Empty(model.Requests);
    }

    private static ModelPortal Portal(ScriptedModel model) => new(model, ("Assistant:EmbeddingModel", "scripted"), ("Assistant:EmbeddingSeconds", "60"));

    private static string Reasons(JsonElement comparison) => comparison.GetProperty("elements")[4].GetProperty("reasons").ToString();

    private static async Task<string[]> RecordAsync(RunningPortal portal)
    {
        await portal.Services.GetRequiredService<ICatalogueWriter>().RecordAsync(
            [Draft("EMB-1", "en", "Analyse network data", "Bake bread", "Sing"), Draft("EMB-2", "ms", "Menganalisis data rangkaian", "Membuat roti", "Memandu lori")]);
        return [.. (await IdsAsync(portal)).Select(CatalogueResolvers.IdOf)];
    }

    private static async Task<MicroCredentialId[]> IdsAsync(RunningPortal portal)
    {
        var catalogue = portal.Services.GetRequiredService<ICatalogue>();
        return [(await catalogue.FindByCodeAsync("EMB-1"))[0].Id, (await catalogue.FindByCodeAsync("EMB-2"))[0].Id];
    }

    private static EntryDraft Draft(string code, string language, params string[] outcomes) => new(
        new("Demo University (made up)", "MY"), code,
        new()
        {
            Title = new(code, language),
            LearningOutcomes = [.. outcomes.Select((text, i) => new LearningOutcome(i + 1, new(text, language)))],
            Evidence = new(EvidenceStrength.Unconfirmed, []),
        });
}
