using System.Net;
using System.Text;
using System.Text.Json;
using MicroCred.Drafting.Drafts;
using MicroCred.Drafting.Tests.Kit;
using MicroCred.Portal.Tests.Drafting;
using MicroCred.Storage.Drafts;
using MicroCred.Storage.People;
using Microsoft.Extensions.DependencyInjection;
using static MicroCred.Drafting.Tests.Kit.Answers;

namespace MicroCred.Portal.Tests.Pages.Drafts;

/// <summary>A model drafts, and a page says how it goes.</summary>
public class ModelOnPagesTests
{
    [Fact]
    public async Task Draft_WhileTheModelWrites_ThePageSaysSoAndTheStreamTellsTheWords()
    {
        var (answer, goOn) = ("", new TaskCompletionSource());
        using var model = await ScriptedModel.Start(async request =>
        {
            await Chunks(Wire.Delta(answer[..100]))(request);
            await goOn.Task;
            await Chunks([.. Wire.Text(answer[100..])])(request);
        });
        using var portal = new ModelPortal(model);
        answer = portal.GoodOutcomes();
        using var bench = await Bench.OpenAsync(portal);
        var draft = await bench.NewAsync();
        using var begun = await bench.SendAsync($"{draft}/outcomes", "draft");
        Assert.Equal(HttpStatusCode.Redirect, begun.StatusCode);

        var running = await bench.PageAsync($"{draft}/outcomes");
        Assert.Contains("<noscript><meta http-equiv=\"refresh\" content=\"3\"></noscript>", running);
        Assert.Contains("Being drafted: learning outcomes", PageText.Of(running));
        Assert.DoesNotContain("name=\"_handler\" value=\"draft\"", running);
        Assert.Contains("data-follow", await bench.PageAsync(draft));

        using var stream = new StreamReader(await bench.Browser.GetStreamAsync($"/en/{draft}/progress"), Encoding.UTF8);
        var first = await NextAsync(stream);
        Assert.True(first.GetProperty("isRestarted").GetBoolean());
        Assert.StartsWith(JsonDocument.Parse(answer).RootElement.GetProperty("outcomes")[0].GetProperty("statement").GetString()![..10], first.GetProperty("text").GetString());
        goOn.SetResult();
        var news = await NextAsync(stream);
        while (!news.GetProperty("isDone").GetBoolean())
            news = await NextAsync(stream);
        Assert.Equal(JsonValueKind.Null, news.GetProperty("refusal").ValueKind);

        var done = await bench.TextAsync($"{draft}/outcomes");
        Assert.Contains("Proposed by the model scripted on 22 November 2026.", done);
        Assert.Contains("150 tokens.", done);
        Assert.Contains("You have used 150 of 200,000 tokens today.", await bench.TextAsync(draft));
    }

    [Fact]
    public async Task Revise_ModelGoneInMidStream_KeepsTheTextAndTheInstructionAndSaysWhy()
    {
        using var model = await ScriptedModel.Start(BreakOff("{ \"outcomes\""));
        using var portal = new ModelPortal(model);
        using var bench = await Bench.OpenAsync(portal);
        var page = $"{await bench.NewAsync()}/outcomes";
        using var byRules = await bench.SendAsync(page, "draft", ("drafter", "Rules"));
        using var revised = await bench.SendAsync(page, "draft", ("drafter", "Model"), ("instruction", "Lebih singkat"));
        var html = await AfterwardsAsync(bench, page);
        Assert.Contains("notice--warn", html);
        Assert.Contains("or draft by rules", PageText.Of(html));
        Assert.Contains("Menjelaskan", PageText.Of(html));
        Assert.Equal("Lebih singkat", Bench.Area(html, "instruction"));
    }

    [Fact]
    public async Task Draft_PersonalDataInTheBrief_AsksWithABoxToTick()
    {
        var answer = "";
        using var model = await ScriptedModel.Start(Say(_ => answer));
        using var portal = new ModelPortal(model);
        answer = portal.GoodOutcomes();
        using var bench = await Bench.OpenAsync(portal);
        var page = $"{await bench.NewAsync(("brief", "Mata kuliah bagi pegawai industri pangan. Hubungi siti.aminah@example.org."))}/outcomes";
        using var first = await bench.SendAsync(page, "draft");
        var asked = await AfterwardsAsync(bench, page);
        Assert.Contains("\"siti…\" in the brief.", PageText.Of(asked));
        Assert.Contains("name=\"personalDataMayLeave\"", asked);
        Assert.Empty(model.Prompts);

        using var second = await bench.SendAsync(page, "draft", ("personalDataMayLeave", "true"));
        Assert.Contains("Proposed by the model scripted", PageText.Of(await AfterwardsAsync(bench, page)));
    }

    [Fact]
    public async Task Cancel_WhileTheModelIsSilent_EndsItAndSaysSo()
    {
        using var model = await ScriptedModel.Start(FallSilent("{"));
        using var portal = new ModelPortal(model);
        using var bench = await Bench.OpenAsync(portal);
        var page = $"{await bench.NewAsync()}/outcomes";
        using var begun = await bench.SendAsync(page, "draft");
        using var cancelled = await bench.SendAsync(page, "cancel");
        Assert.EndsWith(page, cancelled.Headers.Location!.ToString());
        Assert.Contains("was cancelled. What stood in the draft before stays.", PageText.Of(await AfterwardsAsync(bench, page)));
    }

    [Fact]
    public async Task Interrupted_ByADeadProcess_SaysSoAndKeepsTheInstruction()
    {
        using var portal = new RunningPortal();
        using var bench = await Bench.OpenAsync(portal);
        var draft = await bench.DraftedAsync();
        var lecturer = (await portal.Services.GetRequiredService<PeopleRegister>().FindCredentialsAsync("lecturer@demo.example", default))!.Person;
        portal.Pass(TimeSpan.FromSeconds(1));
        await portal.Services.GetRequiredService<DraftingRuns>().BeginAsync(draft.Split('/')[^1], DraftSection.Outcomes, lecturer.Id.ToString(), "Lebih singkat", default);
        Assert.Contains("Being drafted: learning outcomes", await bench.TextAsync($"{draft}/outcomes"));
        portal.Pass(TimeSpan.FromMinutes(1));
        var html = await bench.PageAsync($"{draft}/outcomes");
        Assert.Contains("was interrupted, because the portal stopped.", PageText.Of(html));
        Assert.Equal("Lebih singkat", Bench.Area(html, "instruction"));
    }

    /// <summary>The page when nothing is being drafted any more, as a browser without scripts finds it by asking anew.</summary>
    private static async Task<string> AfterwardsAsync(Bench bench, string page)
    {
        for (var asked = 0; asked < 200; asked++)
        {
            var html = await bench.PageAsync(page);
            if (!html.Contains("data-follow", StringComparison.Ordinal))
                return html;
        }

        throw new TimeoutException($"{page} is still being drafted.");
    }

    private static async Task<JsonElement> NextAsync(StreamReader stream)
    {
        while (await stream.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal))
                return JsonDocument.Parse(line["data: ".Length..]).RootElement;
        }

        throw new EndOfStreamException("The stream ended.");
    }
}
