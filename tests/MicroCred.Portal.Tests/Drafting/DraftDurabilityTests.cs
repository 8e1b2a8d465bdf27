using System.Text.Json;
using MicroCred.Drafting.Drafts;
using MicroCred.Drafting.Tests.Kit;
using MicroCred.Portal.Api.Roots;
using MicroCred.Portal.Tests.Api;
using MicroCred.Portal.Tests.Kit;
using MicroCred.Portal.Tests.People;
using MicroCred.Storage.Drafts;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using static MicroCred.Drafting.Tests.Kit.Answers;

namespace MicroCred.Portal.Tests.Drafting;

/// <summary>What was typed, proposed and asked for outlasts the portal that took it.</summary>
public sealed class DraftDurabilityTests : IDisposable
{
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("portal-drafts-");

    public void Dispose() => data.Delete(recursive: true);

    [Fact]
    public async Task Stop_WhileDrafting_LeavesItInterruptedWithWhatWasAskedFor()
    {
        var asked = new TaskCompletionSource();
        using var model = await ScriptedModel.Start(request =>
        {
            asked.SetResult();
            return FallSilent("{")(request);
        });
        string id;
        using (var portal = new KeptPortal(model, data.FullName))
        {
            using var client = await portal.AsAsync("lecturer");
            var drafting = new Drafting(client, "id");
            id = await drafting.NewAsync();
            await drafting.AskAsync("draftSection", new { draft = id, section = "OUTCOMES", drafter = "RULES" });
            _ = drafting.AskAsync("reviseSection", new { draft = id, section = "OUTCOMES", instruction = "Lebih singkat" });
            await asked.Task;
        }

        using var again = new KeptPortal(model, data.FullName);
        using var back = await again.AsAsync("lecturer");
        var outcomes = Drafting.Section(await new Drafting(back, "id").FindAsync(id), "OUTCOMES");
        Assert.Equal(("PROPOSED", "INTERRUPTED", "Lebih singkat"), (
            outcomes.GetProperty("status").GetString(), outcomes.GetProperty("drafting").GetProperty("state").GetString(), outcomes.GetProperty("drafting").GetProperty("instruction").GetString()));
    }

    [Fact]
    public async Task Drafting_OfAProcessThatGivesNoSignOfLife_IsInterruptedAndCanBeginAgain()
    {
        using var portal = new RunningPortal();
        using var client = await portal.AsAsync("lecturer");
        var drafting = new Drafting(client, "id");
        var id = await drafting.NewAsync();
        Assert.True(GlobalId.TryParse(id, out var global));
        Assert.True(await portal.Services.GetRequiredService<DraftingRuns>().BeginAsync(global.Key, DraftSection.Outcomes, "1", null, default));

        Assert.Equal("RUNNING", StateOf(await drafting.FindAsync(id)));
        Assert.Equal(["CONFLICT"], Drafting.Codes(await drafting.AskAsync("draftSection", new { draft = id, section = "OUTCOMES" })));
        portal.Pass(DraftingRuns.Silence + TimeSpan.FromSeconds(1));
        Assert.Equal("INTERRUPTED", StateOf(await drafting.FindAsync(id)));
        Assert.Empty(Drafting.Codes(await drafting.AskAsync("draftSection", new { draft = id, section = "OUTCOMES" })));
    }

    [Fact]
    public async Task Kill_AfterAnAnswer_KeepsAllThatWasAnswered()
    {
        string id, markdown;
        using (var killed = await PortalProcess.StartAsync(data.FullName))
        {
            var drafting = await LecturerAsync(killed);
            id = await drafting.NewAsync();
            var drafted = await drafting.AskAsync("draftSection", new { draft = id, section = "OUTCOMES" });
            markdown = Drafting.Section(drafted.GetProperty("courseDraft"), "OUTCOMES").GetProperty("markdown").GetString()!.Replace("pangan", "makanan");
            Assert.Empty(Drafting.Codes(await drafting.AskAsync("acceptSection", new { draft = id, section = "OUTCOMES", markdown })));
            killed.Kill();
        }

        using var again = await PortalProcess.StartAsync(data.FullName);
        var draft = await (await LecturerAsync(again)).FindAsync(id);
        var outcomes = Drafting.Section(draft, "OUTCOMES");
        Assert.Equal((markdown, "ACCEPTED", 4), (outcomes.GetProperty("markdown").GetString(), outcomes.GetProperty("status").GetString(), draft.GetProperty("version").GetInt32()));
    }

    [Fact]
    public async Task Kill_WhileDrafting_IsInterruptedAsSoonAsThePortalIsBack()
    {
        var asked = new TaskCompletionSource();
        using var model = await ScriptedModel.Start(request =>
        {
            asked.SetResult();
            return FallSilent("{")(request);
        });
        string id;
        using (var killed = await PortalProcess.StartAsync(data.FullName, settings: ["--Assistant:Endpoint", model.Endpoint.ToString(), "--Assistant:Model", "scripted"]))
        {
            var drafting = await LecturerAsync(killed);
            id = await drafting.NewAsync();
            _ = drafting.AskAsync("draftSection", new { draft = id, section = "OUTCOMES" });
            await asked.Task;
            killed.Kill();
        }

        using var again = await PortalProcess.StartAsync(data.FullName);
        var back = await LecturerAsync(again);
        Assert.Equal("INTERRUPTED", StateOf(await back.FindAsync(id)));
        Assert.Empty(Drafting.Codes(await back.AskAsync("draftSection", new { draft = id, section = "OUTCOMES" })));
    }

    private static async Task<Drafting> LecturerAsync(PortalProcess portal)
    {
        var client = portal.Client();
        client.DefaultRequestHeaders.Authorization = new("Bearer", await client.TokenAsync("lecturer"));
        return new(client, "id");
    }

    private static string? StateOf(JsonElement draft) => Drafting.Section(draft, "OUTCOMES").GetProperty("drafting").GetProperty("state").GetString();

    /// <summary>A portal whose data stay when it goes.</summary>
    private sealed class KeptPortal(ScriptedModel model, string data) : RunningPortal
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Data", data);
            builder.UseSetting("Assistant:Endpoint", model.Endpoint.ToString());
            builder.UseSetting("Assistant:Model", "scripted");
        }
    }
}
